package fabula.network;

import fabula.Problem;
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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Answers with a trained network. Each of its engines serves one batch at a time; who waits for one is served in the
 * order of coming.
 */
public final class NetworkReader implements Reader {

    private final String name;
    private final StoryEncoder encoder;
    private final ComputationGraph graph;
    private final Semaphore free;
    private final Queue<Engine> engines;
    private final int size;
    private volatile boolean closed;

    NetworkReader(String name, StoryEncoder encoder, ComputationGraph graph, List<Engine> engines) {
        this.name = name;
        this.encoder = encoder;
        this.graph = graph;
        this.engines = new ConcurrentLinkedQueue<>(engines);
        this.size = engines.size();
        this.free = new Semaphore(size, true);
    }

    /**
     * Loads what {@link Learner#write} wrote. The network's shape comes from the caller, so nothing in the files can name
     * a class.
     *
     * @throws Problem if the files do not fit the shape
     */
    public static NetworkReader load(String name, Path folder, Settings.Network shape) {
        Natives.oneThread();
        try {
            Vocabulary vocabulary = NetworkFiles.vocabulary(folder);
            INDArray parameters = NetworkFiles.parameters(folder, shape, vocabulary);
            ComputationGraph graph = ReaderGraph.create(shape, vocabulary.size(), 1);
            graph.setParams(parameters);
            StoryEncoder encoder = new StoryEncoder(vocabulary, shape.slots(), shape.statements());
            return new NetworkReader(name, encoder, graph, Engine.several(graph, shape.fused()));
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
        List<Engine.Reading> readings = readings(stories);
        List<Answer> answers = new ArrayList<>(queries.size());
        for (int b = 0; b < stories.size(); b++) {
            answers.add(answer(queries.get(b), stories.get(b), readings.get(b)));
        }
        return answers;
    }

    private List<Engine.Reading> readings(List<EncodedStory> stories) {
        free.acquireUninterruptibly();
        try {
            if (closed) {
                throw new IllegalStateException("the reader of " + name + " is closed");
            }
            Engine engine = engines.remove();
            try {
                return engine.read(stories);
            } finally {
                engines.add(engine);
            }
        } finally {
            free.release();
        }
    }

    private Answer answer(Query query, EncodedStory story, Engine.Reading reading) {
        float[] probabilities = reading.probabilities();
        int best = 0;
        List<Double> likely = new ArrayList<>(probabilities.length);
        for (int i = 0; i < probabilities.length; i++) {
            likely.add((double) probabilities[i]);
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        Double[] weights = new Double[query.statements().size()];
        Arrays.fill(weights, 0.0);
        for (int s = 0; s < story.positions().length; s++) {
            weights[story.positions()[s]] = (double) reading.evidence()[s];
        }
        Verdict verdict = Verdict.values()[best];
        return new Answer(verdict, likely, Arrays.asList(weights), Reasons.why(query, verdict, encoder::lemmas));
    }

    @Override
    public void close() {
        free.acquireUninterruptibly(size);
        try {
            if (!closed) {
                closed = true;
                engines.forEach(Engine::close);
                graph.close();
            }
        } finally {
            free.release(size);
        }
    }
}
