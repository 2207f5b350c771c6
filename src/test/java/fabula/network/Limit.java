package fabula.network;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What this machine's processor can do at the most. */
public final class Limit {

    private static final int SIZE = 512;
    private static final int TIMES = 60;

    private Limit() {}

    /** Floating-point operations a second of one core, in products of matrices of 512 × 512. */
    public static double sgemm() {
        Natives.oneThread();
        INDArray a = Nd4j.rand(DataType.FLOAT, SIZE, SIZE).dup('f');
        INDArray b = Nd4j.rand(DataType.FLOAT, SIZE, SIZE).dup('f');
        INDArray product = Nd4j.create(DataType.FLOAT, new long[] {SIZE, SIZE}, 'f');
        long least = Long.MAX_VALUE;
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            Nd4j.gemm(a, b, product, false, false, 1, 0);
            least = Math.min(least, System.nanoTime() - start);
        }
        return 2.0 * SIZE * SIZE * SIZE / (least / 1e9);
    }
}
