package fabula.network.lstm;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasColMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;

/**
 * Forward and backward pass of an LSTM in one direction. What does not wait for the step before goes through BLAS in one
 * product for all steps; gates are plain loops ({@link Gates}). What the forward pass computed is kept for the backward
 * pass. A step's values are column-major [examples × columns] with the examples that are still there alone, and so are
 * DL4J's parameters: block input, forget, output and input gates side by side.
 */
final class LstmKernel {

    private final int units;
    private final boolean backwards;
    private FloatPointer inputs;
    private FloatPointer gates;
    private FloatPointer state;
    private Gates[] steps = {};
    private Ragged ragged;

    /**
     * This direction's columns within steps of [examples × all].
     *
     * @param first column
     */
    record Place(float[] values, int all, int first) {}

    /** Parameters, or their gradients. */
    record Weights(FloatPointer input, FloatPointer recurrent, FloatPointer bias) {}

    /** @param backwards whether the last step is read first */
    LstmKernel(int units, boolean backwards) {
        this.units = units;
        this.backwards = backwards;
    }

    /**
     * @param x steps of [examples × features]
     * @param features columns of the input
     * @param mask [examples × steps], 0 where an example has ended, or null
     * @param out where the hidden states are written to; 0 where an example has ended is left as it is
     */
    void forward(float[] x, int features, Ragged ragged, float[] mask, Weights weights, Place out) {
        this.ragged = ragged;
        prepare(features);
        int rows = ragged.rows();
        put(inputs, ragged.pack(x, features, 0, features));
        multiply(false, false, rows, 4 * units, features, inputs, rows, weights.input, features, gates, rows);
        float[] fromInput = new float[rows * 4 * units];
        gates.get(fromInput);
        float[] bias = new float[4 * units];
        weights.bias.get(bias);
        float[] z = new float[4 * ragged.most() * units];
        float[] recurrent = new float[z.length];
        float[] h = new float[ragged.most() * units];
        for (int k = 0; k < ragged.steps(); k++) {
            int t = time(k);
            int n = ragged.counts()[t];
            int before = rowsBefore(k);
            int both = Math.min(n, before);
            addBias(fromInput, rows, ragged.starts()[t], n, bias, z);
            if (both > 0) {
                multiply(false, false, both, 4 * units, units, state, before, weights.recurrent, units, gates, both);
                gates.get(recurrent, 0, 4 * both * units);
                addRows(recurrent, both, z, n, 4 * units);
            }
            steps[k].forward(k == 0 ? null : steps[k - 1], n, before, z, h);
            if (ragged.irregular()) {
                hide(mask, t, h);
                hide(mask, t, steps[k].cell());
            }
            state.put(h, 0, n * units);
            ragged.spread(h, t, out.values, out.all, out.first, units);
        }
    }

    /**
     * Follows a forward pass of the same input.
     *
     * @param errors those of the hidden states
     * @param errorsOfX steps of [examples × features], to which those of the input are added
     * @param gradients are overwritten
     */
    void backward(int features, float[] mask, Weights weights, Place errors, float[] errorsOfX, Weights gradients) {
        int rows = ragged.rows();
        float[] dzOfAll = new float[rows * 4 * units];
        float[] hOfAll = new float[rows * units];
        float[] dBias = new float[4 * units];
        backThroughSteps(mask, weights, errors, dzOfAll, hOfAll, dBias);
        gradients.bias.put(dBias, 0, dBias.length);
        put(gates, dzOfAll);
        put(state, hOfAll);
        multiply(true, false, features, 4 * units, rows, inputs, rows, gates, rows, gradients.input, features);
        multiply(true, false, units, 4 * units, rows, state, rows, gates, rows, gradients.recurrent, units);
        multiply(false, true, rows, features, 4 * units, gates, rows, weights.input, features, inputs, rows);
        float[] dx = new float[rows * features];
        inputs.get(dx);
        ragged.addUnpacked(dx, errorsOfX, features);
    }

