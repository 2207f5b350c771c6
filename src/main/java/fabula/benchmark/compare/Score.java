package fabula.benchmark.compare;

import java.util.Objects;

/**
 * How a trained network answered.
 *
 * @param questions it learned from
 * @param units hidden units; 0 for a network that has none
 * @param distance statements from the fact to the question; 0 where they differ
 * @param tested questions it was asked
 * @param accuracy of them answered rightly, in per cent
 * @param passes it made over what it learned from
 * @param seconds of its training, beside another
 */
public record Score(
        Contestant network,
        Material material,
        int questions,
        int units,
        int distance,
        int tested,
        double accuracy,
        int passes,
        double seconds) {

    public Score {
        Objects.requireNonNull(network);
        Objects.requireNonNull(material);
    }
}
