package fabula.plot;

import java.awt.Color;
import java.util.List;
import java.util.Locale;

/**
 * A picture of what two models have right: for each group of questions the bar of the one above that of the other, what
 * matters most on top and wide, the rest in two columns.
 */
public final class BeforeAfterPicture {

    private static final int WIDTH = 640;
    private static final int MARGIN = 20;
    private static final int GAP = 40;
    private static final int HEADER = 30;
    private static final int WIDE_ROW = 42;
    private static final int ROW = 26;
    private static final int ABOVE_REST = 14;
    private static final int COLUMN = (WIDTH - 2 * MARGIN - GAP) / 2;

    private static final Color BETTER = new Color(0x35B26A);
    private static final Color WORSE = new Color(0xE05252);
    private static final Color SAME = new Color(0x6C86F0);

    /** So much more or less, of 1, is chance. */
    private static final double CHANCE = 0.002;

    /**
     * Shares of right answers to a group of questions.
     *
     * @param text one line, cut where it is too long
     * @param note a few words below the text, where there is room
     * @param before 0 … 1, of the first model
     * @param after 0 … 1, of the second
     */
    public record Row(String text, String note, double before, double after) {}

    private final String before;
    private final String after;
    private final Locale locale;

    /**
     * @param before what the first bars are of
     * @param after what the second bars are of
     * @param locale of figures
     */
    public BeforeAfterPicture(String before, String after, Locale locale) {
        this.before = before;
        this.after = after;
        this.locale = locale;
    }

    /**
     * As a PNG file. Needs a Java that has fonts.
     *
     * @param most what matters most
     * @param rest smaller, below
     */
    public byte[] png(List<Row> most, List<Row> rest) {
        int perColumn = (rest.size() + 1) / 2;
        int restHeight = rest.isEmpty() ? 0 : ABOVE_REST + perColumn * ROW;
        DarkSheet sheet = new DarkSheet(WIDTH, 2 * MARGIN + HEADER + most.size() * WIDE_ROW + restHeight);
        legend(sheet);
        int top = MARGIN + HEADER;
        for (Row row : most) {
            wide(sheet, row, top);
            top += WIDE_ROW;
        }
        if (!rest.isEmpty()) {
            sheet.line(MARGIN, WIDTH - MARGIN, top);
            top += ABOVE_REST;
        }
        for (int i = 0; i < rest.size(); i++) {
            int left = MARGIN + i / perColumn * (COLUMN + GAP);
            narrow(sheet, rest.get(i), left, top + i % perColumn * ROW);
        }
        return sheet.png();
    }

    private void legend(DarkSheet sheet) {
        int half = (WIDTH - 2 * MARGIN) / 2;
        sheet.bar(MARGIN, MARGIN + 3, 22, 6, 1, DarkSheet.WEAK);
        sheet.bar(MARGIN + half, MARGIN + 2, 22, 8, 1, SAME);
        sheet.pen(13, false, DarkSheet.TEXT);
        sheet.write(before, MARGIN + 30, MARGIN + 11, half - 40);
        sheet.write(after, MARGIN + half + 30, MARGIN + 11, half - 30);
    }

    private void wide(DarkSheet sheet, Row row, int top) {
        int left = MARGIN + 216;
        int full = WIDTH - MARGIN - 136 - left;
        sheet.pen(15, true, DarkSheet.STRONG_TEXT);
        sheet.write(row.text(), MARGIN, top + 14, 210);
        sheet.pen(11, false, DarkSheet.WEAK);
        sheet.write(row.note(), MARGIN, top + 29, 210);
        sheet.bar(left, top + 4, full, 7, row.before(), DarkSheet.WEAK);
        sheet.bar(left, top + 14, full, 11, row.after(), colour(row));
        sheet.pen(14, true, DarkSheet.STRONG_TEXT);
        sheet.writeTo(figures(row) + " %", WIDTH - MARGIN, top + 21);
    }

    private void narrow(DarkSheet sheet, Row row, int left, int top) {
        int bars = left + 104;
        int full = COLUMN - 104 - 92;
        sheet.pen(12, false, DarkSheet.TEXT);
        sheet.write(row.text(), left, top + 13, 98);
        sheet.bar(bars, top + 3, full, 4, row.before(), DarkSheet.WEAK);
        sheet.bar(bars, top + 9, full, 6, row.after(), colour(row));
        sheet.pen(11, false, DarkSheet.TEXT);
        sheet.writeTo(figures(row), left + COLUMN, top + 13);
    }

    private String figures(Row row) {
        return String.format(locale, "%.1f → %.1f", 100 * row.before(), 100 * row.after());
    }

    private static Color colour(Row row) {
        double gain = row.after() - row.before();
        return Math.abs(gain) <= CHANCE ? SAME : gain > 0 ? BETTER : WORSE;
    }
}
