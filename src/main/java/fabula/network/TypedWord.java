package fabula.network;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A word of a sentence as somebody typed it.
 *
 * @param tokens of the sentence, with the marks around their words
 * @param at which of them it is
 * @param question whether the sentence is one
 */
record TypedWord(List<String> tokens, int at, boolean question) {

    private static final Set<String> AUXILIARIES = Set.of(
            "is", "are", "was", "were", "does", "did", "has", "have", "had", "can", "could", "will", "would", "should",
            "might", "must");
    /** Whom a question may be about that names nobody. */
    private static final Set<String> PRONOUNS =
            Set.of("you", "they", "she", "anybody", "anyone", "somebody", "someone", "everybody", "everyone", "nobody");

    static boolean isAuxiliary(String word) {
        return AUXILIARIES.contains(word);
    }

    static boolean isPronoun(String word) {
        return PRONOUNS.contains(word);
    }

    String word() {
        return word(at);
    }

    /** In lower case, without the marks around it; empty if it is none, or beyond the end. */
    String word(int i) {
        return i < tokens.size() ? of(tokens.get(i)) : "";
    }

    /** Empty if it is the first. */
    String before() {
        return isFirst() ? "" : word(at - 1);
    }

    /** Of "Frida's" that is "frida"; empty if it is the last. */
    String next() {
        return isLast() ? "" : of(tokens.get(at + 1).split("['’-]", 2)[0]);
    }

    boolean isFirst() {
        return at == 0;
    }

    boolean isLast() {
        return at + 1 == tokens.size();
    }

    boolean hasCapital() {
        return Character.isUpperCase(tokens.get(at).codePointAt(0));
    }

    /** Whether something is said before it that "than" may follow. */
    boolean isCompared() {
        return tokens.subList(0, at).stream()
                .map(TypedWord::of)
                .anyMatch(before -> before.equals("more") || before.equals("less") || before.endsWith("er"));
    }

    /** Whether who typed this cares for capital letters. */
    boolean isAmongCapitals() {
        return tokens.stream().skip(1).anyMatch(token -> !token.isEmpty() && Character.isUpperCase(token.charAt(0)));
    }

    /** The token with another word between its marks, with a capital letter where it had one. */
    String with(String word) {
        String token = tokens.get(at);
        int start = start(token);
        String cased = Character.isUpperCase(token.charAt(start))
                ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                : word;
        return token.substring(0, start) + cased + token.substring(end(token, start));
    }

    /** A token's word in lower case, without the marks around it; empty if it is none. */
    static String of(String token) {
        int start = start(token);
        int end = end(token, start);
        for (int i = start; i < end; i++) {
            if (!Character.isLetter(token.charAt(i))) {
                return "";
            }
        }
        return token.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** The same, but of "Frida's" it is "frida": it counts that Frida is said. */
    static String ofOwner(String token) {
        for (int i = start(token); i < token.length(); i++) {
            if (token.charAt(i) == '\'' || token.charAt(i) == '’') {
                return of(token.substring(0, i));
            }
        }
        return of(token);
    }

    private static int start(String token) {
        int start = 0;
        while (start < token.length() && !Character.isLetter(token.charAt(start))) {
            start++;
        }
        return start;
    }

    private static int end(String token, int start) {
        int end = token.length();
        while (end > start && !Character.isLetter(token.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
