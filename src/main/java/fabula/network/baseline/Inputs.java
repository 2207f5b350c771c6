package fabula.network.baseline;

import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Examples side by side as arrays.
 *
 * @param masks one an array, 1 where there is a word; null where a network heeds none
 */
record Inputs(INDArray[] arrays, INDArray[] masks) implements AutoCloseable {

    /** One row an example: how often each word is told, then how often it is asked about. */
    static Inputs bags(List<Example> examples, int words) {
        float[][] bags = new float[examples.size()][2 * words];
        for (int b = 0; b < bags.length; b++) {
            for (int word : examples.get(b).told()) {
                bags[b][word]++;
            }
            for (int word : examples.get(b).asked()) {
                bags[b][words + word]++;
            }
        }
        return new Inputs(new INDArray[] {Nd4j.create(bags)}, null);
    }

    /** One row an example: the story's words, then the question's, padded in front. The longest should come first. */
    static Inputs sequences(List<Example> examples) {
        int most = Math.max(1, examples.stream().mapToInt(Example::length).max().orElseThrow());
        float[][] words = new float[examples.size()][most];
        float[][] mask = new float[examples.size()][most];
        for (int b = 0; b < words.length; b++) {
            Example example = examples.get(b);
            int start = most - example.length();
            fill(words[b], start, example.told());
            fill(words[b], start + example.told().length, example.asked());
            Arrays.fill(mask[b], start, most, 1);
        }
        return new Inputs(new INDArray[] {Nd4j.create(words)}, new INDArray[] {Nd4j.create(mask)});
    }

    /** One row an example and array: the story's words, and the question's, each padded or cut in front. */
    static Inputs pairs(List<Example> examples, int told, int asked) {
        float[][] stories = new float[examples.size()][told];
        float[][] questions = new float[examples.size()][asked];
        for (int b = 0; b < stories.length; b++) {
            fillEnd(stories[b], examples.get(b).told());
            fillEnd(questions[b], examples.get(b).asked());
        }
        return new Inputs(new INDArray[] {Nd4j.create(stories), Nd4j.create(questions)}, null);
    }

    private static void fill(float[] row, int from, int[] words) {
        for (int i = 0; i < words.length; i++) {
            row[from + i] = words[i];
        }
    }

    private static void fillEnd(float[] row, int[] words) {
        int kept = Math.min(row.length, words.length);
        fill(row, row.length - kept, Arrays.copyOfRange(words, words.length - kept, words.length));
    }

    /** Gives the arrays' memory back. */
    @Override
    public void close() {
        for (INDArray array : arrays) {
            array.close();
        }
        if (masks != null) {
            for (INDArray mask : masks) {
                mask.close();
            }
        }
    }
}
