package fabula.network.kernel;

import fabula.network.lstm.Activations;
import java.util.Arrays;

/**
 * The gates of one step of an LSTM, forward and backward, in plain loops over {@code float[]} that share one index, which
 * the JIT compiler vectorises. Each array holds [rows × units]; rows that were there a step before are the first ones.
 */
final class Gates {

    private final int units;
    private final float[] block;
    private final float[] forget;
    private final float[] output;
    private final float[] input;
    private final float[] cell;
    private final float[] tanh;

    /** @param rows at the most */
    Gates(int rows, int units) {
        this.units = units;
        int size = rows * units;
        this.block = new float[size];
        this.forget = new float[size];
        this.output = new float[size];
        this.input = new float[size];
        this.cell = new float[size];
        this.tanh = new float[size];
    }

    int room() {
        return cell.length / units;
    }

    /**
     * @param z what block input, forget, output and input gate sum up to, side by side in each row, without the bias
     * @param earlier the step before, or null
     * @param before rows that were there then
     * @param h becomes the hidden state
     */
    void forward(float[] z, float[] bias, int rows, Gates earlier, int before, float[] h) {
        int size = rows * units;
        for (int r = 0; r < rows; r++) {
            take(z, 4 * r * units, bias, 0, block, r * units);
            take(z, (4 * r + 1) * units, bias, units, forget, r * units);
            take(z, (4 * r + 2) * units, bias, 2 * units, output, r * units);
            take(z, (4 * r + 3) * units, bias, 3 * units, input, r * units);
        }
        Activations.tanh(block, size);
        Activations.sigmoid(forget, size);
        Activations.sigmoid(output, size);
        Activations.sigmoid(input, size);
        multiply(block, input, cell, size);
        if (earlier != null) {
            add(forget, earlier.cell, cell, Math.min(rows, before) * units);
        }
        System.arraycopy(cell, 0, tanh, 0, size);
        Activations.tanh(tanh, size);
        multiply(output, tanh, h, size);
    }

    private void take(float[] z, int from, float[] bias, int gate, float[] to, int start) {
        for (int j = 0; j < units; j++) {
            to[start + j] = z[from + j] + bias[gate + j];
        }
    }

    private static void multiply(float[] a, float[] b, float[] to, int size) {
        for (int i = 0; i < size; i++) {
            to[i] = a[i] * b[i];
        }
    }

    private static void add(float[] a, float[] b, float[] to, int size) {
        for (int i = 0; i < size; i++) {
            to[i] += a[i] * b[i];
        }
    }

    /** The hidden state, computed again: it is not kept. */
    void hidden(float[] h, int rows) {
        multiply(output, tanh, h, rows * units);
    }

    /**
     * From the errors of hidden state and cell to those of the gates; those of the cell become the earlier one's.
     *
     * @param dz becomes the errors of what the gates sum up, as in {@link #forward}
     * @param scratch for four gates
     */
    void backward(float[] dh, float[] dc, int rows, Gates earlier, int before, float[][] scratch, float[] dz) {
        int size = rows * units;
        float[] a = block;
        float[] f = forget;
        float[] o = output;
        float[] g = input;
        float[] th = tanh;
        float[] da = scratch[0];
        float[] df = scratch[1];
        float[] dout = scratch[2];
        float[] dg = scratch[3];
        for (int i = 0; i < size; i++) {
            dout[i] = dh[i] * th[i] * o[i] * (1 - o[i]);
        }
        for (int i = 0; i < size; i++) {
            dc[i] += dh[i] * o[i] * (1 - th[i] * th[i]);
        }
        for (int i = 0; i < size; i++) {
            da[i] = dc[i] * g[i] * (1 - a[i] * a[i]);
        }
        for (int i = 0; i < size; i++) {
            dg[i] = dc[i] * a[i] * g[i] * (1 - g[i]);
        }
        int both = earlier == null ? 0 : Math.min(rows, before) * units;
        if (earlier != null) {
            float[] then = earlier.cell;
            for (int i = 0; i < both; i++) {
                df[i] = dc[i] * then[i] * f[i] * (1 - f[i]);
            }
        }
        Arrays.fill(df, both, size, 0);
        for (int i = 0; i < size; i++) {
            dc[i] *= f[i];
        }
        for (int r = 0; r < rows; r++) {
            for (int gate = 0; gate < 4; gate++) {
                System.arraycopy(scratch[gate], r * units, dz, (4 * r + gate) * units, units);
            }
        }
    }
}
