package fabula.network.kernel;

import org.bytedeco.javacpp.FloatPointer;

/** Adds products that are found across ({@link Blas#across}) to what is on Java's heap, turning them. */
final class Across implements AutoCloseable {

    private final Buffer product = new Buffer();
    private float[] across = {};

    /**
     * {@code to} += x · weights.
     *
     * @param to row-major [rows × out]
     */
    void add(int rows, int in, int out, FloatPointer x, Matrix weights, float[] to) {
        int size = rows * out;
        if (across.length < size) {
            across = new float[size];
        }
        Blas.across(rows, in, out, x, weights, product.room(size));
        product.at(0).get(across, 0, size);
        for (int row = 0; row < rows; row++) {
            int start = row * out;
            for (int column = 0; column < out; column++) {
                to[start + column] += across[column * rows + row];
            }
        }
    }

    @Override
    public void close() {
        product.close();
    }
}
