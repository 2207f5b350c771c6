package fabula.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits a text into sentences, one pass from left to right. */
public final class Sentences {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "mx", "dr", "st", "prof", "jr", "sr", "vs", "e.g", "i.e", "mt", "capt", "sgt", "col",
            "gen", "rev", "lt", "approx");

    /** These end a sentence only where something like a new one follows. */
    private static final Set<String> OFTEN_LAST = Set.of("etc", "a.m", "p.m", "inc", "ltd");

    private static final String CLOSING = "\"'”’)]»*_";

    private Sentences() {}

    /**
     * The sentences in order, stripped, none blank, each with its own punctuation. Smileys and the like belong to the
     * sentence before them.
     */
    public static List<String> split(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            int end = endAt(text, start, i);
            if (end > i) {
                add(sentences, text.substring(start, end));
                start = end;
                i = end;
            } else {
                i++;
            }
        }
        add(sentences, text.substring(start));
        return sentences;
    }

    private static void add(List<String> sentences, String piece) {
        String sentence = piece.strip();
        if (sentence.isEmpty()) {
            return;
        }
        int last = sentences.size() - 1;
        boolean wordless = sentence.codePoints().noneMatch(Character::isLetterOrDigit);
        if (wordless && last >= 0) {
            sentences.set(last, sentences.get(last) + " " + sentence);
        } else {
            sentences.add(sentence);
        }
    }

    /** Where a sentence ends whose last mark begins at {@code at}; {@code at} itself if none ends here. */
    private static int endAt(String text, int start, int at) {
        char c = text.charAt(at);
        if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
            return at + 1;
        }
        boolean decidedBefore = at > start && isMark(text.charAt(at - 1));
        if (!isMark(c) || decidedBefore) {
            return at;
        }
        int afterMarks = at + 1;
        while (afterMarks < text.length() && isMark(text.charAt(afterMarks))) {
            afterMarks++;
        }
        int end = afterMarks;
        while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return isEnd(text, start, at, afterMarks, end) ? end : at;
    }

    private static boolean isEnd(String text, int start, int at, int afterMarks, int end) {
        if (end == text.length()) {
            return true;
        }
        int after = text.codePointAt(end);
        if (!isBlank(after)) {
            return Character.isUpperCase(after)
                    && isAfterWord(text, start, at)
                    && !isAbbreviation(text, start, at, false);
        }
        boolean continues = Character.isLowerCase(firstAfterBlanks(text, end));
        boolean quoted = end > afterMarks;
        boolean ellipsis = text.charAt(at) == '…' || (afterMarks - at > 1 && text.startsWith("..", at));
        if (continues && (quoted || ellipsis)) {
            return false;
        }
        return text.charAt(at) != '.' || afterMarks - at > 1 || !isAbbreviation(text, start, at, continues);
    }

    private static boolean isAbbreviation(String text, int start, int point, boolean continues) {
        String word = wordBefore(text, start, point);
        String lower = word.toLowerCase(Locale.ROOT);
        if (ABBREVIATIONS.contains(lower) || (OFTEN_LAST.contains(lower) && continues)) {
            return true;
        }
        boolean initials = continues && word.indexOf('.') > 0;
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        return initial || initials || isListNumber(text, start, point, word);
    }

    /** Blanks after a full stop are forgotten after words ("kitchen.Mary"), not after letters ("U.S.A."). */
    private static boolean isAfterWord(String text, int start, int at) {
        return at - 2 >= start && Character.isLetter(text.charAt(at - 1)) && Character.isLetter(text.charAt(at - 2));
    }

    /** The "1." before the first item of a list. */
    private static boolean isListNumber(String text, int start, int point, String word) {
        return !word.isEmpty()
                && word.length() <= 3
                && word.chars().allMatch(Character::isDigit)
                && text.substring(start, point - word.length()).isBlank();
    }

    /** Letters, digits and inner points up to a position; at most what an abbreviation may be long. */
    private static String wordBefore(String text, int start, int end) {
        int from = end;
        while (from > start && end - from < 8 && isWordPart(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, end);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }

    private static int firstAfterBlanks(String text, int from) {
        int i = from;
        while (i < text.length() && isBlank(text.charAt(i))) {
            if (text.charAt(i) == '\n') {
                return '\n';
            }
            i++;
        }
        return i < text.length() ? text.codePointAt(i) : '\n';
    }

    private static boolean isMark(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…' || c == '？' || c == '！' || c == '。' || c == '‽';
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
