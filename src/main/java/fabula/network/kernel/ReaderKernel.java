package fabula.network.kernel;

import fabula.network.kernel.Direction.Weights;
import fabula.network.lstm.Activations;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Reads stories as the reader's graph does, on the same weights, without its machinery: no arrays are handed from layer
 * to layer, no padding is computed, and memory is used again. Not safe for several threads.
 */
public final class ReaderKernel implements AutoCloseable {

    private final Map<String, float[]> known;
    private final Parameters parameters;
    private final Vectors wordVectors;
    private final Vectors slotVectors;
    private final int vector;
    private final Both wordLstm;
    /** Each reads the states of the one before, and adds to them. */
    private final List<Both> storyLstms;

    private final List<String> lstms;
    private final List<Weights> weights;
    private final List<Weights> gradients;
    private final Pooling strongestWords;
    private final Alignment alignment;
    private final Arrangement arrangement;
    private final Memory memory;
    private final Dense thought;
    private final Dense answer;

    private final int storyUnits;

    /** None where the weights have changed since. */
    private List<Weights> forFew = List.of();

    /** Null likewise. */
    private Thirds firstLstm;

    private Stories stories;
    private Steps words;
    private Steps steps;
    private float[] states;
    private float[] sentences;
    private float[] thoughts;
    private float[] probabilities;

    /**
     * @param graph that holds the weights, and their gradients if it is to learn
     * @param known sentences that were read before, as {@link Thirds#sentences} makes them, by their keys, for whoever has
     *     the same weights; safe for several threads
     */
    public ReaderKernel(ComputationGraph graph, Map<String, float[]> known) {
        this.known = known;
        Parameters all = new Parameters(graph);
        this.parameters = all;
        boolean learning = graph.getGradientsViewArray() != null;
        this.vector = all.columns("word-vectors_W");
        this.wordVectors = vectors(all, "word-vectors_W", learning);
        this.slotVectors = vectors(all, "slot-vectors_W", learning);
        int wordUnits = all.rows("word-lstm-forward_RW");
        this.storyUnits = all.rows("story-lstm-forward_RW");
        this.wordLstm = new Both(vector, wordUnits);
        this.lstms = lstms(all);
        this.storyLstms = IntStream.range(1, lstms.size() / 2)
                .mapToObj(layer -> new Both(all.rows(lstms.get(2 * layer) + "W"), storyUnits))
                .toList();
        this.weights = lstms.stream().map(all::lstm).toList();
        this.gradients = learning ? lstms.stream().map(all::lstmGradients).toList() : List.of();
        this.strongestWords = new Pooling(2 * wordUnits);
        int aligned = all.has("aligned_W") ? all.columns("aligned_W") : 0;
        this.alignment = new Alignment(all, aligned, learning);
        this.arrangement = new Arrangement(2 * wordUnits, alignment.width());
        this.memory = new Memory(new Dense(all, "support", learning), 2 * storyUnits);
        this.thought = new Dense(all, "thought", learning);
        this.answer = new Dense(all, "answer", learning);
    }

    /** The name of the LSTM that reads the story for the so-many-th time, counted from 1. */
    public static String storyLstm(int layer) {
        return layer == 1 ? "story-lstm" : "story-lstm-" + layer;
    }

    /** A pair for the words, and one for each time that the story is read. */
    private static List<String> lstms(Parameters all) {
        return Stream.concat(
                        Stream.of("word-lstm"),
                        Stream.iterate(1, layer -> layer + 1)
                                .map(ReaderKernel::storyLstm)
                                .takeWhile(name -> all.has(name + "-forward_W")))
                .flatMap(name -> Stream.of(name + "-forward_", name + "-backward_"))
                .toList();
    }

    private static Vectors vectors(Parameters all, String name, boolean learning) {
        return new Vectors(all.rows(name), all.columns(name), all.weights(name), learning ? all.gradients(name) : null);
    }

    /**
     * What was read of stories.
     *
     * @param probabilities story by story, one a verdict
     * @param evidence for each story that of each of its sentences, the question's first
     */
    public record Reading(float[] probabilities, float[][] evidence) {}

    /** Has to be called when the graph's weights have changed. */
    public void refresh() {
        wordVectors.refresh();
        slotVectors.refresh();
        known.clear();
        freeForFew();
    }

    private void freeForFew() {
        for (Weights each : forFew) {
            each.input().freeTurned();
            each.recurrent().freeTurned();
        }
        forFew = List.of();
        if (firstLstm != null) {
            firstLstm.close();
            firstLstm = null;
        }
    }

    /**
     * Reads a few stories sooner than {@link #read} does; nothing can be learned from that. In the last bits it depends on
     * how many sentences were known, for many are multiplied another way than few.
     */
    public Reading answer(Stories told) {
        if (firstLstm == null) {
            forFew = lstms.stream().map(parameters::lstmForFew).toList();
            firstLstm = new Thirds(arrangement.features(), alignment, storyUnits, forFew.subList(2, 4));
        }
        float[][] read = knownOrRead(told);
        steps = Steps.of(told.steps());
        return reading(told, firstLstm.read(read, told.told(), steps), forFew);
    }

