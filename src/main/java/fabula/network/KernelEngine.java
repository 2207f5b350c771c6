package fabula.network;

import fabula.network.kernel.ReaderKernel;
import fabula.story.Verdict;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** Computes on the graph's weights with what is written for speed. */
final class KernelEngine implements Engine {

    private static final int VERDICTS = Verdict.values().length;

    private final ReaderKernel kernel;
    private boolean stale;

    /** @param known sentences' vectors; see {@link ReaderKernel} */
    KernelEngine(ComputationGraph graph, Map<String, float[]> known) {
        this.kernel = new ReaderKernel(graph, known);
    }

    @Override
    public List<Reading> read(List<EncodedStory> stories) {
        List<Integer> longestFirst = IntStream.range(0, stories.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer b) -> stories.get(b).steps())
                        .reversed())
                .toList();
        ReaderKernel.Reading read = now().answer(EncodedStory.together(
                longestFirst.stream().map(stories::get).toList()));
        Reading[] readings = new Reading[stories.size()];
        for (int i = 0; i < readings.length; i++) {
            float[] evidence = read.evidence()[i];
            readings[longestFirst.get(i)] = new Reading(
                    Arrays.copyOfRange(read.probabilities(), i * VERDICTS, (i + 1) * VERDICTS),
                    Arrays.copyOfRange(evidence, 1, evidence.length));
        }
        return List.of(readings);
    }

    @Override
    public double differentiate(List<Target> targets, List<EncodedStory> stories) {
        ReaderKernel.Reading read = now().read(EncodedStory.together(stories));
        float[] answers = read.probabilities().clone();
        float[][] evidence = read.evidence();
        double loss = 0;
        for (int b = 0; b < targets.size(); b++) {
            float[] wanted = targets.get(b).answer();
            for (int verdict = 0; verdict < VERDICTS; verdict++) {
                int i = b * VERDICTS + verdict;
                loss -= wanted[verdict] * Math.log(Math.max(Float.MIN_NORMAL, answers[i]));
                answers[i] -= wanted[verdict];
            }
            loss += slope(evidence[b], targets.get(b));
        }
        kernel.learn(answers, evidence);
        return loss;
    }

    /** Turns a story's evidence into the loss's slope along it, before the sigmoid, and returns its loss. */
    private static double slope(float[] evidence, Target target) {
        if (target.evidence().isEmpty()) {
            Arrays.fill(evidence, 0);
            return 0;
        }
        float[] wanted = target.evidence().get();
        float weight = (float) target.evidenceWeight();
        double loss = 0;
        evidence[0] = 0;
        for (int s = 0; s < wanted.length; s++) {
            float found = evidence[s + 1];
            loss -= weight * wanted[s] * Math.log(Math.max(Float.MIN_NORMAL, found));
            loss -= weight * (1 - wanted[s]) * Math.log(Math.max(Float.MIN_NORMAL, 1 - found));
            evidence[s + 1] = weight * (found - wanted[s]);
        }
        return loss;
    }

    private ReaderKernel now() {
        if (stale) {
            kernel.refresh();
            stale = false;
        }
        return kernel;
    }

    @Override
    public void weightsChanged() {
        stale = true;
    }

    @Override
    public void close() {
        kernel.close();
    }
}
