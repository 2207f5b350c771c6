package fabula.network.kernel;

import fabula.network.kernel.Direction.Weights;
import java.util.Arrays;
import java.util.List;

/**
 * The first LSTM of a story, for whoever answers. Its input is a sentence, its question, and both multiplied number by
 * number with how their words meet behind that, and its weights fall into three parts likewise. What a sentence alone adds
 * to the gates can be kept with its vector, what the question adds is found once a story, and only the last part is
 * multiplied at each step.
 */
final class Thirds implements AutoCloseable {

    private final int features;
    private final Alignment alignment;
    /** Numbers of the gates of one direction. */
    private final int gates;

    /** A third for either direction. */
    private final List<Matrix> ofSentence;

    private final List<Matrix> ofQuestion;
    private final List<Weights> ofBoth;
    private final Both lstm;
    private final Buffer x = new Buffer();
    private final Buffer y = new Buffer();
    private final Across across = new Across();

    /**
     * @param features numbers a sentence
     * @param alignment of words; it stays the caller's
     * @param units of the LSTM, a direction
     * @param weights of both directions; they stay the caller's
     */
    Thirds(int features, Alignment alignment, int units, List<Weights> weights) {
        this.features = features;
        this.alignment = alignment;
        this.gates = 4 * units;
        this.ofSentence =
                weights.stream().map(each -> each.input().from(0, gates)).toList();
        this.ofQuestion =
                weights.stream().map(each -> each.input().from(features, gates)).toList();
        this.ofBoth = weights.stream()
                .map(each -> new Weights(each.input().from(2 * features, gates), each.recurrent(), each.bias()))
                .toList();
        this.lstm = new Both(features + alignment.width(), units);
    }

    /**
     * Sentences as {@link #read} takes them: each vector, behind it what it adds to the gates of either direction, and
     * behind that its words.
     *
     * @param vectors [rows × features]
     * @param words of each sentence
     */
    float[][] sentences(float[] vectors, float[][] words) {
        float[][] gatesOf = product(vectors, ofSentence);
        int ofWords = features + 2 * gates;
        float[][] sentences = new float[vectors.length / features][];
        for (int row = 0; row < sentences.length; row++) {
            sentences[row] = new float[ofWords + words[row].length];
            System.arraycopy(vectors, row * features, sentences[row], 0, features);
            System.arraycopy(words[row], 0, sentences[row], ofWords, words[row].length);
            for (int direction = 0; direction < 2; direction++) {
                int to = features + direction * gates;
                System.arraycopy(gatesOf[direction], row * gates, sentences[row], to, gates);
            }
        }
        return sentences;
    }

    /**
     * @param told for each story its sentences, the question first; the longest story first
     * @return the states [rows × 2 units]
     */
    float[] read(float[][] sentences, int[][] told, Steps steps) {
        float[] asked = new float[told.length * features];
        for (int b = 0; b < told.length; b++) {
            System.arraycopy(sentences[told[b][0]], 0, asked, b * features, features);
        }
        float[][] ofQuestions = product(asked, ofQuestion);
        float[] aligned = alignment.of(words(sentences), told, steps);
        int columns = features + alignment.width();
        float[] both = new float[steps.rows() * columns];
        float[][] known = new float[2][steps.rows() * gates];
        for (int t = 0; t < steps.count(); t++) {
            for (int b = 0; b < steps.counts()[t]; b++) {
                int row = steps.starts()[t] + b;
                float[] sentence = sentences[told[b][t]];
                for (int j = 0; j < features; j++) {
                    both[row * columns + j] = sentence[j] * asked[b * features + j];
                }
                System.arraycopy(aligned, row * alignment.width(), both, row * columns + features, alignment.width());
                for (int direction = 0; direction < 2; direction++) {
                    int own = features + direction * gates;
                    float[] sums = known[direction];
                    float[] ofQuestion = ofQuestions[direction];
                    for (int j = 0; j < gates; j++) {
                        sums[row * gates + j] = sentence[own + j] + ofQuestion[b * gates + j];
                    }
                }
            }
        }
        return lstm.read(steps, both, known, ofBoth.get(0), ofBoth.get(1));
    }

    private float[][] words(float[][] sentences) {
        return Arrays.stream(sentences)
                .map(sentence -> Arrays.copyOfRange(sentence, features + 2 * gates, sentence.length))
                .toArray(float[][]::new);
    }

    private float[][] product(float[] values, List<Matrix> third) {
        int rows = values.length / features;
        float[][] out = new float[2][rows * gates];
        x.put(values, values.length);
        for (int direction = 0; direction < 2; direction++) {
            if (Blas.isSoonerAcross(rows, third.get(direction))) {
                across.add(rows, features, gates, x.at(0), third.get(direction), out[direction]);
            } else {
                Blas.forward(rows, features, gates, x.at(0), third.get(direction), 0, y.room((long) rows * gates));
                y.at(0).get(out[direction]);
            }
        }
        return out;
    }

    @Override
    public void close() {
        lstm.close();
        x.close();
        y.close();
        across.close();
    }
}
