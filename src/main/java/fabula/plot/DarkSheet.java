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
import javax.imageio.ImageIO;

/**
 * What a picture for a chat is drawn on. It brings its own background, so that it can be read on a light page as well
 * as on a dark one. Measures are in points.
 */
final class DarkSheet {

    static final Color TRACK = new Color(0x3A3D45);
    static final Color WEAK = new Color(0x8A909C);
    static final Color TEXT = new Color(0xC9CDD6);
    static final Color STRONG_TEXT = Color.WHITE;

    /** Pixels of the picture for one here: screens are fine, and what is shown smaller than it is stays sharp. */
    private static final int FINENESS = 2;

    private static final Color BACKGROUND = new Color(0x23252B);

    private final BufferedImage image;
    private final Graphics2D graphics;

    DarkSheet(int width, int height) {
        image = new BufferedImage(FINENESS * width, FINENESS * height, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.scale(FINENESS, FINENESS);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(BACKGROUND);
        graphics.fillRect(0, 0, width, height);
    }

    /** What is written next. */
    void pen(int size, boolean bold, Color colour) {
        graphics.setFont(new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, size));
        graphics.setColor(colour);
    }

    int ascent() {
        return graphics.getFontMetrics().getAscent();
    }

    int lineHeight() {
        return graphics.getFontMetrics().getHeight();
    }

    /** A line that is cut where it would be wider; returns where it ends. */
    int write(String text, int left, int baseline, int width) {
        String fitting = cut(text, graphics.getFontMetrics(), width);
        graphics.drawString(fitting, left, baseline);
        return left + graphics.getFontMetrics().stringWidth(fitting);
    }

    void writeTo(String text, int right, int baseline) {
        graphics.drawString(text, right - graphics.getFontMetrics().stringWidth(text), baseline);
    }

    /** A bar with round ends in its track. */
    void bar(int left, int top, int full, int height, double share, Color colour) {
        graphics.setColor(TRACK);
        graphics.fillRoundRect(left, top, full, height, height, height);
        int length = (int) Math.round(share * full);
        if (length > 0) {
            graphics.setColor(colour);
            graphics.fillRoundRect(left, top, Math.max(length, height), height, height, height);
        }
    }

    void box(int left, int top, int width, int height, Color colour) {
        graphics.setColor(colour);
        graphics.fillRect(left, top, width, height);
    }

    void line(int left, int right, int y) {
        graphics.setColor(TRACK);
        graphics.drawLine(left, y, right, y);
    }

    /** As a PNG file. */
    byte[] png() {
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
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
}
