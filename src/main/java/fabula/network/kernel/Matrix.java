package fabula.network.kernel;

import org.bytedeco.javacpp.FloatPointer;

/**
 * Weights [in × out] of a layer, or those of some of its inputs.
 *
 * @param values column-major, as DL4J keeps them
 * @param stride numbers from one column of these to the next
 * @param turned the same weights row-major, or null where as many rows are multiplied as in training
 */
record Matrix(FloatPointer values, int stride, FloatPointer turned) {

    Matrix(FloatPointer values, int stride) {
        this(values, stride, null);
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
