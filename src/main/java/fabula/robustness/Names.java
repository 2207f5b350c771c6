package fabula.robustness;

import fabula.corpus.LabelledStory;
import fabula.text.Lemmas;
import fabula.text.Stems;
import fabula.text.Tokenizer;
import fabula.text.Utterance;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Gives every name, place and thing of a story a new name, the same one each time, made of syllables: no dictionary has
 * it. A plural stays a plural.
 */
final class Names {

    private static final String[] ONSETS = "b br d dr f fl g gl k kr l m n p pl r sk sn t tr v vl z zv".split(" ");
    private static final String[] VOWELS = "a e i o u ai oo".split(" ");
    private static final String[] CODAS = "b d g k l lm m n nt p rk rp".split(" ");

    private final Predicate<String> kept;
    private final SplittableRandom random;
    private final Set<String> given = new HashSet<>();

    /** @param kept words in lower case that carry a sentence's sense and are no names */
    Names(Predicate<String> kept, SplittableRandom random) {
        this.kept = kept;
        this.random = random;
    }

    /** Every name becomes a word that was never seen, capitalised where it was. */
    LabelledStory coined(LabelledStory story) {
        return renamed(story, this::word, false);
    }

    /** Every name becomes two capitalised words. */
    LabelledStory twoWords(LabelledStory story) {
        return renamed(story, () -> capitalized(word()) + " " + capitalized(word()), true);
    }

    private LabelledStory renamed(LabelledStory story, Supplier<String> namer, boolean capitals) {
        Map<String, String> names = new HashMap<>();
        return Rewriting.of(
                story,
                text -> renamed(text, Set.of(), names, namer, capitals),
                text -> renamed(text, around(text), names, namer, capitals));
    }

    /** Words that are said around the plain question, such as those of "Is it the case that …?": they name nothing. */
    private static Set<String> around(String question) {
        Set<String> words = new HashSet<>(Tokenizer.words(question));
        Tokenizer.words(Utterance.plain(question)).forEach(words::remove);
        return words;
    }

    private String renamed(
            String text, Set<String> around, Map<String, String> names, Supplier<String> namer, boolean capitals) {
        StringBuilder renamed = new StringBuilder();
        // "cause" that is because, and the "law" of a "mother in law", name nothing.
        Set<String> said = Set.copyOf(Tokenizer.words(text));
        for (String token : text.split("(?<=\\s)|(?=\\s)")) {
            List<String> words = Tokenizer.words(token);
            String word = words.isEmpty() ? "" : words.get(0);
            int at = token.toLowerCase(Locale.ROOT).indexOf(word);
            if (word.isEmpty() || around.contains(word) || !said.contains(word) || isKept(word) || at < 0) {
                renamed.append(token);
                continue;
            }
            String lemma = Lemmas.singular(word);
            String name = names.computeIfAbsent(Stems.of(lemma), stem -> namer.get()) + (lemma.equals(word) ? "" : "s");
            boolean capital = capitals || Character.isUpperCase(token.codePointAt(at));
            renamed.append(token, 0, at)
                    .append(capital ? capitalized(name) : name)
                    .append(token.substring(at + word.length()));
        }
        return renamed.toString();
    }

    private boolean isKept(String word) {
        return kept.test(word) || kept.test(Lemmas.singular(word)) || Character.isDigit(word.charAt(0));
    }

    /** Each time another one of some fifty millions. */
    String word() {
        while (true) {
            String word = pick(ONSETS)
                    + pick(VOWELS)
                    + pick(ONSETS)
                    + pick(VOWELS)
                    + pick(ONSETS)
                    + pick(VOWELS)
                    + pick(CODAS);
            if (!kept.test(word) && Tokenizer.words(word).equals(List.of(word)) && given.add(word)) {
                return word;
            }
        }
    }

    private String pick(String[] parts) {
        return parts[random.nextInt(parts.length)];
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
