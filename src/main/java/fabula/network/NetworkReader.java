package fabula.network;

import fabula.Problem;
import fabula.network.lstm.Native;
import fabula.reader.Answer;
import fabula.reader.Query;
import fabula.reader.Reader;
import fabula.settings.Settings;
import fabula.story.Verdict;
import java.io.IOException;
import java.nio.file.Path;
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

    /**
     * Loads what {@link Learner#write} wrote. The network's shape comes from the caller, so nothing in the files can name
     * a class.
     *
     * @param fused whether the LSTM written for speed is used, or DL4J's own
     * @throws Problem if the files do not fit the shape
     */
    public static NetworkReader load(String name, Path folder, Settings.Network shape, boolean fused) {
        Natives.oneThread();
        try {
            Vocabulary vocabulary = NetworkFiles.vocabulary(folder);
            INDArray parameters = NetworkFiles.parameters(folder, shape, vocabulary);
            ComputationGraph graph = ReaderGraph.create(shape, vocabulary.size(), 1, fused);
            graph.setParams(parameters);
            return new NetworkReader(name, new StoryEncoder(vocabulary, shape.slots(), shape.statements()), graph);
        } catch (IOException e) {
            throw new Problem(
                    Problem.Kind.MODEL,
                    "The model " + name + " in " + folder + " cannot be read. Take another, or train it anew.",
                    e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean knows(String word) {
        return encoder.knows(word);
    }

    @Override
    public List<Answer> read(List<Query> queries) {
        if (queries.isEmpty()) {
            return List.of();
        }
        List<EncodedStory> stories = queries.stream().map(encoder::encode).toList();
        float[][] probabilities;
        float[] evidence;
        synchronized (graph) {
            if (closed) {
                throw new IllegalStateException("the reader of " + name + " is closed");
            }
            try (Batch batch = Batch.of(stories)) {
                INDArray[] out = graph.output(false, batch.inputs(), batch.masks());
                probabilities = out[0].toFloatMatrix();
                evidence = Native.floats(out[1]);
                out[0].close();
                out[1].close();
            }
        }
        List<Answer> answers = new ArrayList<>(queries.size());
        for (int b = 0; b < stories.size(); b++) {
            answers.add(answer(queries.get(b), stories.get(b), probabilities[b], evidenceOf(b, stories, evidence)));
        }
        return answers;
    }

    /** The evidence of one story's statements out of rows of all stories' steps. */
    private static double[] evidenceOf(int story, List<EncodedStory> stories, float[] rows) {
        double[] evidence = new double[stories.get(story).statements().size()];
        for (int s = 0; s < evidence.length; s++) {
            evidence[s] = rows[(s + 1) * stories.size() + story];
        }
        return evidence;
    }

    private Answer answer(Query query, EncodedStory story, float[] probabilities, double[] evidence) {
        int best = 0;
        List<Double> likely = new ArrayList<>(probabilities.length);
        for (int i = 0; i < probabilities.length; i++) {
            likely.add((double) probabilities[i]);
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        Double[] weights = new Double[query.statements().size()];
        Arrays.fill(weights, 0.0);
        for (int s = 0; s < story.positions().length; s++) {
            weights[story.positions()[s]] = evidence[s];
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
