package fabula.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes a question in its plain form: auxiliary first, nothing around it, one question mark. */
final class PlainQuestion {

    /** Where one of these stands before the auxiliary, it belongs to another clause. */
    private static final Set<String> CLAUSES =
            Set.of("who", "that", "where", "which", "when", "if", "because", "while", "whose", "what", "than");

    /** A sentence that begins so has its subject behind another clause. */
    private static final Set<String> CONJUNCTIONS = Set.of("if", "when", "because", "while", "where");

    /** Who "has the milk" is asked with "does … have". */
    private static final Map<String, String> SUPPORTS = Map.of("has", "does", "have", "do", "had", "did");

    /** "Mary in the kitchen?" */
    private static final Set<String> PLACES = Set.of("in", "at", "on", "inside", "under", "near");

    private static final int LONGEST_SUBJECT = 8;
    private static final Set<String> DEGREES = Set.of("really", "very", "so", "too", "quite", "still", "already");

    private static final Pattern QUOTES_AND_BRACKETS = Pattern.compile("[\"“”«»()]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private PlainQuestion() {}

    static String of(Frame frame) {
        String core = Cleft.mended(Preface.without(
                withoutEndMarks(QUOTES_AND_BRACKETS.matcher(frame.core()).replaceAll(""))));
        List<String> tokens = new ArrayList<>(List.of(BLANKS.split(core)));
        List<String> words = Tokenizer.words(core);
        boolean startsWithAuxiliary = !words.isEmpty() && Classifier.startsWithAuxiliary(words);
        List<String> plain = startsWithAuxiliary ? affirmed(tokens) : inverted(writtenOut(tokens, frame), frame.tag());
        return capitalized(String.join(" ", plain)) + "?";
    }

    /** "Isn't Mary home?" is answered like "Is Mary home?". */
    private static List<String> affirmed(List<String> tokens) {
        List<String> first = Tokenizer.words(tokens.get(0));
        if (isNegation(first)) {
            tokens.set(0, first.get(0));
        } else if (first.size() == 1) {
            int not = afterSubject(tokens, 0);
            if (isNot(tokens, 1) || isNot(tokens, not)) {
                tokens.remove(isNot(tokens, 1) ? 1 : not);
            }
        }
        return owned(tokens);
    }

    /** "Has Mary the milk?" is "Does Mary have the milk?". */
    private static List<String> owned(List<String> tokens) {
        String support = SUPPORTS.getOrDefault(firstWord(tokens.get(0)), "");
        int object = afterSubject(tokens, 0);
        if (!support.isEmpty()
                && object < tokens.size()
                && English.DETERMINERS.contains(firstWord(tokens.get(object)))) {
            tokens.set(0, support);
            tokens.add(object, "have");
        }
        return tokens;
    }

    /** Where a subject of one word, or of one with its article, ends that follows a token. */
    private static int afterSubject(List<String> tokens, int before) {
        boolean article = before + 1 < tokens.size() && English.DETERMINERS.contains(firstWord(tokens.get(before + 1)));
        return before + (article ? 3 : 2);
    }

    private static boolean isNot(List<String> tokens, int at) {
        return at < tokens.size() && tokens.get(at).equalsIgnoreCase("not");
    }

    /** "He's in the park", "Mary's in the park": the verb as a word of its own. */
    private static List<String> writtenOut(List<String> tokens, Frame frame) {
        List<String> written = new ArrayList<>(tokens.size() + 1);
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            String next = i + 1 < tokens.size() ? tokens.get(i + 1).toLowerCase(Locale.ENGLISH) : "";
            List<String> words = Tokenizer.words(token + " " + next);
            boolean contracted = hasApostrophe(token) && Tokenizer.words(token).size() > 1;
            String verb = contracted ? words.get(1) : "";
            boolean isHere = verb.equals("'s") && (English.PREPOSITIONS.contains(next) || isOnlyVerb(tokens, i, frame));
            boolean lacksApostrophe = i == 0
                    && !hasApostrophe(token)
                    && token.endsWith("s")
                    && English.PREPOSITIONS.contains(next)
                    && frame.tag().equals(List.of("is", "not"));
            if (lacksApostrophe) {
                written.add(token.substring(0, token.length() - 1));
                written.add("is");
            } else if (English.AUXILIARIES.contains(verb) || isHere) {
                written.add(token.substring(0, apostrophe(token)));
                written.add(isHere ? "is" : verb);
            } else {
                written.add(token);
            }
        }
        return written;
    }

    /** "Emma's sick, right?": nothing else says what she is or does. */
    private static boolean isOnlyVerb(List<String> tokens, int at, Frame frame) {
        long said = tokens.stream()
                .skip(at + 1L)
                .dropWhile(token -> DEGREES.contains(firstWord(token)))
                .count();
        boolean first = tokens.stream().limit(at).map(PlainQuestion::firstWord).allMatch(English.DETERMINERS::contains);
        return frame.asks() && first && said == 1;
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
            return without(tokens, tag);
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

    /** A question that no auxiliary makes one. */
    private static List<String> without(List<String> tokens, List<String> tag) {
        if (!tag.isEmpty() && !tag.contains("not")) {
            // "Mary never went home, did she?" is affirmed when she did.
            tokens.remove("never");
        }
        int place = afterSubject(tokens, -1);
        boolean verbless = place < tokens.size()
                && PLACES.contains(firstWord(tokens.get(place)))
                && tokens.stream().map(PlainQuestion::firstWord).noneMatch(English::isLikelyVerb);
        if (verbless) {
            tokens.set(0, asInnerWord(tokens.get(0)));
            tokens.add(0, "is");
        }
        return tokens;
    }

    private static int auxiliary(List<String> tokens) {
        for (int i = 0; i < tokens.size() && i <= LONGEST_SUBJECT; i++) {
            List<String> words = Tokenizer.words(tokens.get(i));
            String word = words.isEmpty() ? "" : words.get(0);
            boolean whole = words.size() == 1 || isNegation(words);
            if (i > 0 && whole && English.INVERTING.contains(word)) {
                return i;
            }
            boolean clause = i > 0 ? CLAUSES.contains(word) : CONJUNCTIONS.contains(word);
            // "Fred" and "the speed" only look like verbs.
            boolean named = i == 0
                    || Character.isUpperCase(tokens.get(i).codePointAt(0))
                    || English.DETERMINERS.contains(firstWord(tokens.get(i - 1)));
            boolean verb = English.AUXILIARIES.contains(word) ? i > 0 : English.isLikelyVerb(word) && !named;
            if (clause || verb) {
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
