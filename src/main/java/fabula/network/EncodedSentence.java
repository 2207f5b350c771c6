package fabula.network;

import fabula.network.kernel.Stories;

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

    /** Equal sentences have equal keys. */
    String key() {
        return Stories.key(words, slots);
    }
}
