package fabula.network.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fabula.network.Natives;
import java.util.Random;
import org.bytedeco.javacpp.FloatPointer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However few or many rows are multiplied, and whatever OpenBLAS makes of small matrices, the product is the same. */
class BlasTest {

    private static final int IN = 192;
    private static final int OUT = 512;
    /** The weights of these many inputs lie in front of those that are multiplied. */
    private static final int BEFORE = 64;

    @BeforeAll
    static void load() {
        Natives.oneThread();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 16, 21, 32, 41})
    void allWaysGiveTheSameProduct(int rows) {
        Random random = new Random(rows);
        float[] weights = numbers(random, (BEFORE + IN) * OUT);
        float[] x = numbers(random, rows * IN);
        float[] y = numbers(random, rows * OUT);
        Matrix many = new Matrix(new FloatPointer(weights), BEFORE + IN);
        Matrix turned = many.turned(OUT);
        for (float share : new float[] {0, 1}) {
            float[] product = product(rows, x, weights, y, share);
            for (Matrix way : new Matrix[] {many, turned}) {
                FloatPointer from = new FloatPointer(x);
                FloatPointer to = new FloatPointer(y);
                Blas.forward(rows, IN, OUT, from, way.from(BEFORE, OUT), share, to);
                assertThat(from.position()).isZero();
                assertThat(to.position()).isZero();
                float[] got = new float[y.length];
                to.get(got);
                assertThat(got).containsExactly(product, within(1e-4f));
            }
        }
        turned.freeTurned();
        float[] added = y.clone();
        try (FewRows across = new FewRows()) {
            across.add(rows, IN, OUT, new FloatPointer(x), many.from(BEFORE, OUT), added);
        }
        assertThat(added).containsExactly(product(rows, x, weights, y, 1), within(1e-4f));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 21})
    void errorsAreTheProductWithTheWeightsTurned(int rows) {
        Random random = new Random(rows);
        float[] weights = numbers(random, IN * OUT);
        float[] dy = numbers(random, rows * OUT);
        float[] dx = numbers(random, rows * IN);
        for (float share : new float[] {0, 1}) {
            FloatPointer from = new FloatPointer(dy);
            FloatPointer to = new FloatPointer(dx);
            Blas.backward(rows, IN, OUT, from, new Matrix(new FloatPointer(weights), IN), share, to);
            assertThat(from.position()).isZero();
            assertThat(to.position()).isZero();
            float[] got = new float[dx.length];
            to.get(got);
            for (int r = 0; r < rows; r++) {
                for (int i = 0; i < IN; i++) {
                    double sum = share * dx[r * IN + i];
                    for (int o = 0; o < OUT; o++) {
                        sum += (double) dy[r * OUT + o] * weights[o * IN + i];
                    }
                    assertThat(got[r * IN + i]).isCloseTo((float) sum, within(1e-4f));
                }
            }
        }
    }

    private static float[] product(int rows, float[] x, float[] weights, float[] y, float share) {
        float[] product = new float[y.length];
        for (int r = 0; r < rows; r++) {
            for (int o = 0; o < OUT; o++) {
                double sum = share * y[r * OUT + o];
                for (int i = 0; i < IN; i++) {
                    sum += (double) x[r * IN + i] * weights[o * (BEFORE + IN) + BEFORE + i];
                }
                product[r * OUT + o] = (float) sum;
            }
        }
        return product;
    }

    private static float[] numbers(Random random, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = random.nextFloat() - 0.5f;
        }
        return numbers;
    }
}