    private void backThroughSteps(
            float[] mask, Weights weights, Place errors, float[] dzOfAll, float[] hOfAll, float[] dBias) {
        int most = ragged.most() * units;
        float[] dz = new float[4 * most];
        float[] dh = new float[most];
        float[] later = new float[most];
        float[] dc = new float[most];
        float[] h = new float[most];
        int after = 0;
        for (int k = ragged.steps() - 1; k >= 0; k--) {
            int t = time(k);
            int n = ragged.counts()[t];
            int before = rowsBefore(k);
            int both = Math.min(n, before);
            gather(errors, t, n, dh);
            int carried = Math.min(n, after);
            state.get(later, 0, carried * units);
            addRows(later, carried, dh, n, units);
            dc = resize(dc, after, n);
            if (ragged.irregular()) {
                hide(mask, t, dh);
                hide(mask, t, dc);
            }
            steps[k].backward(k == 0 ? null : steps[k - 1], n, before, dh, dc, dz);
            sumColumns(dz, n, dBias);
            ragged.insert(dz, n, n, t, dzOfAll, 4 * units);
            if (both > 0) {
                steps[k - 1].hidden(before, h);
                if (ragged.irregular()) {
                    hide(mask, time(k - 1), h);
                }
                ragged.insert(h, before, both, t, hOfAll, units);
                gates.put(dz, 0, 4 * n * units);
                multiply(false, true, both, units, 4 * units, gates, n, weights.recurrent, units, state, both);
            }
            after = n;
        }
    }

    /** {@code to} = a · b, either turned; the numbers of the result's rows and columns, and of what is summed over. */
    private static void multiply(
            boolean turnA,
            boolean turnB,
            int rows,
            int columns,
            int summed,
            FloatPointer a,
            int strideA,
            FloatPointer b,
            int strideB,
            FloatPointer to,
            int stride) {
        cblas_sgemm(
                CblasColMajor,
                turnA ? CblasTrans : CblasNoTrans,
                turnB ? CblasTrans : CblasNoTrans,
                rows,
                columns,
                summed,
                1,
                a,
                strideA,
                b,
                strideB,
                0,
                to,
                stride);
    }

    private int time(int k) {
        return backwards ? ragged.steps() - 1 - k : k;
    }

    /** Rows that were there at the step that was read before the {@code k}-th. */
    private int rowsBefore(int k) {
        return k == 0 ? 0 : ragged.counts()[time(k - 1)];
    }

    private void prepare(int features) {
        int size = ragged.most() * units;
        int before = steps.length == 0 ? 0 : steps[0].cell().length;
        if (steps.length < ragged.steps() || before < size) {
            // Never smaller again: stories of many lengths take turns.
            steps = new Gates[Math.max(steps.length, ragged.steps())];
            Arrays.setAll(steps, k -> new Gates(units, Math.max(before, size)));
        }
        inputs = Native.atLeast(inputs, (long) ragged.rows() * features);
        gates = Native.atLeast(gates, (long) ragged.rows() * 4 * units);
        state = Native.atLeast(state, (long) ragged.rows() * units);
    }

    private static void put(FloatPointer to, float[] values) {
        to.put(values, 0, values.length);
    }

    /** A step's rows of what the input gives, with the bias. */
    private static void addBias(float[] fromInput, int rows, int start, int n, float[] bias, float[] z) {
        for (int column = 0; column < bias.length; column++) {
            float b = bias[column];
            int from = rows * column + start;
            int to = column * n;
            for (int i = 0; i < n; i++) {
                z[to + i] = fromInput[from + i] + b;
            }
        }
    }

    private static void sumColumns(float[] dz, int n, float[] sums) {
        for (int column = 0; column < sums.length; column++) {
            float sum = 0;
            for (int i = column * n; i < (column + 1) * n; i++) {
                sum += dz[i];
            }
            sums[column] += sum;
        }
    }

    private void gather(Place errors, int t, int n, float[] dh) {
        for (int column = 0; column < units; column++) {
            int from = ragged.examples() * (errors.all * t + errors.first + column);
            System.arraycopy(errors.values, from, dh, column * n, n);
        }
    }

    private static void addRows(float[] some, int count, float[] packed, int n, int columns) {
        if (count == n) {
            for (int i = 0; i < n * columns; i++) {
                packed[i] += some[i];
            }
            return;
        }
        for (int column = 0; column < columns; column++) {
            for (int i = 0; i < count; i++) {
                packed[column * n + i] += some[column * count + i];
            }
        }
    }

    /** The same rows with {@code to} rows a column in place of {@code from}; new rows are 0. */
    private float[] resize(float[] packed, int from, int to) {
        if (from == to) {
            return packed;
        }
        float[] resized = new float[packed.length];
        for (int column = 0; column < units; column++) {
            System.arraycopy(packed, column * from, resized, column * to, Math.min(from, to));
        }
        return resized;
    }

    /** Sets the rows of examples that have ended at this step to 0, as the stock layer does. */
    private void hide(float[] mask, int t, float[] values) {
        int examples = ragged.examples();
        for (int from = 0; from < examples * units; from += examples) {
            for (int b = 0; b < examples; b++) {
                values[from + b] *= mask[t * examples + b];
            }
        }
    }

    void close() {
        inputs = Native.free(inputs);
        gates = Native.free(gates);
        state = Native.free(state);
    }
}
