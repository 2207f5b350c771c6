package fabula.network.kernel;

import fabula.network.kernel.Direction.Weights;

/** Two LSTMs, one from either end, their states side by side. */
final class Both implements AutoCloseable {

    private final int in;
    private final int units;
    private final Direction forward;
    private final Direction backward;
    private final Buffer x = new Buffer();
    private final Buffer dx = new Buffer();
    private Steps steps;

    Both(int in, int units) {
        this.in = in;
        this.units = units;
        this.forward = new Direction(in, units, false);
        this.backward = new Direction(in, units, true);
    }

    /**
     * @param values [rows × in]
     * @return the states [rows × 2 units]
     */
    float[] read(Steps rows, float[] values, Weights first, Weights second) {
        return read(rows, values, new float[2][], first, second);
    }

    /** @param known what the gates of either direction sum up to without the values, or null; may be changed */
    float[] read(Steps rows, float[] values, float[][] known, Weights first, Weights second) {
        steps = rows;
        x.put(values, rows.rows() * in);
        float[] h = new float[rows.rows() * units];
        float[] states = new float[2 * h.length];
        forward.forward(rows, x.at(0), known[0], first, h);
        spread(h, states, 0);
        backward.forward(rows, x.at(0), known[1], second, h);
        spread(h, states, units);
        return states;
    }

    private void spread(float[] h, float[] states, int column) {
        for (int r = 0; r < steps.rows(); r++) {
            System.arraycopy(h, r * units, states, 2 * r * units + column, units);
        }
    }

    /**
     * @param errors of the states
     * @return those of the values that were read last
     */
    float[] errors(float[] errors, Weights first, Weights second, Weights firstGradients, Weights secondGradients) {
        float[] own = new float[errors.length / 2];
        dx.room((long) steps.rows() * in);
        gather(errors, own, 0);
        forward.backward(steps, x.at(0), first, own, 0, dx.at(0), firstGradients);
        gather(errors, own, units);
        backward.backward(steps, x.at(0), second, own, 1, dx.at(0), secondGradients);
        float[] values = new float[steps.rows() * in];
        dx.at(0).get(values);
        return values;
    }

    private void gather(float[] errors, float[] own, int column) {
        for (int r = 0; r < steps.rows(); r++) {
            System.arraycopy(errors, 2 * r * units + column, own, r * units, units);
        }
    }

    @Override
    public void close() {
        forward.close();
        backward.close();
        x.close();
        dx.close();
    }
}
