package fabula.network.kernel;

import java.util.Arrays;

/** The largest value of each feature over a sequence's steps. */
final class Pooling {

    private final int features;
    private int[] strongest = {};

    Pooling(int features) {
        this.features = features;
    }

    /** From [rows × features] to [sequences × features]. */
    float[] of(float[] values, Steps steps) {
        int size = steps.sequences() * features;
        float[] most = Arrays.copyOf(values, size);
        strongest = new int[size];
        Arrays.setAll(strongest, i -> i);
        for (int t = 1; t < steps.count(); t++) {
            int from = steps.starts()[t] * features;
            for (int i = 0; i < steps.counts()[t] * features; i++) {
                if (values[from + i] > most[i]) {
                    most[i] = values[from + i];
                    strongest[i] = from + i;
                }
            }
        }
        return most;
    }

    /** The errors of the values that were read last. */
    float[] errors(float[] errors, int rows) {
        float[] all = new float[rows * features];
        for (int i = 0; i < errors.length; i++) {
            all[strongest[i]] = errors[i];
        }
        return all;
    }
}
