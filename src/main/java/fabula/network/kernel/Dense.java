package fabula.network.kernel;

import org.bytedeco.javacpp.FloatPointer;

/** A layer in which everything is connected, without its activation. */
final class Dense implements AutoCloseable {

    private final int in;
    private final int out;
    private final Matrix weights;
    private final FloatPointer bias;
    private final Matrix gradients;
    private final FloatPointer biasGradients;
    private final Buffer x = new Buffer();
    private final Buffer y = new Buffer();
    private final Buffer dx = new Buffer();

    Dense(Parameters parameters, String layer, boolean learning) {
        this.in = parameters.rows(layer + "_W");
        this.out = parameters.columns(layer + "_W");
        this.weights = new Matrix(parameters.weights(layer + "_W"), in);
        this.bias = parameters.weights(layer + "_b");
        this.gradients = learning ? new Matrix(parameters.gradients(layer + "_W"), in) : null;
        this.biasGradients = learning ? parameters.gradients(layer + "_b") : null;
    }

    /** @param values [rows × in] */
    float[] of(float[] values, int rows) {
        x.put(values, rows * in);
        float[] biases = new float[out];
        bias.get(biases);
        float[] sums = new float[rows * out];
        Blas.forward(rows, in, out, x.at(0), weights, 0, y.room((long) rows * out));
        y.at(0).get(sums);
        for (int i = 0; i < sums.length; i++) {
            sums[i] += biases[i % out];
        }
        return sums;
    }

    /** @return the errors of what was read last */
    float[] errors(float[] errors, int rows) {
        float[] dBias = new float[out];
        for (int i = 0; i < errors.length; i++) {
            dBias[i % out] += errors[i];
        }
        biasGradients.put(dBias, 0, out);
        y.put(errors, errors.length);
        Blas.gradient(rows, in, out, x.at(0), y.at(0), 0, gradients);
        Blas.backward(rows, in, out, y.at(0), weights, 0, dx.room((long) rows * in));
        float[] values = new float[rows * in];
        dx.at(0).get(values);
        return values;
    }

    @Override
    public void close() {
        x.close();
        y.close();
        dx.close();
    }
}
