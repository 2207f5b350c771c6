package fabula.network;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The reader's definition, written down a second time: loops over doubles, one story at a time, without padding, masks or
 * batches. Only its weights come from the network.
 */
final class ReferenceReader {

    /** @param evidence of each statement */
    record Reading(double[] probabilities, double[] evidence) {}

    private final Map<String, double[][]> weights = new HashMap<>();

    ReferenceReader(ComputationGraph graph) {
        graph.paramTable().forEach((name, array) -> weights.put(name, matrix(array)));
    }

    private static double[][] matrix(INDArray array) {
        float[][] floats = array.rank() == 1 ? new float[][] {array.toFloatVector()} : array.toFloatMatrix();
        double[][] matrix = new double[floats.length][floats[0].length];
        for (int i = 0; i < floats.length; i++) {
            for (int j = 0; j < floats[i].length; j++) {
                matrix[i][j] = floats[i][j];
            }
        }
        return matrix;
    }

    Reading read(EncodedStory story) {
        double[] question = largest(words(story.question()));
        double[][] steps = new double[story.steps()][];
        double[][] asked = words(story.question());
        for (int s = 0; s < steps.length; s++) {
            EncodedSentence told =
                    s == 0 ? story.question() : story.statements().get(s - 1);
            steps[s] = joined(beside(largest(words(told)), question), met(asked, words(told)));
        }
        double[][] states = both("story-lstm", steps);
        for (int layer = 2; weights.containsKey("story-lstm-" + layer + "-forward_W"); layer++) {
            double[][] again = both("story-lstm-" + layer, states);
            for (int s = 0; s < states.length; s++) {
                states[s] = sum(states[s], again[s]);
            }
        }
        double[] supported = new double[states[0].length];
        double[] evidence = new double[steps.length - 1];
        for (int s = 0; s < steps.length; s++) {
            double weight = sigmoid(dense("support", states[s])[0]);
            for (int f = 0; f < supported.length; f++) {
                supported[f] += weight * states[s][f];
            }
            if (s > 0) {
                evidence[s - 1] = weight;
            }
        }
        double[] thought = dense("thought", joined(supported, largest(states)));
        for (int f = 0; f < thought.length; f++) {
            thought[f] = Math.tanh(thought[f]);
        }
        return new Reading(softmax(dense("answer", thought)), evidence);
    }

    private static double[] beside(double[] sentence, double[] question) {
        double[] product = sentence.clone();
        for (int f = 0; f < product.length; f++) {
            product[f] *= question[f];
        }
        return joined(joined(sentence, question), product);
    }

    private double[] met(double[][] asked, double[][] told) {
        if (!weights.containsKey("aligned_W")) {
            return new double[0];
        }
        double[][] others = Stream.of(told).map(this::aligned).toArray(double[][]::new);
        double[][] met = new double[asked.length][];
        for (int i = 0; i < met.length; i++) {
            double[] word = aligned(asked[i]);
            double[] shares = softmax(
                    Stream.of(others).mapToDouble(other -> product(word, other)).toArray());
            double[] taken = times(shares, others);
            double[] both = new double[2 * word.length];
            for (int f = 0; f < word.length; f++) {
                both[f] = word[f] * taken[f];
                both[word.length + f] = Math.pow(word[f] - taken[f], 2);
            }
            met[i] = both;
        }
        return largest(met);
    }

    private double[] aligned(double[] word) {
        return DoubleStream.of(dense("aligned", word)).map(Math::tanh).toArray();
    }

    private static double product(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    private double[][] words(EncodedSentence sentence) {
        double[][] tokens = new double[sentence.length()][];
        for (int t = 0; t < tokens.length; t++) {
            tokens[t] = sum(
                    weights.get("word-vectors_W")[sentence.words()[t]],
                    weights.get("slot-vectors_W")[sentence.slots()[t]]);
        }
        return both("word-lstm", tokens);
    }

    private double[][] both(String layer, double[][] steps) {
        double[][] forward = lstm(layer + "-forward_", steps, false);
        double[][] backward = lstm(layer + "-backward_", steps, true);
        return IntStream.range(0, steps.length)
                .mapToObj(t -> joined(forward[t], backward[t]))
                .toArray(double[][]::new);
    }

    /** The cell with a forget gate; its weights stand in the order candidate, forget gate, output gate, input gate. */
    private double[][] lstm(String prefix, double[][] steps, boolean fromTheEnd) {
        double[][] recurrent = weights.get(prefix + "RW");
        int units = recurrent.length;
        double[][] states = new double[steps.length][];
        double[] state = new double[units];
        double[] cell = new double[units];
        for (int k = 0; k < steps.length; k++) {
            int t = fromTheEnd ? steps.length - 1 - k : k;
            double[] sums = sum(
                    sum(times(steps[t], weights.get(prefix + "W")), times(state, recurrent)),
                    weights.get(prefix + "b")[0]);
            state = new double[units];
            for (int u = 0; u < units; u++) {
                double candidate = Math.tanh(sums[u]);
                double forget = sigmoid(sums[units + u]);
                double output = sigmoid(sums[2 * units + u]);
                double input = sigmoid(sums[3 * units + u]);
                cell[u] = forget * cell[u] + input * candidate;
                state[u] = output * Math.tanh(cell[u]);
            }
            states[t] = state;
        }
        return states;
    }

    private double[] dense(String layer, double[] values) {
        return sum(times(values, weights.get(layer + "_W")), weights.get(layer + "_b")[0]);
    }

    private static double[] times(double[] row, double[][] matrix) {
        double[] product = new double[matrix[0].length];
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < product.length; j++) {
                product[j] += row[i] * matrix[i][j];
            }
        }
        return product;
    }

    private static double[] sum(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] + b[i]).toArray();
    }

    private static double[] joined(double[] a, double[] b) {
        return IntStream.range(0, a.length + b.length)
                .mapToDouble(i -> i < a.length ? a[i] : b[i - a.length])
                .toArray();
    }

    private static double[] largest(double[][] rows) {
        double[] largest = rows[0].clone();
        for (double[] row : rows) {
            for (int f = 0; f < largest.length; f++) {
                largest[f] = Math.max(largest[f], row[f]);
            }
        }
        return largest;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double[] softmax(double[] values) {
        double[] powers = IntStream.range(0, values.length)
                .mapToDouble(i -> Math.exp(values[i]))
                .toArray();
        double sum = 0;
        for (double power : powers) {
            sum += power;
        }
        for (int i = 0; i < powers.length; i++) {
            powers[i] /= sum;
        }
        return powers;
    }
}
