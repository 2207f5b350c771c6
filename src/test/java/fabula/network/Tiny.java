package fabula.network;

import fabula.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Networks and stories that are small enough to be computed by hand. */
final class Tiny {

    static final int WORDS = 11;
    /** Every size is another, so that none can be taken for another. */
    static final Settings.Network SHAPE = new Settings.Network(5, 7, 4, 6, 24);

    private Tiny() {}

    /** A network whose weights are so large that each of them counts. */
    static ComputationGraph graph(Settings.Network shape, int words, boolean fused) {
        Natives.oneThread();
        ComputationGraph graph = ReaderGraph.create(shape, words, 1, fused);
        Random random = new Random(17);
        float[] weights = new float[(int) graph.numParams()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1.4f * random.nextFloat() - 0.7f;
        }
        graph.setParams(Nd4j.create(weights, new long[] {1, weights.length}));
        return graph;
    }

    static ComputationGraph graph(boolean fused) {
        return graph(SHAPE, WORDS, fused);
    }

    /** The network's readings of stories in one batch. */
    static List<ReferenceReader.Reading> read(ComputationGraph graph, List<EncodedStory> stories) {
        try (Batch batch = Batch.of(stories)) {
            INDArray[] out = graph.output(false, batch.inputs(), batch.masks());
            float[][] probabilities = out[0].toFloatMatrix();
            INDArray rows = out[1];
            List<ReferenceReader.Reading> readings = new ArrayList<>();
            for (int b = 0; b < stories.size(); b++) {
                double[] likely = new double[probabilities[b].length];
                for (int i = 0; i < likely.length; i++) {
                    likely[i] = probabilities[b][i];
                }
                double[] evidence = new double[stories.get(b).statements().size()];
                for (int s = 0; s < evidence.length; s++) {
                    evidence[s] = rows.getFloat((s + 1L) * stories.size() + b, 0);
                }
                readings.add(new ReferenceReader.Reading(likely, evidence));
            }
            return readings;
        }
    }

    static Arbitrary<EncodedStory> stories() {
        return Combinators.combine(sentences(), sentences().list().ofMaxSize(6))
                .as((question, statements) -> new EncodedStory(question, statements, new int[statements.size()]));
    }

    private static Arbitrary<EncodedSentence> sentences() {
        Arbitrary<int[]> tokens = Combinators.combine(
                        Arbitraries.integers().between(1, WORDS - 1),
                        Arbitraries.integers().between(0, SHAPE.slots() - 1))
                .as((word, slot) -> new int[] {word, slot});
        return tokens.list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(list -> new EncodedSentence(
                        list.stream().mapToInt(token -> token[0]).toArray(),
                        list.stream().mapToInt(token -> token[1]).toArray()));
    }
}
