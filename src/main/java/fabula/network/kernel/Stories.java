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

    /** Equal sentences have equal keys, and others other ones, as long as there are no more than 65,536 words and slots. */
    public static String key(int[] words, int[] slots) {
        StringBuilder key = new StringBuilder(2 * words.length);
        for (int i = 0; i < words.length; i++) {
            key.append((char) words[i]).append((char) slots[i]);
        }
        return key.toString();
    }

    String key(int sentence) {
        return key(words[sentence], slots[sentence]);
    }

    /** Some of the sentences, in no stories. */
    Stories only(int[] some) {
        return new Stories(
                Arrays.stream(some).mapToObj(row -> words[row]).toArray(int[][]::new),
                Arrays.stream(some).mapToObj(row -> slots[row]).toArray(int[][]::new),
                new int[0][]);
    }

    int[] lengths() {
        return Arrays.stream(words).mapToInt(sentence -> sentence.length).toArray();
    }

    int[] steps() {
        return Arrays.stream(told).mapToInt(story -> story.length).toArray();
    }
}
