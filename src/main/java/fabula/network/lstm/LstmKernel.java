package fabula.network.lstm;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasColMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Forward and backward pass of an LSTM in one direction. Matrices stay native and go through BLAS; gates are plain
 * loops over {@code float[]} whose arrays share one index, which the JIT compiler vectorises. What the forward pass
 * computed is kept for the backward pass. A step's values are column-major [examples × columns] with the examples that
 * are still there alone, and so are DL4J's parameters: block input, forget, output and input gates side by side.
 */
final class LstmKernel {

    private final int units;
    private final boolean backwards;
    private FloatPointer gates;
    private FloatPointer state;
    private Step[] steps = {};
    private Rows rows;

    /** What the forward pass keeps of a step, each [examples × units]. */
    private record Step(float[] block, float[] forget, float[] output, float[] input, float[] cell, float[] tanh) {
        Step(int size) {
            this(new float[size], new float[size], new float[size], new float[size], new float[size], new float[size]);
        }
    }

    /**
     * Where a direction's values lie in an array of [examples, columns, steps].
     *
     * @param base the array
     * @param stride values from step to step
     * @param offset of this direction's first column within a step
     */
    record Place(FloatPointer base, long stride, long offset) {
        FloatPointer at(int step) {
            return base.position(step * stride + offset);
        }
    }

    /** Parameters, or their gradients. */
    record Weights(FloatPointer input, FloatPointer recurrent, FloatPointer bias) {}

    /** @param backwards whether the last step is read first */
    LstmKernel(int units, boolean backwards) {
        this.units = units;
        this.backwards = backwards;
    }

    /**
     * @param x [examples, inputs, steps], column-major
     * @param mask [examples × steps], 0 where an example has ended, or null
     * @param out where the hidden states are written to
     */
    void forward(INDArray x, float[] mask, Weights weights, Place out) {
        int examples = (int) x.size(0);
        int inputs = (int) x.size(1);
        int count = (int) x.size(2);
        prepare(count, examples * units);
        rows = Rows.of(mask, examples, count);
        Place xs = new Place(Native.pointer(x), (long) examples * inputs, 0);
        float[] bias = new float[4 * units];
        weights.bias.get(bias);
        float[] z = new float[4 * examples * units];
        float[] h = new float[examples * units];
        for (int k = 0; k < count; k++) {
            int t = time(k, count);
            int n = rows.at(t);
            int before = rowsBefore(k, count);
            int both = Math.min(n, before);
            if (n > 0) {
                cblas_sgemm(
                        CblasColMajor,
                        CblasNoTrans,
                        CblasNoTrans,
                        n,
                        4 * units,
                        inputs,
                        1,
                        xs.at(t),
                        examples,
                        weights.input,
                        inputs,
                        0,
                        gates,
                        n);
            }
            if (both > 0) {
                cblas_sgemm(
                        CblasColMajor,
                        CblasNoTrans,
                        CblasNoTrans,
                        both,
                        4 * units,
                        units,
                        1,
                        state,
                        before,
                        weights.recurrent,
                        units,
                        1,
                        gates,
                        n);
            }
            gates.get(z, 0, 4 * n * units);
            addBias(z, bias, n);
            step(steps[k], k == 0 ? null : steps[k - 1], n, before, z, h);
            if (rows.irregular()) {
                hide(mask, t, examples, h);
                hide(mask, t, examples, steps[k].cell);
            }
            state.put(h, 0, n * units);
            out.at(t).put(spread(h, n, examples), 0, examples * units);
        }
    }

