package fabula.network;

import fabula.reader.Answer;
import fabula.reader.Query;
import fabula.reader.Reader;
import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Answers with a trained network. A DL4J network is not safe for several threads, so one query batch at a time. */
public final class NetworkReader implements Reader {

    private final String name;
    private final StoryEncoder encoder;
    private final ComputationGraph graph;
    private boolean closed;

    NetworkReader(String name, StoryEncoder encoder, ComputationGraph graph) {
        this.name = name;
        this.encoder = encoder;
        this.graph = graph;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Answer> read(List<Query> queries) {
        if (queries.isEmpty()) {
            return List.of();
        }
        List<EncodedStory> stories = queries.stream().map(encoder::encode).toList();
        float[][] probabilities;
        float[][] evidence;
        synchronized (graph) {
            if (closed) {
                throw new IllegalStateException("the reader of " + name + " is closed");
            }
            Batch batch = Batch.of(stories);
            INDArray[] out = graph.output(false, batch.inputs(), batch.masks());
            probabilities = out[0].toFloatMatrix();
            evidence = out[1].reshape('f', out[1].size(0), out[1].size(2)).toFloatMatrix();
            batch.close();
        }
        List<Answer> answers = new ArrayList<>(queries.size());
        for (int b = 0; b < stories.size(); b++) {
            answers.add(answer(queries.get(b), stories.get(b), probabilities[b], evidence[b]));
        }
        return answers;
    }

    private Answer answer(Query query, EncodedStory story, float[] probabilities, float[] evidence) {
        int best = 0;
        List<Double> likely = new ArrayList<>(probabilities.length);
        for (int i = 0; i < probabilities.length; i++) {
            likely.add((double) probabilities[i]);
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        Double[] weights = new Double[query.statements().size()];
        Arrays.fill(weights, 0.0);
        for (int s = 0; s < story.positions().length; s++) {
            weights[story.positions()[s]] = (double) evidence[s + 1];
        }
        Verdict verdict = Verdict.values()[best];
        return new Answer(verdict, likely, Arrays.asList(weights), Reasons.why(query, verdict));
    }

    @Override
    public void close() {
        synchronized (graph) {
            if (!closed) {
                closed = true;
                graph.close();
            }
        }
    }
}
