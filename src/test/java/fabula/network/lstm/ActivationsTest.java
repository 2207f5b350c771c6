package fabula.network.lstm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;

class ActivationsTest {

    @Test
    void powers_of_e_are_close_wherever_they_are_needed() {
        for (float x = -64; x <= 64; x += 0.25f) {
            float[] values = {x, 7};
            Activations.exp(values, 1);
            assertThat((double) values[0]).isCloseTo(Math.exp(x), withPercentage(0.01));
            assertThat(values[1]).isEqualTo(7);
        }
    }
}
