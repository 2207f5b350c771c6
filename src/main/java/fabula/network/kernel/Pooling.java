package fabula.network.kernel;

import java.util.Arrays;

/** The largest value of each feature over a sequence's steps. */
final class Pooling {

    private final int features;
    private float[] values;
    private float[] most;
    private Steps steps;

    Pooling(int features) {
        this.features = features;
    }

    /** From [rows × features] to [sequences × features]. The values have to stay as they are until their errors are asked for. */
    float[] of(float[] values, Steps steps) {
        this.values = values;
        this.steps = steps;
        most = Arrays.copyOf(values, steps.sequences() * features);
        for (int t = 1; t < steps.count(); t++) {
            int from = steps.starts()[t] * features;
            // Without a branch, so that the JIT compiler turns it into vector instructions.
            for (int i = 0; i < steps.counts()[t] * features; i++) {
                most[i] = Math.max(most[i], values[from + i]);
            }
        }
        return most;
    }

    /** The errors of the values that were read last: all of it goes to the first of the largest. */
    float[] errors(float[] errors, int rows) {
        float[] all = new float[rows * features];
        float[] left = errors.clone();
        for (int t = 0; t < steps.count(); t++) {
            int from = steps.starts()[t] * features;
            for (int i = 0; i < steps.counts()[t] * features; i++) {
                if (values[from + i] == most[i]) {
                    all[from + i] = left[i];
                    left[i] = 0;
                }
            }
        }
        return all;
    }
}
