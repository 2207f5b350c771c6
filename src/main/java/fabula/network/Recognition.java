package fabula.network;

import fabula.text.Lemmas;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises words that were mistyped by what else is said: who asks for the "gaden" where a story tells of a garden, and
 * of no gaden, means the garden. The slips are two letters swapped, one doubled and one left out.
 */
final class Recognition {

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    /** From so many letters on, a name is not another's slip by chance, nor a word what is left of another one. */
    private static final int LONG = 5;

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
     * A statement with the words of others.
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
                || vocabulary.number(word) != Vocabulary.OTHER
                || vocabulary.number(lemma) != Vocabulary.OTHER
                || named && word.length() < LONG;
        if (sure) {
            return typed;
        }
        List<String> alike = said.words()
                .filter(other -> areAlike(word, other, named))
                .limit(2)
                .toList();
        return alike.size() == 1 ? alike.get(0) : typed;
    }

    private static boolean areAlike(String word, String other, boolean named) {
        if (Math.abs(word.length() - other.length()) > 1 || OpenClass.isClosed(other)) {
            return false;
        }
        if (word.length() == other.length()) {
            return areSwapped(word, other);
        }
        boolean longer = word.length() > other.length();
        return lacks(longer ? other : word, longer ? word : other, named);
    }

    private static boolean lacks(String part, String whole, boolean named) {
        int at = firstDifference(part, whole);
        if (!part.regionMatches(at, whole, at + 1, part.length() - at)) {
            return false;
        }
        boolean doubled = at > 0 && whole.charAt(at) == whole.charAt(at - 1);
        boolean ending = at == part.length();
        return doubled || at > 0 && !named && whole.length() >= (ending ? LONG + 1 : LONG);
    }

    /** Whether two letters beside each other stand the other way round, and nothing else differs. */
    private static boolean areSwapped(String one, String other) {
        int at = firstDifference(one, other);
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.regionMatches(at + 2, other, at + 2, one.length() - at - 2);
    }

    private static int firstDifference(String shorter, String other) {
        int at = 0;
        while (at < shorter.length() && shorter.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }
}
