package fabula.network;

import fabula.network.lstm.Native;
import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Has Deeplearning4j compute, with its own layers: what the fast way is measured against. */
final class GraphEngine implements Engine {

    private final ComputationGraph graph;

    GraphEngine(ComputationGraph graph) {
        this.graph = graph;
    }

    @Override
    public List<Reading> read(List<EncodedStory> stories) {
        try (Batch batch = Batch.of(stories)) {
            INDArray[] out = graph.output(false, batch.inputs(), batch.masks());
            float[][] probabilities = out[0].toFloatMatrix();
            float[] rows = Native.floats(out[1]);
            out[0].close();
            out[1].close();
            List<Reading> readings = new ArrayList<>(stories.size());
            for (int b = 0; b < stories.size(); b++) {
                float[] evidence = new float[stories.get(b).statements().size()];
                for (int s = 0; s < evidence.length; s++) {
                    evidence[s] = rows[(s + 1) * stories.size() + b];
                }
                readings.add(new Reading(probabilities[b], evidence));
            }
            return readings;
        }
    }

    @Override
    public double differentiate(List<Target> targets, List<EncodedStory> stories) {
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
     * DL4J multiplies the slope of this loss with its mask twice.
     */
    private static void label(List<Target> targets, int b, float[] evidence, float[] known) {
        targets.get(b).evidence().ifPresent(wanted -> {
            for (int s = 0; s < wanted.length; s++) {
                int row = (s + 1) * targets.size() + b;
                known[row] = (float) Math.sqrt(targets.get(b).evidenceWeight());
                evidence[row] = wanted[s];
            }
        });
    }

    @Override
    public void weightsChanged() {
        // The graph computes on the weights themselves.
    }

    @Override
    public void close() {
        // The graph is its owner's to close.
    }
}
