package fabula.network;

import fabula.network.Learner.Prepared;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** Computes the gradient of its share of a batch, on a network of its own that shares its weights with the others. */
final class Worker implements AutoCloseable {

    /** Share of the words of open classes that are hidden in training, so that unknown words are nothing new. */
    private static final double HIDDEN = 0.15;

    private final ComputationGraph graph;
    private final Engine engine;

    /** @param fused whether what is written for speed computes, or Deeplearning4j */
    Worker(ComputationGraph graph, boolean fused) {
        this.graph = graph;
        graph.initGradientsView();
        this.engine = Engine.of(graph, fused);
    }

    ComputationGraph graph() {
        return graph;
    }

    Engine engine() {
        return engine;
    }

    /**
     * Leaves the sum of the lessons' gradients in the network's gradient view and returns the sum of their losses.
     *
     * @param chance for each lesson, or null where nothing is to be hidden, so that it does not depend on the sharing out
     */
    double differentiate(List<Prepared> lessons, List<? extends RandomGenerator> chance) {
        List<Encoded> longestFirst = IntStream.range(0, lessons.size())
                .mapToObj(i -> new Encoded(
                        lessons.get(i).target(), story(lessons.get(i).outline(), chance.get(i))))
                .sorted(Comparator.comparingInt(
                                (Encoded encoded) -> encoded.story().steps())
                        .reversed())
                .toList();
        return engine.differentiate(
                longestFirst.stream().map(Encoded::target).toList(),
                longestFirst.stream().map(Encoded::story).toList());
    }

    private static EncodedStory story(Outline outline, RandomGenerator chance) {
        return chance == null ? outline.story() : outline.hiding(chance, HIDDEN);
    }

    private record Encoded(Target target, EncodedStory story) {}

    @Override
    public void close() {
        engine.close();
        graph.close();
    }
}
