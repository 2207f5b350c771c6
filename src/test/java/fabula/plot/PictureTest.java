package fabula.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import fabula.plot.Panel.BarSeries;
import fabula.plot.Panel.Bars;
import fabula.plot.Panel.Curve;
import fabula.plot.Panel.Curves;
import fabula.plot.Panel.Diagonal;
import fabula.plot.Panel.Matrix;
import fabula.plot.Panel.Point;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureTest {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 300;

    @TempDir
    private Path folder;

    private BufferedImage drawn(Panel... panels) throws IOException {
        Path file = folder.resolve("in/a/folder/picture.png");
        new Picture(WIDTH, HEIGHT).write(file, List.of(panels));
        return ImageIO.read(file.toFile());
    }

    /** Pixels of just this colour. */
    private static int count(BufferedImage image, Color colour) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getRGB(x, y) == colour.getRGB() ? 1 : 0;
            }
        }
        return count;
    }

    private static Bars bars(double... values) {
        return new Bars(
                "Bars",
                "across",
                "upward",
                List.of("one", "two"),
                List.of(new BarSeries("ours", List.of(values[0], values[1]))),
                100);
    }

    @Test
    void a_bar_that_is_twice_as_high_has_twice_as_much_ink() throws IOException {
        int low = count(drawn(bars(25, 25)), Look.STRONG);
        int high = count(drawn(bars(50, 50)), Look.STRONG);

        assertThat(low).isPositive();
        assertThat((double) high / low).isBetween(1.9, 2.1);
    }

    @Test
    void a_value_that_is_not_known_leaves_a_gap() throws IOException {
        int both = count(drawn(bars(50, 50)), Look.STRONG);

        assertThat((double) count(drawn(bars(50, Double.NaN)), Look.STRONG) / both)
                .isBetween(0.45, 0.55);
    }

    @Test
    void panels_stand_one_below_the_other() throws IOException {
        BufferedImage image = drawn(bars(1, 2), bars(3, 4), bars(5, 6));

        assertThat(image.getWidth()).isEqualTo(2 * WIDTH);
        assertThat(image.getHeight()).isEqualTo(3 * 2 * HEIGHT);
        assertThat(new Color(image.getRGB(0, 0))).isEqualTo(Look.PAPER);
    }

    @Test
    void curves_and_the_diagonal_are_drawn() throws IOException {
        List<Point> points = List.of(new Point(0.1, 0.2), new Point(0.9, 0.8));
        BufferedImage image = drawn(
                new Curves("Curves", "x", "y", List.of(new Curve("ours", points)), false, Double.NaN),
                new Diagonal("Diagonal", "x", "y", "ours", points),
                new Diagonal("Nothing", "x", "y", "ours", List.of()));

        int panel = image.getHeight() / 3;
        assertThat(count(image.getSubimage(0, 0, image.getWidth(), panel), Look.STRONG))
                .isPositive();
        assertThat(count(image.getSubimage(0, panel, image.getWidth(), panel), Look.STRONG))
                .isPositive();
        assertThat(count(image.getSubimage(0, 2 * panel, image.getWidth(), panel), Look.STRONG))
                .as("no points, no curve")
                .isZero();
    }

    @Test
    void the_first_row_of_a_matrix_is_the_highest_and_a_full_cell_the_darkest() throws IOException {
        BufferedImage image = drawn(new Matrix(
                "Matrix",
                "given",
                "right",
                List.of("yes", "no"),
                List.of("yes", "no"),
                List.of(List.of(100.0, 0.0), List.of(0.0, 0.0))));

        int half = image.getHeight() / 2;
        assertThat(count(image.getSubimage(0, 0, image.getWidth(), half), Look.PALE))
                .isPositive();
        assertThat(count(image.getSubimage(0, half, image.getWidth(), half), Look.PALE))
                .isZero();
    }

    @Test
    void where_nothing_can_be_written_that_is_told() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "a file");

        assertThatThrownBy(() -> new Picture(WIDTH, HEIGHT).write(taken.resolve("picture.png"), List.of(bars(1, 2))))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("The picture " + taken);
    }

    @Test
    void as_many_bars_as_groups() {
        assertThatThrownBy(() ->
                        new Bars("Bars", "", "", List.of("one"), List.of(new BarSeries("ours", List.of(1.0, 2.0))), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
