package fabula.network;

import fabula.network.Learner.Lesson;
import fabula.story.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Computes the gradient of its share of a batch, on a network of its own that shares its weights with the others. */
final class Worker {

    /** Share of the words of open classes that are hidden in training, so that unknown words are nothing new. */
    private static final double HIDDEN = 0.1;

    private final ComputationGraph graph;
    private final StoryEncoder encoder;

    Worker(ComputationGraph graph, StoryEncoder encoder) {
        this.graph = graph;
        this.encoder = encoder;
        graph.initGradientsView();
    }

    ComputationGraph graph() {
        return graph;
    }

    /**
     * Leaves the sum of the lessons' gradients in the network's gradient view and returns the sum of their losses.
     *
     * @param chance for each lesson, so that it does not depend on the sharing out
     */
    double differentiate(List<Lesson> lessons, List<? extends RandomGenerator> chance) {
        List<Encoded> longestFirst = IntStream.range(0, lessons.size())
                .mapToObj(i -> new Encoded(
                        lessons.get(i), encoder.encode(lessons.get(i).query(), chance.get(i), HIDDEN)))
                .sorted(Comparator.comparingInt(
                                (Encoded encoded) -> encoded.story().steps())
                        .reversed())
                .toList();
        return differentiateEncoded(
                longestFirst.stream().map(Encoded::lesson).toList(),
                longestFirst.stream().map(Encoded::story).toList());
    }

    private record Encoded(Lesson lesson, EncodedStory story) {}

    private double differentiateEncoded(List<Lesson> lessons, List<EncodedStory> stories) {
        try (Batch batch = Batch.of(stories)) {
            INDArray answers = Nd4j.zeros(DataType.FLOAT, lessons.size(), Verdict.values().length);
            INDArray evidence = Nd4j.zeros(DataType.FLOAT, batch.index().length(), 1);
            INDArray known = Nd4j.zeros(DataType.FLOAT, batch.index().length(), 1);
            for (int b = 0; b < lessons.size(); b++) {
                answers.putScalar(b, lessons.get(b).answer().ordinal(), 1);
                label(lessons, b, stories.get(b).positions(), evidence, known);
            }
            graph.setInputs(batch.inputs());
            graph.setLabels(answers, evidence);
            graph.setLayerMaskArrays(batch.masks(), new INDArray[] {null, known});
            graph.computeGradientAndScore();
            graph.clearLayerMaskArrays();
            graph.setInputs((INDArray[]) null);
            graph.setLabels((INDArray[]) null);
            answers.close();
            evidence.close();
            known.close();
            return graph.score() * lessons.size();
        }
    }

    /** Rows of evidence are those of {@link fabula.network.vertex.Rows}: the first step of all stories, then the second … */
    private static void label(List<Lesson> lessons, int b, int[] positions, INDArray evidence, INDArray known) {
        lessons.get(b).supports().ifPresent(supports -> {
            for (int s = 0; s < positions.length; s++) {
                int row = (s + 1) * lessons.size() + b;
                known.putScalar(row, 0, 1);
                evidence.putScalar(row, 0, supports.contains(positions[s]) ? 1 : 0);
            }
        });
    }
}
