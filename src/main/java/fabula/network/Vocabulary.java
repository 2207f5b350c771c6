package fabula.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words that keep a vector of their own, numbered; every other word shares one vector and is told apart by slots. */
public final class Vocabulary {

    /** Number of no word: beyond the end of a sentence. */
    public static final int PADDING = 0;
    /** Number of every word that has none. */
    public static final int OTHER = 1;

    private static final int FIRST = 2;

    private final List<String> words;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String> alike;
    /** For each of the words. */
    private final boolean[] common;

    /** @param words each once, in the order of their numbers */
    public Vocabulary(List<String> words) {
        this(words, Map.of());
    }

    private Vocabulary(List<String> words, Map<String, String> alike) {
        this.words = List.copyOf(words);
        this.alike = new TreeMap<>(alike);
        for (String word : words) {
            if (numbers.put(word, FIRST + numbers.size()) != null) {
                throw new IllegalArgumentException("twice in the vocabulary: " + word);
            }
        }
        this.common = new boolean[words.size()];
        for (int i = 0; i < common.length; i++) {
            common[i] = OpenClass.isCommon(words.get(i));
        }
    }

    public List<String> words() {
        return words;
    }

    /** How many numbers there are, with padding and {@link #OTHER}. */
    public int size() {
        return FIRST + words.size();
    }

    /** @param number of a word that has a vector of its own */
    String word(int number) {
        return words.get(number - FIRST);
    }

    public int number(String word) {
        return numbers.getOrDefault(alike.getOrDefault(word, word), OTHER);
    }

    /** The same words, with others that are read as one of them: "zoomed" as "went". */
    public Vocabulary with(Map<String, String> alike) {
        return new Vocabulary(words, alike);
    }

    /** Words outside of the vocabulary, each with the word of it that it is read as. */
    public Map<String, String> alike() {
        return Collections.unmodifiableMap(alike);
    }

    /** Whether a word may name somebody or something: it is unknown, or common among names. */
    boolean mayName(String word) {
        int number = number(word);
        return number == OTHER || common[number - FIRST];
    }

    public boolean contains(String word) {
        return numbers.containsKey(word);
    }

    static List<String> sorted(Iterable<String> words) {
        List<String> sorted = new ArrayList<>();
        words.forEach(sorted::add);
        sorted.sort(null);
        return sorted;
    }
}
