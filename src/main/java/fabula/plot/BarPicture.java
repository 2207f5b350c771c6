package fabula.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A picture of shares as bars, each below its text. It brings its own background, so that it can be read on a light
 * page as well as on a dark one, and is narrow enough for a telephone.
 */
public final class BarPicture {

    /** Pixels of the picture for one here: screens are fine, and what is shown smaller than it is stays sharp. */
    private static final int FINENESS = 2;

    private static final int WIDTH = 520;
    private static final int MARGIN = 18;
    private static final int ROW = 46;
    private static final int BAR_HEIGHT = 10;
    private static final int PERCENT_WIDTH = 56;

    private static final Color BACKGROUND = new Color(0x23252B);
    private static final Color TRACK = new Color(0x3A3D45);
    private static final Color WEAK = new Color(0x8A909C);
    private static final Color TEXT = new Color(0xC9CDD6);
    private static final Color STRONG_TEXT = Color.WHITE;
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 15);

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
        BufferedImage image = new BufferedImage(
                FINENESS * WIDTH, FINENESS * (2 * MARGIN + ROW * bars.size()), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(FINENESS, FINENESS);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setColor(BACKGROUND);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            for (int i = 0; i < bars.size(); i++) {
                draw(graphics, bars.get(i), MARGIN + i * ROW);
            }
        } finally {
            graphics.dispose();
        }
        return written(image);
    }

    private void draw(Graphics2D graphics, Bar bar, int top) {
        graphics.setFont(bar.strong() ? FONT.deriveFont(Font.BOLD) : FONT);
        FontMetrics metrics = graphics.getFontMetrics();
        int width = WIDTH - 2 * MARGIN;
        int baseline = top + metrics.getAscent();
        graphics.setColor(bar.strong() ? STRONG_TEXT : TEXT);
        graphics.drawString(cut(bar.text(), metrics, width), MARGIN, baseline);
        int full = width - PERCENT_WIDTH;
        int barTop = top + metrics.getHeight() + 6;
        graphics.setColor(TRACK);
        graphics.fillRoundRect(MARGIN, barTop, full, BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT);
        int length = (int) Math.round(bar.share() * full);
        if (length > 0) {
            graphics.setColor(bar.strong() ? colour : WEAK);
            graphics.fillRoundRect(MARGIN, barTop, Math.max(length, BAR_HEIGHT), BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT);
        }
        String percent = Math.round(100 * bar.share()) + " %";
        graphics.setColor(bar.strong() ? STRONG_TEXT : TEXT);
        graphics.drawString(percent, WIDTH - MARGIN - metrics.stringWidth(percent), barTop + BAR_HEIGHT);
    }

    private static String cut(String text, FontMetrics metrics, int width) {
        if (metrics.stringWidth(text) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && metrics.stringWidth(text.substring(0, end) + "…") > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    private static byte[] written(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
