package fabula.network;

import fabula.network.Learner.Prepared;
import fabula.story.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Computes the gradient of its share of a batch, on a network of its own that shares its weights with the others. */
final class Worker {

    /** Share of the words of open classes that are hidden in training, so that unknown words are nothing new. */
    private static final double HIDDEN = 0.1;

    private final ComputationGraph graph;

    Worker(ComputationGraph graph) {
        this.graph = graph;
        graph.initGradientsView();
    }

    ComputationGraph graph() {
        return graph;
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
        return differentiateEncoded(
                longestFirst.stream().map(Encoded::target).toList(),
                longestFirst.stream().map(Encoded::story).toList());
    }

    private static EncodedStory story(Outline outline, RandomGenerator chance) {
        return chance == null ? outline.story() : outline.hiding(chance, HIDDEN);
    }

    private record Encoded(Target target, EncodedStory story) {}

    private double differentiateEncoded(List<Target> targets, List<EncodedStory> stories) {
        int examples = targets.size();
        int verdicts = Verdict.values().length;
        try (Batch batch = Batch.of(stories)) {
            int rows = (int) batch.index().length();
            float[] answers = new float[examples * verdicts];
            float[] evidence = new float[rows];
            float[] known = new float[rows];
            for (int b = 0; b < examples; b++) {
                for (int verdict = 0; verdict < verdicts; verdict++) {
                    answers[verdict * examples + b] = targets.get(b).answer()[verdict];
                }
                label(targets, b, evidence, known);
            }
            try (INDArray answersLabels = Nd4j.create(answers, new long[] {examples, verdicts}, 'f');
                    INDArray evidenceLabels = Nd4j.create(evidence, new long[] {rows, 1}, 'f');
                    INDArray evidenceMask = Nd4j.create(known, new long[] {rows, 1}, 'f')) {
                graph.setInputs(batch.inputs());
                graph.setLabels(answersLabels, evidenceLabels);
                graph.setLayerMaskArrays(batch.masks(), new INDArray[] {null, evidenceMask});
                graph.computeGradientAndScore();
                graph.clearLayerMaskArrays();
                graph.setInputs((INDArray[]) null);
                graph.setLabels((INDArray[]) null);
            }
            return graph.score() * examples;
        }
    }

    /**
     * Rows of evidence are those of {@link fabula.network.vertex.Rows}: the first step of all stories, then the second …
     * Those of one story together count as much as those of any other, however long it is.
     */
    private static void label(List<Target> targets, int b, float[] evidence, float[] known) {
        targets.get(b).evidence().ifPresent(wanted -> {
            for (int s = 0; s < wanted.length; s++) {
                int row = (s + 1) * targets.size() + b;
                known[row] = 1f / wanted.length;
                evidence[row] = wanted[s];
            }
        });
    }
}
