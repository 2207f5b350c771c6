package fabula.network.kernel;

import org.bytedeco.javacpp.FloatPointer;

/**
 * Weights [in × out] of a layer.
 *
 * @param values column-major, as DL4J keeps them
 * @param turned the same row-major, or null where as many rows are multiplied as in training
 */
record Matrix(FloatPointer values, FloatPointer turned) {

    Matrix(FloatPointer values) {
        this(values, null);
    }
}
