package fabula.network.kernel;

import fabula.network.lstm.Activations;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How the words of a sentence meet those of its question. Each word of the question takes of the sentence's words as much
 * as they are like it (soft alignment; Parikh et al. 2016, A Decomposable Attention Model; Chen et al. 2017, ESIM). What it
 * takes is multiplied with it, and their difference squared, number by number; the largest of each over the question's
 * words is kept. A network that does not align has no numbers for that, and nothing is computed.
 */
final class Alignment implements AutoCloseable {

    private final int size;

    /** Null where the network does not align. */
    private final Dense projection;

    private final Buffer storyWords = new Buffer();
    private final Buffer questionWords = new Buffer();
    private final Buffer products = new Buffer();

    private Steps words;
    private float[] projected;
    private float[][] sentences;
    private int[][] stories;
    private Steps steps;

    /** For each step, what of the sentence's words each of the question's words takes [told × asked]; they sum up to 1. */
    private float[][] shares;

    /** For each step, what each of the question's words gets [asked × size]. */
    private float[][] taken;

    /** @param size numbers a word; 0 where the network does not align */
    Alignment(Parameters parameters, int size, boolean learning) {
        this.size = size;
        this.projection = size == 0 ? null : new Dense(parameters, "aligned", learning);
    }

    /** Numbers a step. */
    int width() {
        return 2 * size;
    }

    /**
     * Of each sentence its words as {@link #of} takes them [length × size].
     *
     * @param states those of the words [rows × in]
     */
    float[][] sentences(float[] states, Steps words) {
        this.words = words;
        float[][] each = new float[words.sequences()][0];
        if (size == 0) {
            return each;
        }
        projected = projection.of(states, words.rows());
        Activations.tanh(projected, projected.length);
        int[] lengths = words.lengths();
        for (int s = 0; s < each.length; s++) {
            each[s] = new float[lengths[s] * size];
            for (int t = 0; t < lengths[s]; t++) {
                System.arraycopy(projected, (words.starts()[t] + s) * size, each[s], t * size, size);
            }
        }
        return each;
    }

    /**
     * @param sentences the words of each
     * @param stories for each its sentences, the question first; the longest story first
     * @return [steps × width]
     */
    float[] of(float[][] sentences, int[][] stories, Steps steps) {
        this.sentences = sentences;
        this.stories = stories;
        this.steps = steps;
        float[] kept = new float[steps.rows() * width()];
        if (size == 0) {
            return kept;
        }
        shares = new float[steps.rows()][];
        taken = new float[steps.rows()][];
        for (int b = 0; b < stories.length; b++) {
            float[] question = sentences[stories[b][0]];
            int asked = count(question);
            float[] likeness = likeness(stories[b], question);
            int from = 0;
            for (int t = 0; t < stories[b].length; t++) {
                int row = steps.starts()[t] + b;
                float[] sentence = sentences[stories[b][t]];
                int to = from + count(sentence) * asked;
                shares[row] = Arrays.copyOfRange(likeness, from, to);
                from = to;
                normalise(shares[row], asked);
                taken[row] = weighted(shares[row], sentence, asked);
                keep(question, taken[row], kept, row * width());
            }
        }
        return kept;
    }

    private int count(float[] words) {
        return words.length / size;
    }

    /**
     * Powers of the products of all words of a story and those of its question [told × asked]. Numbers of words are between
     * -1 and 1, so that a product is within their count, as the powers need.
     */
    private float[] likeness(int[] story, float[] question) {
        int rows = IntStream.of(story).map(row -> count(sentences[row])).sum();
        storyWords.room((long) rows * size);
        long from = 0;
        for (int row : story) {
            storyWords.at(from).put(sentences[row], 0, sentences[row].length);
            from += sentences[row].length;
        }
        questionWords.put(question, question.length);
        float[] likeness = new float[rows * count(question)];
        products.room(likeness.length);
        Matrix words = new Matrix(questionWords.at(0), size);
        Blas.forward(rows, size, count(question), storyWords.at(0), words, 0, products.at(0));
        products.at(0).get(likeness);
        Activations.exp(likeness, likeness.length);
        return likeness;
    }

    /** Lets each column sum up to 1. */
    private static void normalise(float[] values, int columns) {
        float[] sums = new float[columns];
        for (int from = 0; from < values.length; from += columns) {
            for (int i = 0; i < columns; i++) {
                sums[i] += values[from + i];
            }
        }
        for (int from = 0; from < values.length; from += columns) {
            for (int i = 0; i < columns; i++) {
                values[from + i] /= sums[i];
            }
        }
    }

    private float[] weighted(float[] shares, float[] sentence, int asked) {
        float[] out = new float[asked * size];
        for (int j = 0; j < sentence.length; j += size) {
            for (int i = 0; i < asked; i++) {
                addTimes(shares[j / size * asked + i], sentence, j, out, i * size);
            }
        }
        return out;
    }

