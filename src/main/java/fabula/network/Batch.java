package fabula.network;

import fabula.network.kernel.Stories;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Stories side by side as arrays. Each different sentence of the batch is one row of words; a story is the rows of its
 * sentences, the question's first.
 *
 * @param index [examples, steps] rows
 * @param steps [examples, steps] 1 where there is a sentence
 * @param words [rows, length] vocabulary numbers
 * @param slots [rows, length] slots
 * @param lengths [rows, length] 1 where there is a word
 */
record Batch(INDArray index, INDArray steps, INDArray words, INDArray slots, INDArray lengths)
        implements AutoCloseable {

    /** Stories cost least where the longest come first. */
    static Batch of(List<EncodedStory> stories) {
        Stories together = EncodedStory.together(stories);
        return new Batch(
                padded(together.told()),
                there(together.told()),
                padded(together.words()),
                padded(together.slots()),
                there(together.words()));
    }

    private static INDArray padded(int[][] rows) {
        return of(rows, value -> value);
    }

    private static INDArray there(int[][] rows) {
        return of(rows, value -> 1);
    }

    private static INDArray of(int[][] rows, IntUnaryOperator value) {
        int longest = Arrays.stream(rows).mapToInt(row -> row.length).max().orElseThrow();
        float[][] values = new float[rows.length][longest];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                values[i][j] = value.applyAsInt(rows[i][j]);
            }
        }
        return Nd4j.create(values);
    }

    INDArray[] inputs() {
        return new INDArray[] {index, words, slots};
    }

    INDArray[] masks() {
        return new INDArray[] {steps, lengths, lengths};
    }

    /** Gives the arrays' memory back. */
    @Override
    public void close() {
        for (INDArray array : new INDArray[] {index, steps, words, slots, lengths}) {
            array.close();
        }
    }
}
