package fabula.network;

import fabula.corpus.LabelledStory;
import fabula.reader.Query;
import fabula.settings.Settings;
import fabula.story.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

/** A network while it learns. Not safe for use by several threads at once. */
public final class Learner implements AutoCloseable {

    /** Share of the words of open classes that are hidden in training, so that unknown words are nothing new. */
    private static final double HIDDEN = 0.1;

    private final Settings.Network shape;
    private final Vocabulary vocabulary;
    private final WordVectors vectors;
    private final StoryEncoder encoder;
    private final ComputationGraph graph;
    private INDArray best;
    private double rate;

    /**
     * @param vectors of the vocabulary's words; they are where the network's own word vectors start from
     * @param fused whether the LSTM written for speed is used, or DL4J's own
     */
    public Learner(Settings.Network shape, Vocabulary vocabulary, WordVectors vectors, long seed, boolean fused) {
        Natives.oneThread();
        this.shape = shape;
        this.vocabulary = vocabulary;
        this.vectors = vectors;
        this.encoder = new StoryEncoder(vocabulary, shape.slots(), shape.statements());
        this.graph = ReaderGraph.create(shape, vocabulary.size(), seed, fused);
        graph.getLayer(ReaderGraph.WORD_VECTORS).getParam("W").assign(vectors.matrix(vocabulary));
    }

    /** The words of a corpus that keep a vector of their own: those that are not names, places or things. */
    public static Vocabulary vocabulary(List<LabelledStory> stories, int minimumCount) {
        return new Vocabulary(OpenClass.vocabulary(stories, minimumCount));
    }

    

    /**
     * A question to learn from.
     *
     * @param supports indices of the statements the answer follows from, where that is known
     */
    public record Lesson(Query query, Verdict answer, Optional<List<Integer>> supports) {}

    /** How many steps the story's LSTM would take: lessons of like size make a cheap batch. */
    public int steps(Lesson lesson) {
        return encoder.encode(lesson.query()).steps();
    }

    /**
     * One step of gradient descent.
     *
     * @param rate the learning rate
     * @return the mean loss before the step; not finite where training has diverged
     */
    public double learn(List<Lesson> lessons, double rate, RandomGenerator random) {
        List<EncodedStory> stories = lessons.stream()
                .map(lesson -> encoder.encode(lesson.query(), random, HIDDEN))
                .toList();
        Batch batch = Batch.of(stories);
        INDArray answers = Nd4j.zeros(DataType.FLOAT, lessons.size(), Verdict.values().length);
        INDArray evidence = Nd4j.zeros(DataType.FLOAT, batch.index().length(), 1);
        INDArray known = Nd4j.zeros(DataType.FLOAT, batch.index().length(), 1);
        for (int b = 0; b < lessons.size(); b++) {
            Lesson lesson = lessons.get(b);
            answers.putScalar(b, lesson.answer().ordinal(), 1);
            if (lesson.supports().isPresent()) {
                int[] positions = stories.get(b).positions();
                for (int s = 0; s < positions.length; s++) {
                    int row = (s + 1) * lessons.size() + b;
                    known.putScalar(row, 0, 1);
                    evidence.putScalar(row, 0, lesson.supports().get().contains(positions[s]) ? 1 : 0);
                }
            }
        }
        if (rate != this.rate) {
            // Each call builds the updater anew: once a pass, not once a step.
            graph.setLearningRate(rate);
            this.rate = rate;
        }
        graph.fit(new MultiDataSet(
                batch.inputs(), new INDArray[] {answers, evidence}, batch.masks(), new INDArray[] {null, known}));
        return graph.score();
    }

    /** Remembers the present weights as the best so far. */
    public void remember() {
        if (best == null) {
            best = graph.params().dup();
        } else {
            best.assign(graph.params());
        }
    }

    /** Goes back to the weights that were remembered last. */
    public void recall() {
        graph.setParams(best);
    }

    /** A reader on the present weights, which further learning changes; closing this closes it. */
    public NetworkReader reader(String name) {
        return new NetworkReader(name, encoder, graph);
    }

    /**
     * Writes the present weights, the vocabulary and the word vectors that they started from.
     *
     * @return the names of the files written
     */
    public List<String> write(Path folder) throws IOException {
        NetworkFiles.write(folder, vocabulary, vectors, graph.params());
        return NetworkFiles.NAMES;
    }

    @Override
    public void close() {
        graph.close();
        if (best != null) {
            best.close();
        }
    }
}
