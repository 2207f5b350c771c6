package fabula.riddle;

import fabula.text.Lemmas;
import fabula.text.Tokenizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What the players have to find out.
 *
 * @param text in one or more wordings with a slash between them: "the dog / the dog has it"
 */
public record Solution(String text) {

    public static final int LONGEST = 150;

    private static final String BETWEEN = "/";

    /** What is said around a guess and decides nothing. */
    private static final Set<String> AROUND = Set.of(
            "a", "an", "the", "it", "is", "was", "'s", "has", "have", "had", "that", "i", "think", "guess", "say",
            "maybe", "so", "must", "be", "and", "my", "your", "his", "her", "their", "its");

    /** The first wording, for people to read. */
    public String shown() {
        return wordings().get(0);
    }

    /** Whether a guess says the same, whatever its articles, letter case and punctuation. */
    public boolean isMetBy(String guess) {
        List<String> guessed = essence(guess);
        return !guessed.isEmpty() && wordings().stream().map(Solution::essence).anyMatch(guessed::equals);
    }

    /** Whether there is a guess that says the same; there is none where all words decide nothing. */
    boolean canBeMet() {
        return wordings().stream().anyMatch(this::isMetBy);
    }

    private List<String> wordings() {
        List<String> wordings = Arrays.stream(text.split(BETWEEN))
                .map(String::strip)
                .filter(wording -> !wording.isEmpty())
                .toList();
        return wordings.isEmpty() ? List.of(text) : wordings;
    }

    private static List<String> essence(String words) {
        return Tokenizer.words(words).stream()
                .filter(word -> !AROUND.contains(word))
                .map(Lemmas::singular)
                .toList();
    }
}
