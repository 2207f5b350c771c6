package fabula.network;

import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** The native libraries behind ND4J. */
public final class Natives {

    private Natives() {}

    /** Loads the libraries and keeps each operation on its caller's thread: for networks this small that is faster. */
    public static void oneThread() {
        Nd4j.getEnvironment().setMaxThreads(1);
        Nd4j.getEnvironment().setMaxMasterThreads(1);
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
        openblas_nolapack.blas_set_num_threads(1);
    }

    /** Memory outside of Java's heap that the network's numbers take. */
    public static long heldBytes() {
        return Pointer.totalBytes();
    }

    /** Memory that the whole process takes. */
    public static long residentBytes() {
        return Pointer.physicalBytes();
    }

    /** What is loaded, for people, such as {@code CpuBackend, linux-x86_64}. */
    public static String describe() {
        oneThread();
        return Nd4j.getBackend().getClass().getSimpleName() + ", " + org.bytedeco.javacpp.Loader.getPlatform();
    }
}
