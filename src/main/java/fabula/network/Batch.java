package fabula.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, Integer> rows = new HashMap<>();
        List<EncodedSentence> sentences = longestFirst(stories);
        for (EncodedSentence sentence : sentences) {
            rows.put(sentence.key(), rows.size());
        }
        int most = stories.stream().mapToInt(EncodedStory::steps).max().orElseThrow();
        float[][] index = new float[stories.size()][most];
        float[][] steps = new float[stories.size()][most];
        for (int b = 0; b < stories.size(); b++) {
            EncodedStory story = stories.get(b);
            for (int s = 0; s < story.steps(); s++) {
                EncodedSentence sentence =
                        s == 0 ? story.question() : story.statements().get(s - 1);
                index[b][s] = rows.get(sentence.key());
                steps[b][s] = 1;
            }
        }
        int longest = sentences.stream().mapToInt(EncodedSentence::length).max().orElseThrow();
        float[][] words = new float[sentences.size()][longest];
        float[][] slots = new float[sentences.size()][longest];
        float[][] lengths = new float[sentences.size()][longest];
        for (int row = 0; row < words.length; row++) {
            EncodedSentence sentence = sentences.get(row);
            for (int t = 0; t < sentence.length(); t++) {
                words[row][t] = sentence.words()[t];
                slots[row][t] = sentence.slots()[t];
                lengths[row][t] = 1;
            }
        }
        return new Batch(array(index), array(steps), array(words), array(slots), array(lengths));
    }

    /** Each different sentence once, by falling length. */
    private static List<EncodedSentence> longestFirst(List<EncodedStory> stories) {
        Map<String, EncodedSentence> different = new LinkedHashMap<>();
        for (EncodedStory story : stories) {
            different.putIfAbsent(story.question().key(), story.question());
            story.statements().forEach(sentence -> different.putIfAbsent(sentence.key(), sentence));
        }
        List<EncodedSentence> sentences = new ArrayList<>(different.values());
        sentences.sort(Comparator.comparingInt(EncodedSentence::length).reversed());
        return sentences;
    }

    private static INDArray array(float[][] values) {
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
