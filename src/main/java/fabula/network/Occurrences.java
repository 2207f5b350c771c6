package fabula.network;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** In which statements of a story each word stands. */
final class Occurrences {

    private static final int[] NOWHERE = {};

    private final Map<String, int[]> positions = new HashMap<>();

    /** @param statements the words of each */
    Occurrences(List<List<String>> statements) {
        Map<String, IntStream.Builder> found = new HashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            for (String word : statements.get(i)) {
                found.computeIfAbsent(word, key -> IntStream.builder()).add(i);
            }
        }
        found.forEach((word, builder) -> positions.put(word, builder.build().toArray()));
    }

    /** The statements in which any of these words stands. */
    BitSet ofAny(Collection<String> words) {
        BitSet any = new BitSet();
        words.forEach(word -> add(word, any));
        return any;
    }

    /** The statements in which all of these words stand, one at the least. */
    BitSet ofAll(List<String> words) {
        BitSet all = ofAny(words);
        words.forEach(word -> all.and(ofAny(List.of(word))));
        return all;
    }

    private void add(String word, BitSet to) {
        for (int position : positions.getOrDefault(word, NOWHERE)) {
            to.set(position);
        }
    }

    /** How often a word stands there. */
    int count(String word) {
        return positions.getOrDefault(word, NOWHERE).length;
    }

    boolean contains(String word) {
        return positions.containsKey(word);
    }
}
