package fabula.network.kernel;

import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;

/** Vectors of numbered things, turned so that the numbers of each lie side by side. */
final class Vectors {

    private final int rows;
    private final int size;
    private final FloatPointer weights;
    private final FloatPointer gradients;
    private final float[] vectors;
    private final float[] errors;
    private final float[] turned;

    /** @param gradients null where nothing is learned */
    Vectors(int rows, int size, FloatPointer weights, FloatPointer gradients) {
        this.rows = rows;
        this.size = size;
        this.weights = weights;
        this.gradients = gradients;
        this.vectors = new float[rows * size];
        this.turned = new float[rows * size];
        this.errors = new float[gradients == null ? 0 : rows * size];
        refresh();
    }

    /** Takes over what the weights are now. */
    void refresh() {
        weights.get(turned, 0, turned.length);
        turn(turned, rows, vectors);
    }

    void add(int number, float[] to, int start) {
        int from = number * size;
        for (int j = 0; j < size; j++) {
            to[start + j] += vectors[from + j];
        }
    }

    void addError(int number, float[] error, int start) {
        int to = number * size;
        for (int j = 0; j < size; j++) {
            errors[to + j] += error[start + j];
        }
    }

    /** Writes the sums of the errors, and forgets them. */
    void writeGradients() {
        turn(errors, size, turned);
        gradients.put(turned, 0, turned.length);
        Arrays.fill(errors, 0);
    }

    /** @param width of the rows that lie side by side */
    static void turn(float[] values, int width, float[] to) {
        int height = values.length / width;
        for (int column = 0; column < width; column++) {
            for (int row = 0; row < height; row++) {
                to[column * height + row] = values[row * width + column];
            }
        }
    }
}
