package fabula.network.kernel;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasColMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemv;

import org.bytedeco.javacpp.FloatPointer;

/**
 * The four products that a layer needs. Values are row-major [rows × in] or [rows × out], weights column-major [in × out]
 * as DL4J keeps them. Small ones bypass what BLAS does to make large ones fast.
 */
final class Blas {

    private Blas() {}

    /** {@code y} = share · y + x · weights. */
    static void forward(int rows, int in, int out, FloatPointer x, FloatPointer weights, float share, FloatPointer y) {
        if (rows == 1) {
            cblas_sgemv(CblasColMajor, CblasTrans, in, out, 1, weights, in, x, 1, share, y, 1);
        } else {
            cblas_sgemm(CblasColMajor, CblasTrans, CblasNoTrans, out, rows, in, 1, weights, in, x, in, share, y, out);
        }
    }

    /** {@code dx} = share · dx + dy · weights turned. */
    static void backward(
            int rows, int in, int out, FloatPointer dy, FloatPointer weights, float share, FloatPointer dx) {
        cblas_sgemm(CblasColMajor, CblasNoTrans, CblasNoTrans, in, rows, out, 1, weights, in, dy, out, share, dx, in);
    }

    /** {@code gradient} = share · gradient + x turned · dy. */
    static void gradient(
            int rows, int in, int out, FloatPointer x, FloatPointer dy, float share, FloatPointer gradient) {
        cblas_sgemm(CblasColMajor, CblasNoTrans, CblasTrans, in, out, rows, 1, x, in, dy, out, share, gradient, in);
    }
}
