package fabula.plot;

import java.awt.Color;
import java.util.List;

/** A picture of shares as bars, each below its text, narrow enough for a telephone. */
public final class BarPicture {

    private static final int WIDTH = 520;
    private static final int MARGIN = 18;
    private static final int ROW = 46;
    private static final int BAR_HEIGHT = 10;
    private static final int PERCENT_WIDTH = 56;
    private static final int LETTERS = 15;

    /**
     * A share with its text.
     *
     * @param text one line, cut where it is too long
     * @param share 0 … 1
     * @param strong whether it stands out
     */
    public record Bar(String text, double share, boolean strong) {}

    private final Color colour;

    /** @param colour of the bars that stand out, as 0xRRGGBB */
    public BarPicture(int colour) {
        this.colour = new Color(colour);
    }

    /** The bars from top to bottom, as a PNG file. Needs a Java that has fonts. */
    public byte[] png(List<Bar> bars) {
        DarkSheet sheet = new DarkSheet(WIDTH, 2 * MARGIN + ROW * bars.size());
        for (int i = 0; i < bars.size(); i++) {
            draw(sheet, bars.get(i), MARGIN + i * ROW);
        }
        return sheet.png();
    }

    private void draw(DarkSheet sheet, Bar bar, int top) {
        int width = WIDTH - 2 * MARGIN;
        Color ink = bar.strong() ? DarkSheet.STRONG_TEXT : DarkSheet.TEXT;
        sheet.pen(LETTERS, bar.strong(), ink);
        int barTop = top + sheet.lineHeight() + 6;
        sheet.write(bar.text(), MARGIN, top + sheet.ascent(), width);
        sheet.writeTo(Math.round(100 * bar.share()) + " %", WIDTH - MARGIN, barTop + BAR_HEIGHT);
        Color filling = bar.strong() ? colour : DarkSheet.WEAK;
        sheet.bar(MARGIN, barTop, width - PERCENT_WIDTH, BAR_HEIGHT, bar.share(), filling);
    }
}
