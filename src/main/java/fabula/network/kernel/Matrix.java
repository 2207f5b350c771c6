package fabula.network.kernel;

import fabula.settings.Processor;
import org.bytedeco.javacpp.FloatPointer;

/**
 * Weights [in × out] of a layer, or those of some of its inputs.
 *
 * @param values column-major, as DL4J keeps them
 * @param stride numbers from one column of these to the next
 * @param turned the same weights row-major where few rows are multiplied at a time, as in answering and not in training,
 *     and OpenBLAS can take them as they lie; otherwise null
 */
record Matrix(FloatPointer values, int stride, FloatPointer turned) {

    Matrix(FloatPointer values, int stride) {
        this(values, stride, null);
    }

    /** For few rows; what it holds beside the values is to be freed. */
    Matrix forFew(int columns) {
        return Processor.packsAlways() ? this : turned(columns);
    }

    /** The same, whatever OpenBLAS makes of it. */
    Matrix turned(int columns) {
        float[] numbers = new float[stride * columns];
        float[] row = new float[numbers.length];
        values.get(numbers);
        Vectors.turn(numbers, stride, row);
        return new Matrix(values, stride, new FloatPointer(row));
    }

    void freeTurned() {
        if (turned != null) {
            turned.deallocate();
        }
    }

    /**
     * The weights of the inputs from some one on, where they lie.
     *
     * @param out outputs of the layer
     */
    Matrix from(int input, int out) {
        return new Matrix(behind(values, input), stride, turned == null ? null : behind(turned, (long) input * out));
    }

    private static FloatPointer behind(FloatPointer pointer, long numbers) {
        return new FloatPointer(pointer).position(pointer.position() + numbers);
    }
}
