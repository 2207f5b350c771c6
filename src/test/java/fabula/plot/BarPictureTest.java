package fabula.plot;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.plot.BarPicture.Bar;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class BarPictureTest {

    private static final int GREEN = 0x2E9E5B;

    @Test
    void bars_are_as_long_as_their_shares_and_only_strong_ones_have_the_colour() throws IOException {
        BufferedImage image = draw(new Bar("1  Mary went.", 0.8, true), new Bar("2  John ran.", 0.4, false));
        BufferedImage half = draw(new Bar("1  Mary went.", 0.4, true), new Bar("2  John ran.", 0.4, false));

        assertThat(longest(image)).isBetween((int) (1.9 * longest(half)), (int) (2.1 * longest(half)));
        assertThat(longest(draw(new Bar("1  Mary went.", 0.8, false)))).isZero();
        assertThat(longest(draw(new Bar("1  Mary went.", 0, true)))).isZero();
    }

    @Test
    void each_bar_makes_the_picture_higher_but_no_text_makes_it_wider() throws IOException {
        BufferedImage one = draw(new Bar("short", 0.5, true));
        BufferedImage two = draw(new Bar("long ".repeat(200), 0.5, true), new Bar("👩‍👩‍👧‍👦 שלום", 1, true));

        assertThat(two.getWidth()).isEqualTo(one.getWidth());
        assertThat(two.getHeight()).isGreaterThan(one.getHeight());
    }

    private static BufferedImage draw(Bar... bars) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(new BarPicture(GREEN).png(List.of(bars))));
    }

    /** The longest run of pixels in the colour of what stands out. */
    private static int longest(BufferedImage image) {
        int longest = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            int run = 0;
            for (int x = 0; x < image.getWidth(); x++) {
                run = (image.getRGB(x, y) & 0xFFFFFF) == GREEN ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
        }
        return longest;
    }
}
