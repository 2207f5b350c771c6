package fabula.network.kernel;

import java.util.Arrays;

/**
 * Stories as plain numbers, each different sentence once.
 *
 * @param words the vocabulary's number of each word, sentence by sentence, the longest first
 * @param slots the slot of each of these words
 * @param told for each story the sentences that are read, its question first; the longest story first
 * @param keys one a sentence; equal sentences have equal keys, and others other ones
 */
public record Stories(int[][] words, int[][] slots, int[][] told, String[] keys) {

    /** Some of the sentences, in no stories. */
    Stories only(int[] some) {
        return new Stories(
                Arrays.stream(some).mapToObj(row -> words[row]).toArray(int[][]::new),
                Arrays.stream(some).mapToObj(row -> slots[row]).toArray(int[][]::new),
                new int[0][],
                Arrays.stream(some).mapToObj(row -> keys[row]).toArray(String[]::new));
    }

    int[] lengths() {
        return Arrays.stream(words).mapToInt(sentence -> sentence.length).toArray();
    }

    int[] steps() {
        return Arrays.stream(told).mapToInt(story -> story.length).toArray();
    }
}
