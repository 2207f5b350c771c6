package fabula.benchmark;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One network, trained jointly on the five tasks and asked their tests.
 *
 * @param size label of the {@link BabiSize} trained on
 * @param seed of everything random
 * @param scores one a task, in the order of {@link BabiTask}
 * @param passes over the training questions
 * @param seconds of the training
 * @param settings that shaped it, by their keys
 */
public record BabiRun(
        String size,
        long seed,
        List<Score> scores,
        int passes,
        double seconds,
        Map<String, Object> settings,
        Provenance provenance) {

    public BabiRun {
        scores = List.copyOf(scores);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        Objects.requireNonNull(size);
        Objects.requireNonNull(provenance);
        if (scores.size() != BabiTask.values().length) {
            throw new IllegalArgumentException(scores.size() + " scores for " + BabiTask.values().length + " tasks.");
        }
    }

    /**
     * @param task its number
     * @param questions asked
     * @param error share of them answered wrongly, in per cent
     * @param evidenceF1 of the statements named against those that the test names, in per cent
     */
    public record Score(int task, int questions, double error, double evidenceF1) {}

    /** The mean of the tasks' errors, each counting the same; in per cent. */
    public double meanError() {
        return scores.stream().mapToDouble(Score::error).average().orElseThrow();
    }

    boolean isOf(BabiSize size) {
        return size.label().equals(this.size);
    }

    boolean repeats(BabiRun other) {
        return size.equals(other.size) && seed == other.seed;
    }
}
