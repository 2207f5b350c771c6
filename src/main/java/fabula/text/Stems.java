package fabula.text;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Gives the forms of one verb one identity, and those of one noun: who asks "Did Tom ring?" means that Tom rang. It is no
 * word to be shown.
 *
 * @see <a href="https://snowballstem.org/algorithms/english/stemmer.html">Porter's second stemmer</a>
 */
public final class Stems {

    private static final String VERBS = "irregular-verbs.txt";
    private static final Map<String, String> IRREGULAR = irregular();
    private static final LoadingCache<String, String> KEPT =
            Caffeine.newBuilder().maximumSize(20_000).build(Stems::found);

    private Stems() {}

    /** @param word in lower case; one that is no word, or several, stays as it is */
    public static String of(String word) {
        return KEPT.get(word);
    }

    private static String found(String word) {
        if (!word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
            return word;
        }
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(IRREGULAR.getOrDefault(word, word));
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static Map<String, String> irregular() {
        try (InputStream in = Stems.class.getResourceAsStream(VERBS)) {
            Map<String, String> verbs = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(forms -> {
                        for (String form : forms) {
                            verbs.put(form, forms[0]);
                        }
                    });
            return Map.copyOf(verbs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
