package fabula.lab.speed;

import java.util.Arrays;

/** Measured times, of which any share can be asked for. */
final class Times {

    private final double[] millis;

    /** @param nanos in any order */
    Times(long[] nanos) {
        this.millis =
                Arrays.stream(nanos).mapToDouble(time -> time / 1e6).sorted().toArray();
    }

    /** Milliseconds that so many percent do not exceed. */
    double percentile(double percent) {
        return millis[(int) Math.min(millis.length - 1, Math.floor(percent / 100 * millis.length))];
    }

    double median() {
        return percentile(50);
    }
}
