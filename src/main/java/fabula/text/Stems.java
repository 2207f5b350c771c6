package fabula.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Gives the forms of one verb one identity, those of one noun, and words that are the same: who asks "Did Tom phone Mum?"
 * means that Tom telephoned his mother. It is no word to be shown.
 *
 * @see <a href="https://snowballstem.org/algorithms/english/stemmer.html">Porter's second stemmer</a>
 */
public final class Stems {

    /** Of a form of a verb without "ed", the verb. */
    private static final Map<String, String> VERBS = firstOfLine("irregular-verbs.txt", UnaryOperator.identity());

    /** Of a word that is the same as a commoner one, that one. */
    private static final Map<String, String> SAME = firstOfLine("same-words.txt", UnaryOperator.identity());

    private static final Map<String, String> SAME_STEMS = firstOfLine("same-words.txt", Stems::stem);

    private Stems() {}

    /** @param word in lower case and the singular; one that is no word, or several, stays as it is */
    public static String of(String word) {
        String stem = stem(word);
        return SAME_STEMS.getOrDefault(stem, stem);
    }

    /** @param word in lower case; "neighbor" gives "neighbour", and what has no commoner word stays */
    public static String commoner(String word) {
        return SAME.getOrDefault(word, word);
    }

    private static String stem(String word) {
        if (!word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
            return word;
        }
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(VERBS.getOrDefault(word, word));
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static Map<String, String> firstOfLine(String file, UnaryOperator<String> as) {
        try (InputStream in = Stems.class.getResourceAsStream(file)) {
            Map<String, String> firsts = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(words -> {
                        for (String word : words) {
                            firsts.put(as.apply(word), as.apply(words[0]));
                        }
                    });
            return Map.copyOf(firsts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
