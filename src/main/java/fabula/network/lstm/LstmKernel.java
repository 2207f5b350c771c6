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
 * computed is kept for the backward pass. A step's values are column-major [examples × columns], and so are DL4J's
 * parameters: block input, forget, output and input gates side by side.
 */
final class LstmKernel {

    private final int units;
    private final boolean backwards;
    private FloatPointer gates;
    private FloatPointer state;
    private Step[] steps = {};

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
        int size = examples * units;
        prepare(count, size);
        Place xs = new Place(Native.pointer(x), (long) examples * inputs, 0);
        float[] bias = new float[4 * units];
        weights.bias.get(bias);
        float[] z = new float[4 * size];
        float[] h = new float[size];
        for (int k = 0; k < count; k++) {
            int t = time(k, count);
            cblas_sgemm(
                    CblasColMajor,
                    CblasNoTrans,
                    CblasNoTrans,
                    examples,
                    4 * units,
                    inputs,
                    1,
                    xs.at(t),
                    examples,
                    weights.input,
                    inputs,
                    0,
                    gates,
                    examples);
            if (k > 0) {
                cblas_sgemm(
                        CblasColMajor,
                        CblasNoTrans,
                        CblasNoTrans,
                        examples,
                        4 * units,
                        units,
                        1,
                        out.at(time(k - 1, count)),
                        examples,
                        weights.recurrent,
                        units,
                        1,
                        gates,
                        examples);
            }
            gates.get(z, 0, 4 * size);
            addBias(z, bias, examples);
            step(steps[k], k == 0 ? null : steps[k - 1], size, z, h);
            if (mask != null) {
                hide(mask, t, examples, size, h);
                hide(mask, t, examples, size, steps[k].cell);
            }
            out.at(t).put(h, 0, size);
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
        int size = examples * units;
        Place xs = new Place(Native.pointer(x), (long) examples * inputs, 0);
        Place dxs = new Place(errorsOfX, (long) examples * inputs, 0);
        float[] dBias = new float[4 * units];
        float[] dz = new float[4 * size];
        float[] dh = new float[size];
        float[] later = new float[size];
        float[] dc = new float[size];
        float[] before = new float[size];
        for (int k = count - 1; k >= 0; k--) {
            int t = time(k, count);
            float sum = k == count - 1 ? 0 : 1;
            errors.at(t).get(dh, 0, size);
            if (k < count - 1) {
                state.get(later, 0, size);
                for (int i = 0; i < size; i++) {
                    dh[i] += later[i];
                }
            }
            if (mask != null) {
                hide(mask, t, examples, size, dh);
                hide(mask, t, examples, size, dc);
            }
            stepBack(steps[k], k == 0 ? null : steps[k - 1], size, dh, dc, dz);
            sumColumns(dz, examples, dBias);
            gates.put(dz, 0, 4 * size);
            cblas_sgemm(
                    CblasColMajor,
                    CblasTrans,
                    CblasNoTrans,
                    inputs,
                    4 * units,
                    examples,
                    1,
                    xs.at(t),
                    examples,
                    gates,
                    examples,
                    sum,
                    gradients.input,
                    inputs);
            cblas_sgemm(
                    CblasColMajor,
                    CblasNoTrans,
                    CblasTrans,
                    examples,
                    inputs,
                    4 * units,
                    1,
                    gates,
                    examples,
                    weights.input,
                    inputs,
                    add ? 1 : 0,
                    dxs.at(t),
                    examples);
            hidden(k - 1, count, mask, examples, before);
            state.put(before, 0, size);
            cblas_sgemm(
                    CblasColMajor,
                    CblasTrans,
                    CblasNoTrans,
                    units,
                    4 * units,
                    examples,
                    1,
                    state,
                    examples,
                    gates,
                    examples,
                    sum,
                    gradients.recurrent,
                    units);
            cblas_sgemm(
                    CblasColMajor,
                    CblasNoTrans,
                    CblasTrans,
                    examples,
                    units,
                    4 * units,
                    1,
                    gates,
                    examples,
                    weights.recurrent,
                    units,
                    0,
                    state,
                    examples);
        }
        gradients.bias.put(dBias, 0, dBias.length);
    }

    private int time(int k, int count) {
        return backwards ? count - 1 - k : k;
    }

    private void prepare(int count, int size) {
        if (steps.length < count || steps[0].cell.length < size) {
            steps = new Step[count];
            Arrays.setAll(steps, k -> new Step(size));
        }
        gates = Native.atLeast(gates, 4L * size);
        state = Native.atLeast(state, size);
    }

    private static void addBias(float[] z, float[] bias, int examples) {
        for (int column = 0; column < bias.length; column++) {
            float b = bias[column];
            for (int i = column * examples; i < (column + 1) * examples; i++) {
                z[i] += b;
            }
        }
    }

    private static void step(Step now, Step before, int size, float[] z, float[] h) {
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
        if (before != null) {
            float[] cellBefore = before.cell;
            for (int i = 0; i < size; i++) {
                c[i] += f[i] * cellBefore[i];
            }
        }
        Activations.tanh(c, 0, tanh, size);
        for (int i = 0; i < size; i++) {
            h[i] = o[i] * tanh[i];
        }
    }

    /** From the errors of hidden state and cell to those of the gates; {@code dc} becomes that of the cell before. */
    private static void stepBack(Step now, Step before, int size, float[] dh, float[] dc, float[] dz) {
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
        if (before == null) {
            Arrays.fill(dz, size, 2 * size, 0);
        } else {
            float[] cellBefore = before.cell;
            for (int i = 0; i < size; i++) {
                dz[size + i] = dc[i] * cellBefore[i] * f[i] * (1 - f[i]);
            }
        }
        for (int i = 0; i < size; i++) {
            dc[i] *= f[i];
        }
    }

    /** The hidden state after step {@code k}, computed again because a pointer to it may be gone; 0 before the first. */
    private void hidden(int k, int count, float[] mask, int examples, float[] h) {
        if (k < 0) {
            Arrays.fill(h, 0);
            return;
        }
        float[] o = steps[k].output;
        float[] tanh = steps[k].tanh;
        for (int i = 0; i < h.length; i++) {
            h[i] = o[i] * tanh[i];
        }
        if (mask != null) {
            hide(mask, time(k, count), examples, h.length, h);
        }
    }

    private static void sumColumns(float[] dz, int examples, float[] sums) {
        for (int column = 0; column < sums.length; column++) {
            float sum = 0;
            for (int i = column * examples; i < (column + 1) * examples; i++) {
                sum += dz[i];
            }
            sums[column] += sum;
        }
    }

    /** Sets the rows of examples that have ended at this step to 0, as the stock layer does. */
    private static void hide(float[] mask, int t, int examples, int size, float[] values) {
        for (int from = 0; from < size; from += examples) {
            for (int b = 0; b < examples; b++) {
                values[from + b] *= mask[t * examples + b];
            }
        }
    }

    void close() {
        gates = Native.free(gates);
        state = Native.free(state);
    }
}
