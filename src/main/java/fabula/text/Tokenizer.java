package fabula.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits a sentence into lower-case words. Contractions are expanded ("isn't" gives "is", "not"), with and without
 * apostrophe; punctuation, symbols and emoji are dropped; hyphenated words and numbers stay whole. Tokenising its own
 * words, joined by blanks, gives the same words again.
 */
public final class Tokenizer {

    private Tokenizer() {}

    /** The words of any text at all; a possessive, or an "is" that cannot be told from one, is the word {@code 's}. */
    public static List<String> words(String sentence) {
        return Contractions.expand(pieces(normalized(sentence)));
    }

    private static String normalized(String sentence) {
        if (isAscii(sentence)) {
            return sentence.toLowerCase(Locale.ROOT).replace('`', '\'');
        }
        String lower = Normalizer.normalize(sentence, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(lower.length());
        lower.codePoints().filter(c -> !isInvisible(c)).forEach(c -> kept.appendCodePoint(straight(c)));
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    /** Of letters like these there is only one form. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Zero-width characters, direction marks, variation selectors, and the keycap around a digit. */
    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.ENCLOSING_MARK
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0100 && c <= 0xE01EF);
    }

    private static int straight(int c) {
        return switch (c) {
            case '’', '‘', 'ʼ', '`', '´', '′', '＇' -> '\'';
            case '‐', '‑' -> '-';
            default -> c;
        };
    }

    /** Runs of letters and digits, with what may join them; "&" counts as a word. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (text.startsWith("w/o", i) && isAlone(text, i, i + 3)) {
                pieces.add("without");
                i += 3;
            } else if (Character.isLetterOrDigit(c) || isNumber(c) || isStandaloneSuffix(text, i)) {
                int end = endOfPiece(text, i);
                pieces.add(text.substring(i, end));
                i = end;
            } else {
                if (c == '&') {
                    pieces.add("and");
                }
                i += Character.charCount(c);
            }
        }
        return pieces;
    }

    /** Whether no letter or digit stands at either end. */
    private static boolean isAlone(String text, int start, int end) {
        return (start == 0 || !isInWord(text.codePointBefore(start)))
                && (end == text.length() || !isInWord(text.codePointAt(end)));
    }

    private static int endOfPiece(String text, int start) {
        int i = start + Character.charCount(text.codePointAt(start));
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (!isInWord(c) && !joins(text, i)) {
                break;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    /** An apostrophe or hyphen between letters, a point, comma or colon between digits. */
    private static boolean joins(String text, int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at + 1);
        return switch (text.charAt(at)) {
            case '\'', '-' -> isInWord(before) && (Character.isLetterOrDigit(after) || isNumber(after));
            case '.', ',', ':' -> Character.isDigit(before) && Character.isDigit(after);
            default -> false;
        };
    }

    private static boolean isStandaloneSuffix(String text, int at) {
        return text.startsWith("'s", at)
                && (at + 2 == text.length()
                        || Character.isWhitespace(text.codePointAt(at + 2))
                        || ",.!?;:".indexOf(text.charAt(at + 2)) >= 0)
                && (at == 0 || Character.isWhitespace(text.codePointBefore(at)));
    }

    private static boolean isInWord(int c) {
        return Character.isLetterOrDigit(c) || isNumber(c) || isMark(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
