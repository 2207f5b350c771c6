package fabula.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class WeightMeanTest {

    @Test
    void all_that_was_taken_counts_alike_where_the_share_is_all() {
        assertThat(mean(1, 1, 2, 3, 10)).isCloseTo(4, within(1e-6f));
    }

    /** Of half, each counts as much as the steps it is from the beginning. */
    @Test
    void the_later_ones_count_more_where_it_is_less() {
        assertThat(mean(0.5, 1, 2, 6)).isCloseTo((1 + 2 * 2 + 3 * 6) / 6f, within(1e-6f));
    }

    @Test
    void about_that_share_of_the_steps_makes_it() {
        double[] risingOnce =
                IntStream.range(0, 600).mapToDouble(i -> i < 500 ? 0 : 1).toArray();

        assertThat(mean(1 / 6., risingOnce)).isBetween(0.6f, 0.75f);
    }

    private static float mean(double share, double... taken) {
        INDArray weights = Nd4j.create(1);
        try (weights;
                WeightMean mean = new WeightMean()) {
            for (double each : taken) {
                weights.assign(each);
                mean.take(weights, share);
            }
            mean.exchange(weights);
            return weights.getFloat(0);
        }
    }
}
