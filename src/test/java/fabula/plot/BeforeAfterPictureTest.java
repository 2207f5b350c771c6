package fabula.plot;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.plot.BeforeAfterPicture.Row;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class BeforeAfterPictureTest {

    private static final int GREEN = 0x35B26A;
    private static final int RED = 0xE05252;

    @Test
    void what_got_better_is_green_and_as_long_as_its_share() throws IOException {
        BufferedImage full = draw(List.of(new Row("kept apart", "8 questions", 0.1, 0.8)), List.of());
        BufferedImage half = draw(List.of(new Row("kept apart", "8 questions", 0.1, 0.4)), List.of());

        assertThat(longest(full, GREEN))
                .isBetween((int) (1.9 * longest(half, GREEN)), (int) (2.1 * longest(half, GREEN)));
        assertThat(longest(full, RED)).isZero();
    }

    @Test
    void what_got_worse_is_red_and_what_stayed_is_neither() throws IOException {
        assertThat(longest(draw(List.of(), List.of(new Row("moving", "40 questions", 0.9, 0.8))), RED))
                .isPositive();
        BufferedImage same = draw(
                List.of(new Row("all", "40 questions", 0.9, 0.9)),
                List.of(new Row("moving", "40 questions", 0.9, 0.9)));
        assertThat(longest(same, RED) + longest(same, GREEN)).isZero();
    }

    @Test
    void rows_make_it_higher_and_no_text_makes_it_wider() throws IOException {
        Row row = new Row("moving", "40 questions", 0.9, 0.9);
        Row longOne = new Row("long ".repeat(200), "note ".repeat(200), 1, 1);
        BufferedImage one = draw(List.of(row), List.of());
        BufferedImage three = draw(List.of(row), List.of(row, longOne, longOne));

        assertThat(three.getWidth()).isEqualTo(one.getWidth());
        assertThat(three.getHeight()).isGreaterThan(one.getHeight());
    }

    private static BufferedImage draw(List<Row> most, List<Row> rest) throws IOException {
        byte[] png = new BeforeAfterPicture("before", "after", Locale.ENGLISH).png(most, rest);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int longest(BufferedImage image, int colour) {
        int longest = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            int run = 0;
            for (int x = 0; x < image.getWidth(); x++) {
                run = (image.getRGB(x, y) & 0xFFFFFF) == colour ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
        }
        return longest;
    }
}
