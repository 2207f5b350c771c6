package fabula.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Gives the forms of one verb one identity, those of one noun, and words that are the same: who asks "Did Tom phone Mum?"
 * means that Tom telephoned his mother. It is no word to be shown.
 *
 * @see <a href="https://snowballstem.org/algorithms/english/stemmer.html">Porter's second stemmer</a>
 */
public final class Stems {

    /** Of a form of a verb without "ed", the verb and its forms. */
    private static final Map<String, List<String>> VERBS = lines("irregular-verbs.txt");

    /** Of a word that is the same as others, all of them, the commonest first. */
    private static final Map<String, List<String>> SAME = lines("same-words.txt");

    /** Of a stem, that of the commonest word; a stem with two of them would be a mistake in the file, and is refused. */
    private static final Map<String, String> SAME_STEMS = SAME.entrySet().stream()
            .map(entry -> Map.entry(stem(entry.getKey()), stem(entry.getValue().get(0))))
            .distinct()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Stems() {}

    /**
     * The stem of a word, of a name of several words those of each; what is no word stays as it is.
     *
     * @param words in lower case and the singular
     */
    public static String of(String words) {
        return words.indexOf(' ') < 0
                ? ofOne(words)
                : Arrays.stream(words.split(" ")).map(Stems::ofOne).collect(Collectors.joining(" "));
    }

    private static String ofOne(String word) {
        String stem = stem(word);
        return SAME_STEMS.getOrDefault(stem, stem);
    }

    /** @param word in lower case; "neighbor" gives "neighbour", and what has no commoner word stays */
    public static String commoner(String word) {
        return same(word).get(0);
    }

    /** @param word in lower case; "mum" gives "mother", "mum" and more, and what is like no other itself */
    public static List<String> same(String word) {
        return SAME.getOrDefault(word, List.of(word));
    }

    private static String stem(String word) {
        if (!word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
            return word;
        }
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(VERBS.getOrDefault(word, List.of(word)).get(0));
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** Each word of a file, and the words of its line. */
    private static Map<String, List<String>> lines(String file) {
        try (InputStream in = Stems.class.getResourceAsStream(file)) {
            Map<String, List<String>> lines = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ")))
                    .forEach(words -> words.forEach(word -> lines.put(word, words)));
            return Map.copyOf(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
