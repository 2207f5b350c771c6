package fabula.plot;

import java.awt.Color;
import java.util.List;

/** A day in columns, one an hour, the last one now; each made of parts in colours of their own. */
public final class DayPicture {

    private static final int WIDTH = 520;
    private static final int HEIGHT = 170;
    private static final int MARGIN = 18;
    private static final int TOP = 44;
    private static final int FLOOR = HEIGHT - 34;
    private static final int GAP = 4;
    private static final int LETTERS = 12;

    private final String title;
    private final String earliest;
    private final String latest;

    /**
     * @param earliest what stands below the first column
     * @param latest what stands below the last column
     */
    public DayPicture(String title, String earliest, String latest) {
        this.title = title;
        this.earliest = earliest;
        this.latest = latest;
    }

    /**
     * As a PNG file. Needs a Java that has fonts.
     *
     * @param columns of each the sizes of its parts, from the bottom to the top
     * @param colours of the parts, as 0xRRGGBB
     */
    public byte[] png(List<List<Integer>> columns, List<Integer> colours) {
        DarkSheet sheet = new DarkSheet(WIDTH, HEIGHT);
        int most = Math.max(1, columns.stream().mapToInt(DayPicture::sum).max().orElse(0));
        double step = (WIDTH - 2.0 * MARGIN) / columns.size();
        for (int i = 0; i < columns.size(); i++) {
            int left = MARGIN + (int) Math.round(i * step);
            int width = (int) Math.round(step) - GAP;
            column(sheet, columns.get(i), colours, left, width, (FLOOR - TOP) / (double) most);
        }
        sheet.line(MARGIN, WIDTH - MARGIN, FLOOR + 1);
        sheet.pen(LETTERS + 2, true, DarkSheet.STRONG_TEXT);
        sheet.write(title, MARGIN, 26, WIDTH - 2 * MARGIN - 60);
        sheet.pen(LETTERS, false, DarkSheet.WEAK);
        sheet.writeTo(String.valueOf(most), WIDTH - MARGIN, 26);
        sheet.write(earliest, MARGIN, HEIGHT - 14, WIDTH / 2);
        sheet.writeTo(latest, WIDTH - MARGIN, HEIGHT - 14);
        return sheet.png();
    }

    private static void column(
            DarkSheet sheet, List<Integer> parts, List<Integer> colours, int left, int width, double unit) {
        int below = 0;
        for (int part = 0; part < parts.size(); part++) {
            int bottom = FLOOR - (int) Math.round(unit * below);
            below += parts.get(part);
            int top = FLOOR - (int) Math.round(unit * below);
            sheet.box(left, top, width, bottom - top, new Color(colours.get(part)));
        }
    }

    private static int sum(List<Integer> parts) {
        return parts.stream().mapToInt(part -> part).sum();
    }
}
