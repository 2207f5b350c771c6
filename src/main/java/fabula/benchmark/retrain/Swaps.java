package fabula.benchmark.retrain;

import java.util.List;

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

    /** The last memory for that after the second swap; 0 where there were fewer than three. */
    public double growth() {
        return resident.size() < 3 || resident.get(1) == 0
                ? 0
                : (double) resident.get(resident.size() - 1) / resident.get(1);
    }

    public double slowdown() {
        return idle == 0 ? 0 : busy / idle;
    }
}
