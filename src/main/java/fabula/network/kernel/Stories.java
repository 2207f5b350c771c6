package fabula.network.kernel;

import java.util.Arrays;

/**
 * Stories as plain numbers, each different sentence once.
 *
 * @param words the vocabulary's number of each word, sentence by sentence, the longest first
 * @param slots the slot of each of these words
 * @param told for each story the sentences that are read, its question first; the longest story first
 */
public record Stories(int[][] words, int[][] slots, int[][] told) {

    int[] lengths() {
        return Arrays.stream(words).mapToInt(sentence -> sentence.length).toArray();
    }

    int[] steps() {
        return Arrays.stream(told).mapToInt(story -> story.length).toArray();
    }
}
