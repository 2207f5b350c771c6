package fabula.network;

import java.util.List;

/**
 * What a sentence tells by itself, whatever is told beside it.
 *
 * @param suspects its words as they were typed that may be slips of the finger
 * @param lemmas of all of its words; of a long sentence only the first words are read
 * @param names which of the words that are read are names, as far as one sentence tells
 * @param wording of the words that are read, each name of several words still in pieces
 */
record Sentence(String text, List<String> suspects, List<String> lemmas, boolean[] names, Wording wording) {

    /** Whether two of its names stand beside each other. */
    boolean hasPair() {
        for (int i = 1; i < names.length; i++) {
            if (names[i - 1] && names[i]) {
                return true;
            }
        }
        return false;
    }
}