    /**
     * @param errors those of the hidden states
     * @param errorsOfX where those of the input are written to, or added to
     * @param add whether they are added
     * @param gradients are overwritten
     */
    void backward(
            INDArray x,
            float[] mask,
            Weights weights,
            Place errors,
            FloatPointer errorsOfX,
            boolean add,
            Weights gradients) {
        int examples = (int) x.size(0);
        int inputs = (int) x.size(1);
        int count = (int) x.size(2);
        Place xs = new Place(Native.pointer(x), (long) examples * inputs, 0);
        Place dxs = new Place(errorsOfX, (long) examples * inputs, 0);
        float[] nothing = new float[examples * inputs];
        float[] dBias = new float[4 * units];
        float[] dz = new float[4 * examples * units];
        float[] error = new float[examples * units];
        float[] dh = new float[examples * units];
        float[] later = new float[examples * units];
        float[] dc = new float[examples * units];
        float[] h = new float[examples * units];
        gradients.input.put(new float[inputs * 4 * units], 0, inputs * 4 * units);
        gradients.recurrent.put(new float[units * 4 * units], 0, units * 4 * units);
        int after = 0;
        for (int k = count - 1; k >= 0; k--) {
            int t = time(k, count);
            int n = rows.at(t);
            int before = rowsBefore(k, count);
            int both = Math.min(n, before);
            errors.at(t).get(error, 0, examples * units);
            gather(error, examples, n, dh);
            int carried = Math.min(n, after);
            state.get(later, 0, carried * units);
            addRows(later, carried, dh, n);
            dc = resize(dc, after, n);
            if (rows.irregular()) {
                hide(mask, t, examples, dh);
                hide(mask, t, examples, dc);
            }
            stepBack(steps[k], k == 0 ? null : steps[k - 1], n, before, dh, dc, dz);
            sumColumns(dz, n, dBias);
            gates.put(dz, 0, 4 * n * units);
            if (!add && n < examples) {
                dxs.at(t).put(nothing, 0, nothing.length);
            }
            if (n > 0) {
                cblas_sgemm(
                        CblasColMajor,
                        CblasTrans,
                        CblasNoTrans,
                        inputs,
                        4 * units,
                        n,
                        1,
                        xs.at(t),
                        examples,
                        gates,
                        n,
                        1,
                        gradients.input,
                        inputs);
                cblas_sgemm(
                        CblasColMajor,
                        CblasNoTrans,
                        CblasTrans,
                        n,
                        inputs,
                        4 * units,
                        1,
                        gates,
                        n,
                        weights.input,
                        inputs,
                        add ? 1 : 0,
                        dxs.at(t),
                        examples);
            }
            if (both > 0) {
                hidden(k - 1, count, mask, examples, before, h);
                state.put(h, 0, before * units);
                cblas_sgemm(
                        CblasColMajor,
                        CblasTrans,
                        CblasNoTrans,
                        units,
                        4 * units,
                        both,
                        1,
                        state,
                        before,
                        gates,
                        n,
                        1,
                        gradients.recurrent,
                        units);
                cblas_sgemm(
                        CblasColMajor,
                        CblasNoTrans,
                        CblasTrans,
                        both,
                        units,
                        4 * units,
                        1,
                        gates,
                        n,
                        weights.recurrent,
                        units,
                        0,
                        state,
                        both);
            }
            after = n;
        }
        gradients.bias.put(dBias, 0, dBias.length);
    }

    private int time(int k, int count) {
        return backwards ? count - 1 - k : k;
    }

    /** Rows that were there at the step that was read before the {@code k}-th. */
    private int rowsBefore(int k, int count) {
        return k == 0 ? 0 : rows.at(time(k - 1, count));
    }

    private void prepare(int count, int size) {
        if (steps.length < count || steps[0].cell.length < size) {
            steps = new Step[count];
            Arrays.setAll(steps, k -> new Step(size));
        }
        gates = Native.atLeast(gates, 4L * size);
        state = Native.atLeast(state, size);
    }

    private void addBias(float[] z, float[] bias, int n) {
        for (int column = 0; column < bias.length; column++) {
            float b = bias[column];
            for (int i = column * n; i < (column + 1) * n; i++) {
                z[i] += b;
            }
        }
    }

    private void step(Step now, Step earlier, int n, int before, float[] z, float[] h) {
        int size = n * units;
        float[] a = now.block;
        float[] f = now.forget;
        float[] o = now.output;
        float[] g = now.input;
        float[] c = now.cell;
        float[] tanh = now.tanh;
        Activations.tanh(z, 0, a, size);
        Activations.sigmoid(z, size, f, size);
        Activations.sigmoid(z, 2 * size, o, size);
        Activations.sigmoid(z, 3 * size, g, size);
        for (int i = 0; i < size; i++) {
            c[i] = a[i] * g[i];
        }
        if (earlier != null) {
            remember(c, f, earlier.cell, n, before);
        }
        Activations.tanh(c, 0, tanh, size);
        for (int i = 0; i < size; i++) {
            h[i] = o[i] * tanh[i];
        }
    }

