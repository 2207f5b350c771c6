package fabula.network.kernel;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasColMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemv;

import fabula.settings.Processor;
import org.bytedeco.javacpp.FloatPointer;

/**
 * The three products that a layer needs, the first in two ways. Values are row-major [rows × in] or [rows × out], weights column-major [in × out]
 * as DL4J keeps them. Small ones bypass what BLAS does to make large ones fast.
 */
final class Blas {

    /** Products of two numbers each, up to which OpenBLAS does not pack what it multiplies, where it can do without. */
    private static final long UNPACKED = 1_000_000;
    /** So many times that, packing is worth its while. */
    private static final int WORTH_PACKING = 4;
    /** Up to so many rows are sooner multiplied one by one than together, for which OpenBLAS packs the weights. */
    private static final int ONE_BY_ONE = 7;
    /** Up to so many rows, and more than those, are sooner multiplied across. */
    private static final int MOST_ACROSS = 32;

    private Blas() {}

    /** {@code y} = share · y + x · weights. */
    static void forward(int rows, int in, int out, FloatPointer x, Matrix weights, float share, FloatPointer y) {
        if (rows == 1 || weights.turned() == null && rows <= ONE_BY_ONE) {
            oneByOne(rows, in, out, x, weights, share, y);
        } else if (weights.turned() != null && (long) rows * in * out <= WORTH_PACKING * UNPACKED) {
            unpacked(rows, in, out, x, weights.turned(), share, y);
        } else {
            cblas_sgemm(
                    CblasColMajor,
                    CblasTrans,
                    CblasNoTrans,
                    out,
                    rows,
                    in,
                    1,
                    weights.values(),
                    weights.stride(),
                    x,
                    in,
                    share,
                    y,
                    out);
        }
    }

    private static void oneByOne(
            int rows, int in, int out, FloatPointer x, Matrix weights, float share, FloatPointer y) {
        long fromX = x.position();
        long fromY = y.position();
        for (int row = 0; row < rows; row++) {
            x.position(fromX + (long) row * in);
            y.position(fromY + (long) row * out);
            cblas_sgemv(CblasColMajor, CblasTrans, in, out, 1, weights.values(), weights.stride(), x, 1, share, y, 1);
        }
        x.position(fromX);
        y.position(fromY);
    }

    /** So few rows at a time that OpenBLAS takes the weights as they lie: to pack them takes longer than the product. */
    private static void unpacked(
            int rows, int in, int out, FloatPointer x, FloatPointer turned, float share, FloatPointer y) {
        long fromX = x.position();
        long fromY = y.position();
        int most = (int) Math.max(1, UNPACKED / (in * out));
        for (int row = 0; row < rows; row += most) {
            x.position(fromX + (long) row * in);
            y.position(fromY + (long) row * out);
            int now = Math.min(most, rows - row);
            cblas_sgemm(CblasColMajor, CblasNoTrans, CblasNoTrans, out, now, in, 1, turned, out, x, in, share, y, out);
        }
        x.position(fromX);
        y.position(fromY);
    }

    /** Whether so many rows are multiplied across sooner than otherwise, though the product has to be turned. */
    static boolean isSoonerAcross(int rows, Matrix weights) {
        return weights.turned() == null && rows > ONE_BY_ONE && rows <= MOST_ACROSS;
    }

    /** {@code y} = x · weights, but column-major [rows × out]: OpenBLAS is quicker with few rows than with few columns. */
    static void across(int rows, int in, int out, FloatPointer x, Matrix weights, FloatPointer y) {
        cblas_sgemm(
                CblasColMajor,
                CblasTrans,
                CblasNoTrans,
                rows,
                out,
                in,
                1,
                x,
                in,
                weights.values(),
                weights.stride(),
                0,
                y,
                rows);
    }

    /** {@code dx} = share · dx + dy · weights turned. */
    static void backward(int rows, int in, int out, FloatPointer dy, Matrix weights, float share, FloatPointer dx) {
        // With AVX-512 OpenBLAS takes weights as they lie that need not be turned, as here.
        if (rows <= ONE_BY_ONE && Processor.packsAlways()) {
            backwardOneByOne(rows, in, out, dy, weights, share, dx);
            return;
        }
        cblas_sgemm(
                CblasColMajor,
                CblasNoTrans,
                CblasNoTrans,
                in,
                rows,
                out,
                1,
                weights.values(),
                weights.stride(),
                dy,
                out,
                share,
                dx,
                in);
    }

    static void backwardOneByOne(
            int rows, int in, int out, FloatPointer dy, Matrix weights, float share, FloatPointer dx) {
        long fromY = dy.position();
        long fromX = dx.position();
        for (int row = 0; row < rows; row++) {
            dy.position(fromY + (long) row * out);
            dx.position(fromX + (long) row * in);
            cblas_sgemv(
                    CblasColMajor, CblasNoTrans, in, out, 1, weights.values(), weights.stride(), dy, 1, share, dx, 1);
        }
        dy.position(fromY);
        dx.position(fromX);
    }

    /** {@code gradient} = share · gradient + x turned · dy. */
    static void gradient(int rows, int in, int out, FloatPointer x, FloatPointer dy, float share, Matrix gradient) {
        cblas_sgemm(
                CblasColMajor,
                CblasNoTrans,
                CblasTrans,
                in,
                out,
                rows,
                1,
                x,
                in,
                dy,
                out,
                share,
                gradient.values(),
                gradient.stride());
    }
}
