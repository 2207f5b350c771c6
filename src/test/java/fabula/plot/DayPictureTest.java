package fabula.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DayPictureTest {

    private static final List<Integer> COLOURS = List.of(0x2E9E5B, 0xD64545);

    @Test
    void columns_are_as_high_as_what_they_count_and_stand_on_one_another() throws IOException {
        BufferedImage image = draw(List.of(List.of(10, 0), List.of(5, 5), List.of(0, 0), List.of(1, 0)));

        int green = count(image, 0x2E9E5B);
        int red = count(image, 0xD64545);
        assertThat(green / (double) red).isBetween(3.0, 3.4);
    }

    @Test
    void a_day_without_anything_has_no_columns_and_very_many_are_no_higher() throws IOException {
        BufferedImage none = draw(Collections.nCopies(24, List.of(0, 0)));
        BufferedImage many = draw(Collections.nCopies(24, List.of(1_000_000, 1_000_000)));

        assertThat(count(none, 0x2E9E5B)).isZero();
        assertThat(many.getHeight()).isEqualTo(none.getHeight());
        assertThat(count(many, 0xD64545)).isPositive();
    }

    private static BufferedImage draw(List<List<Integer>> columns) throws IOException {
        byte[] png = new DayPicture("Questions answered in each hour", "24 hours ago", "now").png(columns, COLOURS);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int count(BufferedImage image, int colour) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += (image.getRGB(x, y) & 0xFFFFFF) == colour ? 1 : 0;
            }
        }
        return count;
    }
}
