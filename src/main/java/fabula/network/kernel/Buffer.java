package fabula.network.kernel;

import org.bytedeco.javacpp.FloatPointer;

/** Numbers outside of Java's heap, where BLAS reads them. It grows and never shrinks: batches of many sizes take turns. */
final class Buffer implements AutoCloseable {

    private FloatPointer memory = new FloatPointer(0);

    /** From some index on; valid until more room is asked for, or the next call. */
    FloatPointer at(long index) {
        return memory.position(index);
    }

    FloatPointer room(long size) {
        if (memory.position(0).capacity() < size) {
            memory.deallocate();
            memory = new FloatPointer(size + size / 4);
        }
        return memory.position(0);
    }

    void put(float[] values, int size) {
        room(size).put(values, 0, size);
    }

    @Override
    public void close() {
        memory.deallocate();
    }
}
