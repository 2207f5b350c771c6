package fabula.benchmark.retrain;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Retrainings and swaps in a row.
 *
 * @param resident the bot's resident memory after each, in KiB
 * @param idle p99 of answers before the first, in milliseconds
 * @param busy p99 of answers during all of them
 * @param seconds that one took in the mean, with the start of the bot
 */
public record Swaps(List<Long> resident, double idle, double busy, double seconds) {

    public Swaps {
        resident = List.copyOf(resident);
    }

    /** The last memory for that after the second swap; nothing where there were fewer than three, or it is not known. */
    public OptionalDouble growth() {
        return resident.size() < 3 || resident.get(1) == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) resident.get(resident.size() - 1) / resident.get(1));
    }

    /** How much slower answers are meanwhile; nothing where it is not known how fast they are else. */
    public OptionalDouble slowdown() {
        return idle == 0 ? OptionalDouble.empty() : OptionalDouble.of(busy / idle);
    }
}