    /** In four sums, so that none of them waits for the one before. */
    private float dot(float[] one, int from, float[] other, int at) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int f = 0;
        for (; f + 3 < size; f += 4) {
            a += one[from + f] * other[at + f];
            b += one[from + f + 1] * other[at + f + 1];
            c += one[from + f + 2] * other[at + f + 2];
            d += one[from + f + 3] * other[at + f + 3];
        }
        for (; f < size; f++) {
            a += one[from + f] * other[at + f];
        }
        return a + b + (c + d);
    }

    private void addTimes(float share, float[] values, int from, float[] to, int at) {
        for (int f = 0; f < size; f++) {
            to[at + f] += share * values[from + f];
        }
    }

    private void keep(float[] question, float[] taken, float[] kept, int to) {
        for (int f = 0; f < size; f++) {
            kept[to + f] = question[f] * taken[f];
            kept[to + size + f] = squared(question[f] - taken[f]);
        }
        for (int from = size; from < question.length; from += size) {
            for (int f = 0; f < size; f++) {
                kept[to + f] = Math.max(kept[to + f], question[from + f] * taken[from + f]);
            }
            for (int f = 0; f < size; f++) {
                kept[to + size + f] = Math.max(kept[to + size + f], squared(question[from + f] - taken[from + f]));
            }
        }
    }

    private static float squared(float value) {
        return value * value;
    }

    /**
     * The errors of the states that were read last, given those of what came of them.
     *
     * @param errors row by row, in the last columns of each
     * @param columns of a row
     * @param ofStates to which they are added
     */
    void addErrors(float[] errors, int columns, float[] ofStates) {
        if (size == 0) {
            return;
        }
        float[][] ofSentences = new float[sentences.length][];
        for (int s = 0; s < sentences.length; s++) {
            ofSentences[s] = new float[sentences[s].length];
        }
        for (int t = 0; t < steps.count(); t++) {
            for (int b = 0; b < steps.counts()[t]; b++) {
                int row = steps.starts()[t] + b;
                addErrorsOfStep(row, stories[b][0], stories[b][t], errors, (row + 1) * columns - width(), ofSentences);
            }
        }
        float[] ofProjected = new float[projected.length];
        for (int t = 0; t < words.count(); t++) {
            for (int s = 0; s < words.counts()[t]; s++) {
                System.arraycopy(ofSentences[s], t * size, ofProjected, (words.starts()[t] + s) * size, size);
            }
        }
        for (int i = 0; i < projected.length; i++) {
            ofProjected[i] *= 1 - projected[i] * projected[i];
        }
        ReaderKernel.add(projection.errors(ofProjected, words.rows()), ofStates);
    }

    /** All of a number's error goes to the first word that has the largest. */
    private void addErrorsOfStep(
            int row, int questionOf, int sentenceOf, float[] errors, int at, float[][] ofSentences) {
        float[] question = sentences[questionOf];
        float[] ofQuestion = ofSentences[questionOf];
        float[] got = taken[row];
        float[] ofGot = new float[got.length];
        for (int f = 0; f < size; f++) {
            int met = f;
            int missed = f;
            for (int i = f + size; i < question.length; i += size) {
                met = question[i] * got[i] > question[met] * got[met] ? i : met;
                missed = squared(question[i] - got[i]) > squared(question[missed] - got[missed]) ? i : missed;
            }
            ofQuestion[met] += errors[at + f] * got[met];
            ofGot[met] += errors[at + f] * question[met];
            float error = 2 * errors[at + size + f] * (question[missed] - got[missed]);
            ofQuestion[missed] += error;
            ofGot[missed] -= error;
        }
        addErrorsOfShares(shares[row], ofGot, question, sentences[sentenceOf], ofQuestion, ofSentences[sentenceOf]);
    }

    private void addErrorsOfShares(
            float[] share, float[] ofGot, float[] question, float[] sentence, float[] ofQuestion, float[] ofSentence) {
        int asked = count(question);
        int told = count(sentence);
        for (int i = 0; i < asked; i++) {
            float[] ofShare = new float[told];
            float mean = 0;
            for (int j = 0; j < told; j++) {
                addTimes(share[j * asked + i], ofGot, i * size, ofSentence, j * size);
                ofShare[j] = dot(ofGot, i * size, sentence, j * size);
                mean += share[j * asked + i] * ofShare[j];
            }
            for (int j = 0; j < told; j++) {
                float error = share[j * asked + i] * (ofShare[j] - mean);
                addTimes(error, sentence, j * size, ofQuestion, i * size);
                addTimes(error, question, i * size, ofSentence, j * size);
            }
        }
    }

    @Override
    public void close() {
        if (projection != null) {
            projection.close();
        }
        storyWords.close();
        questionWords.close();
        products.close();
    }
}