    private void remember(float[] c, float[] f, float[] cellBefore, int n, int before) {
        int both = Math.min(n, before);
        for (int column = 0; column < units; column++) {
            int now = column * n;
            int then = column * before;
            for (int i = 0; i < both; i++) {
                c[now + i] += f[now + i] * cellBefore[then + i];
            }
        }
    }

    /** From the errors of hidden state and cell to those of the gates; {@code dc} becomes that of the cell before. */
    private void stepBack(Step now, Step earlier, int n, int before, float[] dh, float[] dc, float[] dz) {
        int size = n * units;
        float[] a = now.block;
        float[] f = now.forget;
        float[] o = now.output;
        float[] g = now.input;
        float[] tanh = now.tanh;
        for (int i = 0; i < size; i++) {
            dz[2 * size + i] = dh[i] * tanh[i] * o[i] * (1 - o[i]);
        }
        for (int i = 0; i < size; i++) {
            dc[i] += dh[i] * o[i] * (1 - tanh[i] * tanh[i]);
        }
        for (int i = 0; i < size; i++) {
            dz[i] = dc[i] * g[i] * (1 - a[i] * a[i]);
        }
        for (int i = 0; i < size; i++) {
            dz[3 * size + i] = dc[i] * a[i] * g[i] * (1 - g[i]);
        }
        Arrays.fill(dz, size, 2 * size, 0);
        if (earlier != null) {
            forgetting(dz, size, dc, f, earlier.cell, n, before);
        }
        for (int i = 0; i < size; i++) {
            dc[i] *= f[i];
        }
    }

    private void forgetting(float[] dz, int from, float[] dc, float[] f, float[] cellBefore, int n, int before) {
        int both = Math.min(n, before);
        for (int column = 0; column < units; column++) {
            int now = column * n;
            int then = column * before;
            for (int i = 0; i < both; i++) {
                dz[from + now + i] = dc[now + i] * cellBefore[then + i] * f[now + i] * (1 - f[now + i]);
            }
        }
    }

    /** The hidden state after step {@code k}, computed again: nothing native is kept. */
    private void hidden(int k, int count, float[] mask, int examples, int n, float[] h) {
        float[] o = steps[k].output;
        float[] tanh = steps[k].tanh;
        for (int i = 0; i < n * units; i++) {
            h[i] = o[i] * tanh[i];
        }
        if (rows.irregular()) {
            hide(mask, time(k, count), examples, h);
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

    /** Columns of the first {@code n} rows as columns of all rows, the rest 0. */
    private float[] spread(float[] packed, int n, int examples) {
        if (n == examples) {
            return packed;
        }
        float[] all = new float[examples * units];
        for (int column = 0; column < units; column++) {
            System.arraycopy(packed, column * n, all, column * examples, n);
        }
        return all;
    }

    private void gather(float[] all, int examples, int n, float[] packed) {
        for (int column = 0; column < units; column++) {
            System.arraycopy(all, column * examples, packed, column * n, n);
        }
    }

    private void addRows(float[] some, int count, float[] packed, int n) {
        for (int column = 0; column < units; column++) {
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
    private void hide(float[] mask, int t, int examples, float[] values) {
        for (int from = 0; from < examples * units; from += examples) {
            for (int b = 0; b < examples; b++) {
                values[from + b] *= mask[t * examples + b];
            }
        }
    }

    /**
     * How many examples are still there at each step. Where the longest come first, these are the first rows, and the
     * others cost nothing.
     *
     * @param irregular whether examples end in another order, so that all rows are computed and then hidden
     */
    private record Rows(int[] counts, boolean irregular) {

        int at(int step) {
            return counts[step];
        }

        static Rows of(float[] mask, int examples, int count) {
            int[] counts = new int[count];
            for (int t = 0; t < count; t++) {
                counts[t] = mask == null ? examples : leading(mask, t * examples, examples);
                if (counts[t] < 0) {
                    Arrays.fill(counts, examples);
                    return new Rows(counts, true);
                }
            }
            return new Rows(counts, false);
        }

        /** How many values are 1 before all others are 0; negative if they are mixed. */
        private static int leading(float[] mask, int from, int examples) {
            int ones = 0;
            while (ones < examples && mask[from + ones] == 1) {
                ones++;
            }
            for (int i = ones; i < examples; i++) {
                if (mask[from + i] != 0) {
                    return -1;
                }
            }
            return ones;
        }
    }

    void close() {
        gates = Native.free(gates);
        state = Native.free(state);
    }
}
