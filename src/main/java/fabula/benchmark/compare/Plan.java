package fabula.benchmark.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is trained and asked.
 *
 * @param amounts training questions of task 6, the most last
 * @param units hidden units
 * @param tests questions of task 6's test, the first ones
 * @param distances statements from the fact to the question
 * @param learnedDistance the largest that is learned from
 * @param distanceQuestions training questions about facts up to there
 * @param distanceTests test questions of each distance
 * @param effort factor to how long each network learns
 */
public record Plan(
        List<Integer> amounts,
        List<Integer> units,
        int tests,
        List<Integer> distances,
        int learnedDistance,
        int distanceQuestions,
        int distanceTests,
        double effort) {

    public Plan {
        amounts = List.copyOf(amounts);
        units = List.copyOf(units);
        distances = List.copyOf(distances);
    }

    /** The whole experiment. */
    public static Plan full() {
        return new Plan(
                List.of(100, 300, 1_000, 3_000, 10_000),
                List.of(8, 16, 32, 64, 128),
                1_000,
                List.of(1, 2, 4, 8, 16, 32, 64),
                8,
                6_000,
                300,
                1);
    }

    /** Just enough to see that it works. */
    public static Plan quick() {
        return new Plan(List.of(50, 100), List.of(4, 8), 100, List.of(1, 3), 2, 60, 20, 0.003);
    }

    /** Training questions of task 6 where their number is not what is compared. */
    public int most() {
        return amounts.get(amounts.size() - 1);
    }

    int farthest() {
        return distances.get(distances.size() - 1);
    }

    /** Each training once, whatever it is needed for. */
    List<Trial> trials() {
        Set<Trial> trials = new LinkedHashSet<>();
        for (Contestant network : Contestant.values()) {
            trials.add(new Trial(network, Material.DISTANCE, distanceQuestions, network.units()));
            amounts.forEach(amount -> trials.add(new Trial(network, Material.TASK_6, amount, network.units())));
            if (network.units() > 0) {
                units.forEach(size -> trials.add(new Trial(network, Material.TASK_6, most(), size)));
            }
        }
        return new ArrayList<>(trials);
    }
}
