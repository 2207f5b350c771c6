package fabula.network.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fabula.network.Natives;
import java.util.Random;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.FloatPointer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However few or many rows are multiplied, and whatever OpenBLAS makes of small matrices, the product is the same. */
class BlasTest {

    private static final int IN = 192;
    private static final int OUT = 512;
    /** The weights of these many inputs lie in front of those that are multiplied. */
    private static final int BEFORE = 64;

    /** What is multiplied lies behind these many numbers of something else. */
    private static final int START = 3;

    @BeforeAll
    static void load() {
        Natives.oneThread();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 10, 11, 16, 32, 33, 40, 41})
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
                FloatPointer from = behind(x, 1);
                FloatPointer to = behind(y, share);
                Blas.forward(rows, IN, OUT, from, way.from(BEFORE, OUT), share, to);
                assertThat(from.position()).isEqualTo(START);
                assertThat(numbers(to, y.length)).containsExactly(product, within(1e-4f));
            }
        }
        turned.freeTurned();
        float[] added = y.clone();
        try (Across across = new Across()) {
            across.add(rows, IN, OUT, behind(x, 1), many.from(BEFORE, OUT), added);
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
        Matrix matrix = new Matrix(new FloatPointer(weights), IN);
        for (float share : new float[] {0, 1}) {
            float[] errors = errors(rows, dy, weights, dx, share);
            FloatPointer from = behind(dy, 1);
            FloatPointer to = behind(dx, share);
            Blas.backward(rows, IN, OUT, from, matrix, share, to);
            assertThat(numbers(to, dx.length)).containsExactly(errors, within(1e-4f));
            to = behind(dx, share);
            Blas.backwardOneByOne(rows, IN, OUT, from, matrix, share, to);
            assertThat(from.position()).isEqualTo(START);
            assertThat(numbers(to, dx.length)).containsExactly(errors, within(1e-4f));
        }
    }

    /** At their start; what is not to be added to may be anything. */
    private static FloatPointer behind(float[] values, float share) {
        FloatPointer all = new FloatPointer(START + (long) values.length);
        all.position(START);
        for (int i = 0; i < values.length; i++) {
            all.put(i, share == 0 ? Float.NaN : values[i]);
        }
        return all;
    }

    private static float[] numbers(FloatPointer from, int count) {
        assertThat(from.position()).isEqualTo(START);
        float[] numbers = new float[count];
        from.get(numbers);
        return numbers;
    }

    private static float[] errors(int rows, float[] dy, float[] weights, float[] dx, float share) {
        float[] errors = new float[dx.length];
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < IN; i++) {
                double sum = share * dx[r * IN + i];
                for (int o = 0; o < OUT; o++) {
                    sum += (double) dy[r * OUT + o] * weights[o * IN + i];
                }
                errors[r * IN + i] = (float) sum;
            }
        }
        return errors;
    }

    @Test
    void rowsAreMultipliedAcrossThatAreNeitherAHandfulNorMany() {
        Matrix matrix = new Matrix(new FloatPointer(numbers(new Random(1), IN * OUT)), IN);
        assertThat(IntStream.range(1, 50).filter(rows -> Blas.isSoonerAcross(rows, matrix)))
                .containsExactlyElementsOf(IntStream.rangeClosed(8, 32).boxed().toList());
        Matrix turned = matrix.turned(OUT);
        assertThat(IntStream.range(1, 50)).noneMatch(rows -> Blas.isSoonerAcross(rows, turned));
        turned.freeTurned();
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
