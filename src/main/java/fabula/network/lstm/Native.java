package fabula.network.lstm;

import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;

/** Between ND4J's arrays and the pointers and {@code float[]} that loops and BLAS work on. */
public final class Native {

    private Native() {}

    /** The array itself where its memory is packed in column-major order, otherwise such a copy. */
    public static INDArray columnMajor(INDArray array) {
        boolean packed = array.ordering() == 'f' && !array.isView() && Shape.strideDescendingCAscendingF(array);
        return packed ? array : array.dup('f');
    }

    /** Frees what {@link #columnMajor} returned for an array, if that was a copy of its own. */
    static void giveBack(INDArray columnMajor, INDArray array) {
        if (columnMajor != array && columnMajor.closeable()) {
            columnMajor.close();
        }
    }

    /** Of the first element, which is no copy. */
    public static FloatPointer pointer(INDArray array) {
        return new FloatPointer(array.data().addressPointer());
    }

    static float[] floatsOrNull(INDArray array) {
        return array == null ? null : floats(array);
    }

    /** All elements in column-major order. */
    public static float[] floats(INDArray array) {
        INDArray packed = columnMajor(array);
        float[] values = new float[(int) packed.length()];
        pointer(packed).get(values, 0, values.length);
        giveBack(packed, array);
        return values;
    }

    /** Fills a column-major array. */
    public static void put(float[] values, INDArray array) {
        pointer(array).put(values, 0, values.length);
    }

    /** A column-major array of these values in a layer's workspace. */
    public static INDArray array(LayerWorkspaceMgr workspaces, ArrayType type, float[] values, long... shape) {
        INDArray array = workspaces.createUninitialized(type, DataType.FLOAT, shape, 'f');
        put(values, array);
        return array;
    }

    static FloatPointer atLeast(FloatPointer pointer, long size) {
        if (pointer != null && pointer.capacity() >= size) {
            return pointer.position(0);
        }
        free(pointer);
        return new FloatPointer(size);
    }

    static FloatPointer free(FloatPointer pointer) {
        if (pointer != null) {
            pointer.deallocate();
        }
        return null;
    }
}
