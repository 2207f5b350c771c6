package fabula.network.lstm;

import java.util.Arrays;

/**
 * The gates of one step of an LSTM, forward and backward, in plain loops over {@code float[]} that share one index, which
 * the JIT compiler vectorises. Each array holds [examples × units], column-major, of the examples that are still there.
 */
final class Gates {

    private final int units;
    private final float[] block;
    private final float[] forget;
    private final float[] output;
    private final float[] input;
    private final float[] cell;
    private final float[] tanh;

    /** @param size examples times units, at the most */
    Gates(int units, int size) {
        this.units = units;
        this.block = new float[size];
        this.forget = new float[size];
        this.output = new float[size];
        this.input = new float[size];
        this.cell = new float[size];
        this.tanh = new float[size];
    }

    float[] cell() {
        return cell;
    }

    /**
     * @param earlier the step before, or null
     * @param before examples that were there then
     * @param z what block input and gates sum up to
     * @param h becomes the hidden state
     */
    void forward(Gates earlier, int n, int before, float[] z, float[] h) {
        int size = n * units;
        float[] a = block;
        float[] g = input;
        float[] c = cell;
        Activations.tanh(z, 0, a, size);
        Activations.sigmoid(z, size, forget, size);
        Activations.sigmoid(z, 2 * size, output, size);
        Activations.sigmoid(z, 3 * size, g, size);
        for (int i = 0; i < size; i++) {
            c[i] = a[i] * g[i];
        }
        if (earlier != null) {
            remember(earlier.cell, n, before);
        }
        Activations.tanh(c, 0, tanh, size);
        hidden(n, h);
    }

    /** The hidden state of {@code n} examples, computed again: it is not kept. */
    void hidden(int n, float[] h) {
        float[] o = output;
        float[] th = tanh;
        for (int i = 0; i < n * units; i++) {
            h[i] = o[i] * th[i];
        }
    }

    private void remember(float[] cellBefore, int n, int before) {
        float[] c = cell;
        float[] f = forget;
        if (n == before) {
            for (int i = 0; i < n * units; i++) {
                c[i] += f[i] * cellBefore[i];
            }
            return;
        }
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
    void backward(Gates earlier, int n, int before, float[] dh, float[] dc, float[] dz) {
        int size = n * units;
        float[] a = block;
        float[] f = forget;
        float[] o = output;
        float[] g = input;
        float[] th = tanh;
        for (int i = 0; i < size; i++) {
            dz[2 * size + i] = dh[i] * th[i] * o[i] * (1 - o[i]);
        }
        for (int i = 0; i < size; i++) {
            dc[i] += dh[i] * o[i] * (1 - th[i] * th[i]);
        }
        for (int i = 0; i < size; i++) {
            dz[i] = dc[i] * g[i] * (1 - a[i] * a[i]);
        }
        for (int i = 0; i < size; i++) {
            dz[3 * size + i] = dc[i] * a[i] * g[i] * (1 - g[i]);
        }
        if (earlier == null) {
            Arrays.fill(dz, size, 2 * size, 0);
        } else {
            forgetting(dz, size, dc, earlier.cell, n, before);
        }
        for (int i = 0; i < size; i++) {
            dc[i] *= f[i];
        }
    }

    private void forgetting(float[] dz, int from, float[] dc, float[] cellBefore, int n, int before) {
        float[] f = forget;
        if (n == before) {
            for (int i = 0; i < n * units; i++) {
                dz[from + i] = dc[i] * cellBefore[i] * f[i] * (1 - f[i]);
            }
            return;
        }
        Arrays.fill(dz, from, from + n * units, 0);
        int both = Math.min(n, before);
        for (int column = 0; column < units; column++) {
            int now = column * n;
            int then = column * before;
            for (int i = 0; i < both; i++) {
                dz[from + now + i] = dc[now + i] * cellBefore[then + i] * f[now + i] * (1 - f[now + i]);
            }
        }
    }
}
