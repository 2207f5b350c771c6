package fabula.network;

import fabula.text.Lemmas;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Recognises names, places and things that were mistyped by what else is said: who asks for the "gaden" where a story
 * tells of a garden, and of no gaden, means the garden. The slips are two letters swapped, one doubled and one left out.
 */
final class Recognition {

    /** Not "hadn" of "hadn't". */
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}(?!\\p{L}|['’`´]t\\b)");
    /** From so many letters on, a name is not another's slip by chance. */
    private static final int LONG_NAME = 5;
    /** From so many letters on, what is left of a word is seldom another word. */
    private static final int LONG_WORD = 6;
    /** What may be left out behind another of these, which ends no word: "studen". Vowels end names: "Carl" and "Carla". */
    private static final String CONSONANTS = "bcfghklmnprtvwxz";

    private final Vocabulary vocabulary;

    Recognition(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * A question with the story's words.
     *
     * @param said the lemmas of the story's words
     */
    String asked(String question, Occurrences said) {
        return with(question, said, 0);
    }

    /**
     * A statement with the words of others that say them more than once.
     *
     * @param said the lemmas of the words of all statements, this one's too
     */
    String told(String statement, Occurrences said) {
        return with(statement, said, 1);
    }

    /** @param own how often it says its own words there */
    private String with(String sentence, Occurrences said, int own) {
        return WORD.matcher(sentence).replaceAll(match -> Matcher.quoteReplacement(meant(match.group(), said, own)));
    }

    private String meant(String typed, Occurrences said, int own) {
        String word = typed.toLowerCase(Locale.ROOT);
        String lemma = Lemmas.singular(word);
        boolean named = Character.isUpperCase(typed.codePointAt(0));
        boolean sure = OpenClass.isClosed(word)
                || said.count(lemma) > own
                || !vocabulary.mayName(word)
                || !vocabulary.mayName(lemma)
                || named && word.length() < LONG_NAME;
        if (sure) {
            return typed;
        }
        List<String> alike = alike(lemma, named)
                .filter(other -> said.count(other) > own && !other.equals(lemma) && names(other, typed))
                .distinct()
                .limit(2)
                .toList();
        return alike.size() == 1 ? alike.get(0) : typed;
    }

    /** Short words and names are like one that is known, such as a verb, by chance: "mary" and "marry". */
    private boolean names(String other, String typed) {
        boolean chance = Character.isUpperCase(typed.codePointAt(0)) || typed.length() < LONG_NAME;
        boolean known = !vocabulary.mayName(other) && !OpenClass.hasSense(other);
        return !OpenClass.isClosed(other) && !(known && chance);
    }

    /** What a word may be a slip of, and what may be a slip of it. */
    private static Stream<String> alike(String word, boolean named) {
        Stream<String> always = IntStream.range(0, word.length()).boxed().flatMap(i -> {
            String before = word.substring(0, i);
            String letter = word.substring(i, i + 1);
            String after = word.substring(i + 1);
            Stream<String> doubled = Stream.of(before + letter + letter + after);
            Stream<String> single = after.startsWith(letter) ? Stream.of(before + after) : Stream.empty();
            Stream<String> swapped = after.isEmpty()
                    ? Stream.empty()
                    : Stream.of(before + after.charAt(0) + letter + after.substring(1));
            return Stream.of(doubled, single, swapped).flatMap(some -> some);
        });
        return named ? always : Stream.concat(always, Stream.concat(withoutOne(word), withOne(word)));
    }

    private static Stream<String> withoutOne(String word) {
        return word.length() < LONG_WORD
                ? Stream.empty()
                : IntStream.range(1, word.length() - 1).mapToObj(i -> word.substring(0, i) + word.substring(i + 1));
    }

    private static Stream<String> withOne(String word) {
        if (word.length() + 1 < LONG_WORD && !Slips.isUnspeakable(word)) {
            return Stream.empty();
        }
        Stream<String> inside = IntStream.range(1, word.length()).boxed().flatMap(i -> IntStream.rangeClosed('a', 'z')
                .mapToObj(letter -> word.substring(0, i) + (char) letter + word.substring(i)));
        boolean ends = CONSONANTS.indexOf(word.charAt(word.length() - 1)) < 0;
        return ends ? inside : Stream.concat(inside, CONSONANTS.chars().mapToObj(letter -> word + (char) letter));
    }
}
