package fabula.benchmark.compare;

import java.util.Locale;

/**
 * One training.
 *
 * @param questions to learn from, those kept apart for validation included
 * @param units hidden units; 0 for a network that has none
 */
record Trial(Contestant network, Material material, int questions, int units) {

    /** For people. */
    String describe() {
        return String.format(
                Locale.ROOT,
                "%s%s, %,d questions %s",
                network.label(),
                units > 0 ? " of " + units + " units" : "",
                questions,
                material == Material.TASK_6 ? "of task 6" : "on distance");
    }
}
