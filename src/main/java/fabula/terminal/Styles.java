package fabula.terminal;

import fabula.story.Verdict;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** The few colours of the terminal; where there are none, the same text stays readable. */
final class Styles {

    static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
    static final AttributedStyle FAINT = AttributedStyle.DEFAULT.foreground(AttributedStyle.BRIGHT);
    static final AttributedStyle STRONG = AttributedStyle.BOLD;
    static final AttributedStyle TROUBLE = AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);

    private Styles() {}

    static AttributedStyle of(Verdict verdict) {
        int colour =
                switch (verdict) {
                    case YES -> AttributedStyle.GREEN;
                    case NO -> AttributedStyle.RED;
                    case MAYBE -> AttributedStyle.YELLOW;
                    case UNKNOWN -> AttributedStyle.BRIGHT;
                };
        return AttributedStyle.BOLD.foreground(colour);
    }

    static AttributedString text(String text, AttributedStyle style) {
        return new AttributedString(text, style);
    }

    /** A line of parts, alternately a text and its style. */
    static AttributedString line(Object... parts) {
        AttributedStringBuilder line = new AttributedStringBuilder();
        for (int i = 0; i < parts.length; i += 2) {
            line.styled((AttributedStyle) parts[i + 1], String.valueOf(parts[i]));
        }
        return line.toAttributedString();
    }
}