    public Reading read(Stories told) {
        sentences = sentences(told, weights);
        steps = Steps.of(told.steps());
        float[] aligned = alignment.of(alignment.sentences(states, words), told.told(), steps);
        float[] story = arrangement.of(sentences, aligned, told.told(), steps);
        return reading(told, storyLstms.get(0).read(steps, story, weights.get(2), weights.get(3)), weights);
    }

    /** What {@link Thirds} makes of a sentence depends on its words alone: each is read once in all stories and questions. */
    private float[][] knownOrRead(Stories told) {
        String[] keys = told.keys();
        float[][] all = Arrays.stream(keys).map(known::get).toArray(float[][]::new);
        int[] missing =
                IntStream.range(0, keys.length).filter(row -> all[row] == null).toArray();
        if (missing.length > 0) {
            float[] vectors = sentences(told.only(missing), forFew);
            float[][] read = firstLstm.sentences(vectors, alignment.sentences(states, words));
            for (int i = 0; i < missing.length; i++) {
                all[missing[i]] = read[i];
                known.put(keys[missing[i]], read[i]);
            }
        }
        return all;
    }

    private float[] sentences(Stories told, List<Weights> on) {
        stories = told;
        words = Steps.of(told.lengths());
        states = wordLstm.read(words, tokens(), on.get(0), on.get(1));
        return strongestWords.of(states, words);
    }

    /** @param read the states of the first LSTM; becomes those of the last one */
    private Reading reading(Stories told, float[] read, List<Weights> on) {
        stories = told;
        for (int layer = 1; layer < storyLstms.size(); layer++) {
            float[] again = storyLstms.get(layer).read(steps, read, on.get(2 * layer + 2), on.get(2 * layer + 3));
            add(again, read);
        }
        thoughts = thought.of(memory.of(read, steps), steps.sequences());
        Activations.tanh(thoughts, thoughts.length);
        probabilities = answer.of(thoughts, steps.sequences());
        softmax(probabilities, probabilities.length / steps.sequences());
        return new Reading(probabilities, memory.evidence(told.steps()));
    }

    private float[] tokens() {
        float[] tokens = new float[words.rows() * vector];
        for (int t = 0; t < words.count(); t++) {
            for (int s = 0; s < words.counts()[t]; s++) {
                int to = (words.starts()[t] + s) * vector;
                wordVectors.add(stories.words()[s][t], tokens, to);
                slotVectors.add(stories.slots()[s][t], tokens, to);
            }
        }
        return tokens;
    }

    private static void softmax(float[] values, int width) {
        for (int from = 0; from < values.length; from += width) {
            float most = Float.NEGATIVE_INFINITY;
            for (int j = from; j < from + width; j++) {
                most = Math.max(most, values[j]);
            }
            float sum = 0;
            for (int j = from; j < from + width; j++) {
                values[j] = (float) Math.exp(values[j] - most);
                sum += values[j];
            }
            for (int j = from; j < from + width; j++) {
                values[j] /= sum;
            }
        }
    }

    /**
     * Leaves in the graph the gradient of a loss of what was read last.
     *
     * @param answers the loss's slope along what the verdicts' probabilities are made from, story by story
     * @param evidence the same for the evidence, for each story by sentence, the question's first
     */
    public void learn(float[] answers, float[][] evidence) {
        int count = steps.sequences();
        float[] dThoughts = answer.errors(answers, count);
        for (int i = 0; i < dThoughts.length; i++) {
            dThoughts[i] *= 1 - thoughts[i] * thoughts[i];
        }
        float[] dRead = memory.errors(thought.errors(dThoughts, count), evidence);
        for (int layer = storyLstms.size() - 1; layer > 0; layer--) {
            add(storyErrors(layer, dRead), dRead);
        }
        float[] dStory = storyErrors(0, dRead);
        float[] dSentences = arrangement.errors(dStory, sentences, stories.told(), steps);
        float[] dWords = strongestWords.errors(dSentences, words.rows());
        alignment.addErrors(dStory, arrangement.columns(), dWords);
        float[] dTokens = wordLstm.errors(dWords, weights.get(0), weights.get(1), gradients.get(0), gradients.get(1));
        for (int t = 0; t < words.count(); t++) {
            for (int s = 0; s < words.counts()[t]; s++) {
                int from = (words.starts()[t] + s) * vector;
                wordVectors.addError(stories.words()[s][t], dTokens, from);
                slotVectors.addError(stories.slots()[s][t], dTokens, from);
            }
        }
        wordVectors.writeGradients();
        slotVectors.writeGradients();
    }

    private float[] storyErrors(int layer, float[] errors) {
        int first = 2 * layer + 2;
        int second = first + 1;
        return storyLstms
                .get(layer)
                .errors(errors, weights.get(first), weights.get(second), gradients.get(first), gradients.get(second));
    }

    static void add(float[] values, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += values[i];
        }
    }

    @Override
    public void close() {
        wordLstm.close();
        storyLstms.forEach(Both::close);
        alignment.close();
        memory.close();
        thought.close();
        answer.close();
        freeForFew();
    }
}
