package fabula.network;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** How a graph's outputs and gradients are computed. Not safe for several threads. */
sealed interface Engine extends AutoCloseable permits GraphEngine, KernelEngine {

    /** Some fifteen megabytes. */
    int KNOWN_SENTENCES = 2_000;

    /**
     * What the network says of a story.
     *
     * @param probabilities one a verdict
     * @param evidence of each statement that was read
     */
    record Reading(float[] probabilities, float[] evidence) {}

    /**
     * @param graph that holds the weights and, if it is to learn, a view of their gradients
     * @param fused whether what is written for speed computes, or Deeplearning4j
     */
    static Engine of(ComputationGraph graph, boolean fused) {
        return fused ? new KernelEngine(graph, known(0)) : new GraphEngine(graph);
    }

    /** One a core, on the same weights; Deeplearning4j's cannot share a graph, so that of them there is one. */
    static List<Engine> several(ComputationGraph graph, boolean fused) {
        if (!fused) {
            return List.of(new GraphEngine(graph));
        }
        Map<String, float[]> known = known(KNOWN_SENTENCES);
        return Stream.generate(() -> (Engine) new KernelEngine(graph, known))
                .limit(Runtime.getRuntime().availableProcessors())
                .toList();
    }

    private static Map<String, float[]> known(int sentences) {
        return Kept.<String, float[]>cache(sentences, key -> 1, Ticker.systemTicker())
                .asMap();
    }

    /** Reads stories in one batch; the readings come in the same order. */
    List<Reading> read(List<EncodedStory> stories);

    /**
     * Leaves the sum of all gradients in the graph's view of them.
     *
     * @param stories the longest first
     * @return the sum of the losses
     */
    double differentiate(List<Target> targets, List<EncodedStory> stories);

    /** Has to be told when the graph's weights have changed. */
    void weightsChanged();

    @Override
    void close();
}
