package fabula.plot;

import fabula.Problem;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.knowm.xchart.internal.chartpart.Chart;

/** Panels one below the other, as a PNG file. */
public final class Picture {

    /** Pixels a point, so that letters are sharp on today's screens. */
    private static final int SCALE = 2;

    private final int width;
    private final int panelHeight;

    /** @param width and height of a panel, in points; a point is two pixels */
    public Picture(int width, int panelHeight) {
        this.width = width;
        this.panelHeight = panelHeight;
    }

    /**
     * Draws the panels and writes the file, making its folder where there is none.
     *
     * @throws Problem if this machine cannot draw, or the file cannot be written
     */
    public void write(Path file, List<? extends Panel> panels) {
        BufferedImage image = draw(panels);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!ImageIO.write(image, "png", file.toFile())) {
                throw new IllegalStateException("Every Java writes PNG.");
            }
        } catch (IOException e) {
            throw new Problem(
                    Problem.Kind.MACHINE,
                    "The picture " + file
                            + " cannot be written. Check the folder, its rights and the room on the disk.",
                    e);
        }
    }

    private BufferedImage draw(List<? extends Panel> panels) {
        BufferedImage image =
                new BufferedImage(width * SCALE, panelHeight * panels.size() * SCALE, BufferedImage.TYPE_INT_RGB);
        try {
            Graphics2D graphics = image.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.scale(SCALE, SCALE);
            for (Panel panel : panels) {
                Chart<?, ?> chart = Charts.of(panel, width, panelHeight);
                chart.paint((Graphics2D) graphics.create(), width, panelHeight);
                graphics.translate(0, panelHeight);
            }
            graphics.dispose();
            return image;
        } catch (LinkageError | InternalError e) {
            throw new Problem(
                    Problem.Kind.MACHINE,
                    "This Java cannot draw letters. Install fontconfig and a font, such as Debian's fonts-dejavu-core.",
                    e);
        }
    }
}
