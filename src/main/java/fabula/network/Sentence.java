package fabula.network;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a sentence tells by itself, whatever is told beside it.
 *
 * @param suspects its words as they were typed that may be slips of the finger
 * @param lemmas of all of its words; of a long sentence only the first words are read
 * @param names which of the words that are read are names, as far as one sentence tells
 * @param parted before which of the words a comma stands, or another mark; looked for where two names are neighbours
 * @param wording of the words that are read, each name of several words still in pieces
 */
record Sentence(
        String text, List<String> suspects, List<String> lemmas, boolean[] names, BitSet parted, Wording wording) {

    /** Whether two of its names stand beside each other, and nothing parts them. */
    boolean hasPair() {
        return IntStream.range(1, names.length).anyMatch(this::isSecondName);
    }

    /** Whether two names stand beside each other. */
    static boolean hasPair(boolean[] names) {
        return IntStream.range(1, names.length).anyMatch(i -> names[i] && names[i - 1]);
    }

    /** Whether this word and the one before it are both names, and nothing parts them. */
    boolean isSecondName(int i) {
        return i > 0 && i < names.length && names[i] && names[i - 1] && !parted.get(i);
    }
}
