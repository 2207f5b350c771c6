package fabula.network.kernel;

import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;

/**
 * Forward and backward pass of an LSTM in one direction. What does not wait for the step before is one product for all
 * steps; to it each step's product is added where it lies. What the forward pass computed is kept for the backward pass.
 */
final class Direction implements AutoCloseable {

    private final int in;
    private final int units;
    private final boolean backwards;
    private final Buffer sums = new Buffer();
    private final Buffer state = new Buffer();
    private final Buffer earlier = new Buffer();
    private final Across across = new Across();
    private Gates[] gates = {};
    private float[] z = {};
    private float[] h = {};
    private float[][] scratch = new float[4][0];

    /** Parameters, or their gradients, in DL4J's order: block input, forget, output and input gates side by side. */
    record Weights(Matrix input, Matrix recurrent, FloatPointer bias) {}

    /** @param backwards whether the last step is read first */
    Direction(int in, int units, boolean backwards) {
        this.in = in;
        this.units = units;
        this.backwards = backwards;
    }

    /**
     * @param known what the gates sum up to without {@code x} [rows × 4 units], or null; may be changed
     * @param out becomes the hidden states [rows × units]
     */
    void forward(Steps steps, FloatPointer x, float[] known, Weights weights, float[] out) {
        prepare(steps);
        float[] bias = new float[4 * units];
        weights.bias.get(bias);
        sumInput(steps.rows(), x, known, weights.input);
        state.room((long) steps.rows() * units);
        for (int k = 0; k < steps.count(); k++) {
            int rows = steps.counts()[time(steps, k)];
            int start = steps.starts()[time(steps, k)];
            int before = rowsBefore(steps, k);
            FloatPointer own = sums.at(4L * start * units);
            int both = Math.min(rows, before);
            boolean sooner = Blas.isSoonerAcross(both, weights.recurrent);
            if (both > 0 && !sooner) {
                Blas.forward(both, units, 4 * units, state.at(0), weights.recurrent, 1, own);
            }
            own.get(z, 0, 4 * rows * units);
            if (sooner) {
                across.add(both, units, 4 * units, state.at(0), weights.recurrent, z);
            }
            gates[k].forward(z, bias, rows, k == 0 ? null : gates[k - 1], before, h);
            state.at(0).put(h, 0, rows * units);
            System.arraycopy(h, 0, out, start * units, rows * units);
        }
    }

    private void sumInput(int rows, FloatPointer x, float[] known, Matrix weights) {
        if (Blas.isSoonerAcross(rows, weights)) {
            float[] all = known == null ? new float[4 * rows * units] : known;
            across.add(rows, in, 4 * units, x, weights, all);
            sums.put(all, all.length);
            return;
        }
        FloatPointer to = sums.room(4L * rows * units);
        if (known != null) {
            to.put(known);
        }
        Blas.forward(rows, in, 4 * units, x, weights, known == null ? 0 : 1, to);
    }

    /**
     * Follows a forward pass over the same rows.
     *
     * @param x what was read
     * @param errors of the hidden states [rows × units]
     * @param share of {@code dx} that is kept, the errors of what was read being added
     * @param gradients are overwritten
     */
    void backward(
            Steps steps,
            FloatPointer x,
            Weights weights,
            float[] errors,
            float share,
            FloatPointer dx,
            Weights gradients) {
        float[] dBias = new float[4 * units];
        float[] dh = new float[steps.sequences() * units];
        float[] dc = new float[dh.length];
        float[] later = new float[dh.length];
        // What a step's rows were before it; 0 for rows that begin with it.
        state.put(hiddenBefore(steps), steps.rows() * units);
        for (int k = steps.count() - 1; k >= 0; k--) {
            int rows = steps.counts()[time(steps, k)];
            int start = steps.starts()[time(steps, k)];
            int before = rowsBefore(steps, k);
            System.arraycopy(errors, start * units, dh, 0, rows * units);
            if (k + 1 < steps.count()) {
                int carried = Math.min(rows, steps.counts()[time(steps, k + 1)]) * units;
                for (int i = 0; i < carried; i++) {
                    dh[i] += later[i];
                }
                Arrays.fill(dc, carried, dc.length, 0);
            }
            gates[k].backward(dh, dc, rows, k == 0 ? null : gates[k - 1], before, scratch, z);
            sumRows(z, rows, dBias);
            FloatPointer own = sums.at(4L * start * units);
            own.put(z, 0, 4 * rows * units);
            if (k > 0) {
                FloatPointer carry = earlier.room((long) steps.sequences() * units);
                int both = Math.min(rows, before);
                Blas.backward(both, units, 4 * units, own, weights.recurrent, 0, carry);
                carry.get(later, 0, both * units);
            }
        }
        gradients.bias.put(dBias, 0, dBias.length);
        Blas.gradient(steps.rows(), in, 4 * units, x, sums.at(0), 0, gradients.input);
        Blas.gradient(steps.rows(), units, 4 * units, state.at(0), sums.at(0), 0, gradients.recurrent);
        Blas.backward(steps.rows(), in, 4 * units, sums.at(0), weights.input, share, dx);
    }

    private float[] hiddenBefore(Steps steps) {
        float[] all = new float[steps.rows() * units];
        for (int k = 1; k < steps.count(); k++) {
            int both = Math.min(steps.counts()[time(steps, k)], rowsBefore(steps, k));
            gates[k - 1].hidden(h, both);
            System.arraycopy(h, 0, all, steps.starts()[time(steps, k)] * units, both * units);
        }
        return all;
    }

    private static void sumRows(float[] z, int rows, float[] sums) {
        for (int r = 0; r < rows; r++) {
            int from = r * sums.length;
            for (int j = 0; j < sums.length; j++) {
                sums[j] += z[from + j];
            }
        }
    }

    private int time(Steps steps, int k) {
        return backwards ? steps.count() - 1 - k : k;
    }

    /** Rows that were there at the step that was read before the {@code k}-th. */
    private int rowsBefore(Steps steps, int k) {
        return k == 0 ? 0 : steps.counts()[time(steps, k - 1)];
    }

    private void prepare(Steps steps) {
        // Never smaller again: batches of many sizes take turns.
        gates = Arrays.copyOf(gates, Math.max(gates.length, steps.count()));
        for (int k = 0; k < steps.count(); k++) {
            int rows = steps.counts()[time(steps, k)];
            if (gates[k] == null || gates[k].room() < rows) {
                gates[k] = new Gates(rows, units);
            }
        }
        int most = steps.sequences() * units;
        if (h.length < most) {
            z = new float[4 * most];
            h = new float[most];
            scratch = new float[4][most];
        }
    }

    @Override
    public void close() {
        sums.close();
        state.close();
        earlier.close();
        across.close();
    }
}
