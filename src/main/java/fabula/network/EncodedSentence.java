package fabula.network;

/**
 * A sentence as the network sees it.
 *
 * @param words the vocabulary's number of each word
 * @param slots the slot of each word, {@link StoryEncoder#NO_SLOT} for words of a closed class
 */
record EncodedSentence(int[] words, int[] slots) {

    int length() {
        return words.length;
    }

    /** Equal sentences have equal keys, and others other ones, as long as there are no more than 65,536 words and slots. */
    String key() {
        StringBuilder key = new StringBuilder(2 * words.length);
        for (int i = 0; i < words.length; i++) {
            key.append((char) words[i]).append((char) slots[i]);
        }
        return key.toString();
    }
}
