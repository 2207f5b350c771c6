package fabula.discord;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Makes what people wrote safe to show: one line, no Markdown, no mention, no link, no character that hides or turns
 * around what follows, and never longer than asked for.
 */
final class Escaped {

    private static final String SPECIAL = "\\*_~`|<>@#[]-+:";
    private static final String ELLIPSIS = "…";
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private Escaped() {}

    /** The text with every special character escaped, in at most {@code limit} characters. */
    static String text(String raw, int limit) {
        String clean = visible(raw);
        boolean turns = clean.codePoints().anyMatch(Escaped::isRightToLeft);
        String escaped = cut(clean, limit - (turns ? 2 : 0));
        // An isolate keeps a right-to-left text from pulling the words around it to its other side.
        return turns ? ISOLATE + escaped + END_OF_ISOLATE : escaped;
    }

    /** As {@link #text}, with a word in place of a name that shows nothing. */
    static String name(String raw, int limit, String unnamed) {
        String escaped = text(raw, limit);
        return escaped.isEmpty() ? unnamed : escaped;
    }

    /** Text without Markdown around it, such as a choice or a line in a code block. */
    static String plain(String raw, int limit) {
        String clean = visible(raw).replace('`', '\'');
        if (clean.length() <= limit) {
            return clean;
        }
        int end = limit - ELLIPSIS.length();
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end) + ELLIPSIS;
    }

    /** Lines, as many as fit, and how many more there are: {@code more} words the number. */
    static String lines(List<String> lines, int limit, IntFunction<String> more) {
        StringBuilder fitting = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            int afterThis = lines.size() - i - 1;
            int reserve = afterThis == 0 ? 0 : more.apply(afterThis).length() + 1;
            if (fitting.length() + lines.get(i).length() + 1 + reserve > limit) {
                return fitting.append(more.apply(afterThis + 1)).toString();
            }
            fitting.append(lines.get(i)).append('\n');
        }
        return fitting.toString().stripTrailing();
    }

    private static String cut(String clean, int limit) {
        StringBuilder escaped = new StringBuilder();
        int[] points = clean.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            boolean afterDigit = i > 0 && Character.isDigit(points[i - 1]);
            String next = escape(points[i], afterDigit);
            boolean last = i == points.length - 1;
            if (escaped.length() + next.length() > (last ? limit : limit - ELLIPSIS.length())) {
                return escaped.append(ELLIPSIS).toString();
            }
            escaped.append(next);
        }
        return escaped.toString();
    }

    private static String escape(int point, boolean afterDigit) {
        String character = Character.toString(point);
        boolean startsList = point == '.' && afterDigit;
        return startsList || SPECIAL.contains(character) ? "\\" + character : character;
    }

    private static String visible(String raw) {
        StringBuilder clean = new StringBuilder();
        raw.codePoints()
                .map(point -> Character.isWhitespace(point) || Character.isSpaceChar(point) ? ' ' : point)
                .filter(point -> !isHidden(point))
                .forEach(clean::appendCodePoint);
        String text = clean.toString().replaceAll(" +", " ").strip();
        return text.codePoints().allMatch(point -> point == ZERO_WIDTH_JOINER) ? "" : text;
    }

    private static boolean isHidden(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                // Joins emoji and letters of some scripts.
                || type == Character.FORMAT && point != ZERO_WIDTH_JOINER
                || isBlankLetter(point);
    }

    /** Letters and symbols without a shape of their own. */
    private static boolean isBlankLetter(int point) {
        return point == 0x115F || point == 0x1160 || point == 0x3164 || point == 0xFFA0 || point == 0x2800;
    }

    private static boolean isRightToLeft(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
