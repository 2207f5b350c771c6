package fabula.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes a question in its plain form: auxiliary first, nothing around it, one question mark. */
final class PlainQuestion {

    /** Where one of these stands before the auxiliary, it belongs to another clause. */
    private static final Set<String> CLAUSES =
            Set.of("who", "that", "where", "which", "when", "if", "because", "while", "whose", "what", "than");

    /** Who "has the milk" is asked with "does … have". */
    private static final Map<String, String> SUPPORTS = Map.of("has", "does", "have", "do", "had", "did");

    private static final int LONGEST_SUBJECT = 8;

    private PlainQuestion() {}

    static String of(Frame frame) {
        List<String> tokens =
                new ArrayList<>(List.of(withoutEndMarks(frame.core()).split("\\s+")));
        boolean startsWithAuxiliary = English.AUXILIARIES.contains(firstWord(tokens.get(0)));
        List<String> plain = startsWithAuxiliary ? affirmed(tokens) : inverted(writtenOut(tokens), frame.tag());
        return capitalized(String.join(" ", plain)) + "?";
    }

    /** "Isn't Mary home?" is answered like "Is Mary home?". */
    private static List<String> affirmed(List<String> tokens) {
        List<String> first = Tokenizer.words(tokens.get(0));
        if (isNegation(first)) {
            tokens.set(0, first.get(0));
        } else if (first.size() == 1 && tokens.size() > 1 && tokens.get(1).equalsIgnoreCase("not")) {
            tokens.remove(1);
        }
        return tokens;
    }

    /** "He's in the park", "Mary's in the park": the verb as a word of its own. */
    private static List<String> writtenOut(List<String> tokens) {
        List<String> written = new ArrayList<>(tokens.size() + 1);
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            String next = i + 1 < tokens.size() ? tokens.get(i + 1).toLowerCase(Locale.ENGLISH) : "";
            List<String> words = Tokenizer.words(token + " " + next);
            String verb = words.size() > 1 && hasApostrophe(token) ? words.get(1) : "";
            boolean isHere = verb.equals("'s") && English.PREPOSITIONS.contains(next);
            if (English.AUXILIARIES.contains(verb) || isHere) {
                written.add(token.substring(0, apostrophe(token)));
                written.add(isHere ? "is" : verb);
            } else {
                written.add(token);
            }
        }
        return written;
    }

    private static boolean hasApostrophe(String token) {
        return apostrophe(token) > 0;
    }

    private static int apostrophe(String token) {
        return Math.max(token.indexOf('\''), token.indexOf('’'));
    }

    private static List<String> inverted(List<String> tokens, List<String> tag) {
        int at = auxiliary(tokens);
        if (at < 0) {
            return tokens;
        }
        List<String> words = Tokenizer.words(tokens.get(at));
        List<String> rest = new ArrayList<>(tokens.subList(at + 1, tokens.size()));
        boolean negated = isNegation(words) || (!rest.isEmpty() && rest.get(0).equalsIgnoreCase("not"));
        boolean oppositeTag = !tag.isEmpty() && !tag.contains("not");
        if (negated && !oppositeTag) {
            // "Mary isn't home, right?" is affirmed when she is not: no order of words would keep that.
            return tokens;
        }
        if (negated && !isNegation(words)) {
            rest.remove(0);
        }
        String next = rest.isEmpty() ? "" : firstWord(rest.get(0));
        String support = English.DETERMINERS.contains(next) ? SUPPORTS.getOrDefault(words.get(0), "") : "";
        List<String> question = new ArrayList<>(tokens.size() + 1);
        question.add(support.isEmpty() ? words.get(0) : support);
        question.add(asInnerWord(tokens.get(0)));
        question.addAll(tokens.subList(1, at));
        if (!support.isEmpty()) {
            question.add("have");
        }
        question.addAll(rest);
        return question;
    }

    private static int auxiliary(List<String> tokens) {
        for (int i = 0; i < tokens.size() && i <= LONGEST_SUBJECT; i++) {
            List<String> words = Tokenizer.words(tokens.get(i));
            String word = words.isEmpty() ? "" : words.get(0);
            boolean whole = words.size() == 1 || isNegation(words);
            if (i > 0 && whole && English.INVERTING.contains(word)) {
                return i;
            }
            if ((i > 0 && CLAUSES.contains(word)) || English.isLikelyVerb(word)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isNegation(List<String> words) {
        return words.size() == 2 && words.get(1).equals("not") && English.AUXILIARIES.contains(words.get(0));
    }

    private static String firstWord(String token) {
        List<String> words = Tokenizer.words(token);
        return words.isEmpty() ? "" : words.get(0);
    }

    private static String asInnerWord(String token) {
        String lower = token.toLowerCase(Locale.ENGLISH);
        boolean little = English.DETERMINERS.contains(lower) || English.PRONOUNS.contains(lower);
        return little && !lower.equals("i") ? lower : token;
    }

    private static String withoutEndMarks(String text) {
        int end = text.length();
        while (end > 0 && !isWordEnd(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(0, end).strip();
    }

    private static boolean isWordEnd(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static String capitalized(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }
}
