package fabula.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that keep a vector of their own, numbered; every other word shares one vector and is told apart by slots. */
public final class Vocabulary {

    /** Number of no word: beyond the end of a sentence. */
    public static final int PADDING = 0;
    /** Number of every word that has none. */
    public static final int OTHER = 1;

    private static final int FIRST = 2;

    private final List<String> words;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param words each once, in the order of their numbers */
    public Vocabulary(List<String> words) {
        this.words = List.copyOf(words);
        for (String word : words) {
            if (numbers.put(word, FIRST + numbers.size()) != null) {
                throw new IllegalArgumentException("twice in the vocabulary: " + word);
            }
        }
    }

    public List<String> words() {
        return words;
    }

    /** How many numbers there are, with padding and {@link #OTHER}. */
    public int size() {
        return FIRST + words.size();
    }

    public int number(String word) {
        return numbers.getOrDefault(word, OTHER);
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
