package fabula.network;

import fabula.Problem;
import fabula.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A model that has vectors for some words more than the one that it was read from, and answers as that does. */
record Continued(Vocabulary vocabulary, List<String> newWords, WordVectors vectors, ComputationGraph graph) {

    /**
     * @param shape of the model
     * @param wished that it gets, in nothing smaller; what the model lacks of it adds nothing at first
     * @param lacking of the words that it is told are known, those that get a vector, at first that of
     *     an unknown word
     */
    static Continued from(
            Path folder, Settings.Network shape, Settings.Network wished, Function<Vocabulary, Set<String>> lacking) {
        if (!shape.grownTo(wished).equals(wished)) {
            throw new IllegalArgumentException("smaller than the model, or otherwise unlike it: " + wished);
        }
        Natives.oneThread();
        try {
            Vocabulary known = NetworkFiles.vocabulary(folder);
            INDArray parameters = NetworkFiles.parameters(folder, shape, known);
            ComputationGraph base = ReaderGraph.create(shape, known.size(), 1);
            base.setParams(parameters);
            List<String> newWords = List.copyOf(lacking.apply(known));
            List<String> words = new ArrayList<>(known.words());
            words.addAll(newWords);
            Vocabulary vocabulary = new Vocabulary(words).with(known.alike());
            WordVectors vectors = WordVectors.load(NetworkFiles.vectors(folder), known);
            ComputationGraph graph = ReaderGraph.create(wished, vocabulary.size(), 1);
            Widening.copy(base, graph);
            INDArray matrix = graph.getLayer(ReaderGraph.WORD_VECTORS).getParam("W");
            for (int number = known.size(); number < vocabulary.size(); number++) {
                matrix.getRow(number).assign(matrix.getRow(Vocabulary.OTHER));
            }
            base.close();
            return new Continued(vocabulary, newWords, vectors, graph);
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /**
     * Adds a model's weights to those of a graph of the same shape; words that it does not know count twice.
     *
     * @param words of the graph
     */
    static void addWeights(Path folder, Settings.Network shape, Vocabulary words, ComputationGraph graph) {
        try {
            Vocabulary known = NetworkFiles.vocabulary(folder);
            if (known.size() > words.size()
                    || !known.words()
                            .equals(words.words().subList(0, known.words().size()))) {
                throw Problem.input(
                        "The models' weights have no mean: they know different words. Give the one that went on"
                                + " from the other to --from, and the other to --mean-with.");
            }
            ComputationGraph other = ReaderGraph.create(shape, known.size(), 1);
            other.setParams(NetworkFiles.parameters(folder, shape, known));
            INDArray own = graph.params().dup();
            Widening.copy(other, graph);
            graph.params().addi(own);
            own.close();
            other.close();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static Problem unreadable(Path folder, IOException e) {
        return new Problem(
                Problem.Kind.MODEL,
                "The model in " + folder + " cannot be read. Take another to go on from, or train it anew.",
                e);
    }
}
