package fabula.network;

import fabula.settings.Settings;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.factory.Nd4j;

/** Networks and stories that are small enough to be computed by hand. */
final class Tiny {

    static final int WORDS = 11;
    /** Every size is another, so that none can be taken for another. */
    static final Settings.Network SHAPE =
            new Settings.Network(5, 7, 4, 6, 24).withStoryLayers(3).withAlignment(3);

    private Tiny() {}

    /** A network whose weights are so large that each of them counts. */
    static ComputationGraph graph(Settings.Network shape, int words) {
        Natives.oneThread();
        ComputationGraph graph = ReaderGraph.create(shape, words, 1);
        Random random = new Random(17);
        float[] weights = new float[(int) graph.numParams()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1.4f * random.nextFloat() - 0.7f;
        }
        graph.setParams(Nd4j.create(weights, new long[] {1, weights.length}));
        return graph;
    }

    static ComputationGraph graph() {
        return graph(SHAPE, WORDS);
    }

    /** An engine's readings of stories in one batch, as the reference gives them. */
    static List<ReferenceReader.Reading> read(Engine engine, List<EncodedStory> stories) {
        return engine.read(stories).stream()
                .map(reading ->
                        new ReferenceReader.Reading(doubles(reading.probabilities()), doubles(reading.evidence())))
                .toList();
    }

    private static double[] doubles(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
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
