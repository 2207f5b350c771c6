package fabula.network;

import fabula.corpus.LabelledStory;
import fabula.network.lstm.FusedAdam;
import fabula.reader.Answer;
import fabula.reader.Query;
import fabula.settings.Settings;
import fabula.story.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * A network while it learns. Each step is shared out to workers, whose gradients are added in a fixed order: the result
 * depends on the number of workers only by rounding, and never on their speed. Not safe for use by several threads.
 */
public final class Learner implements AutoCloseable {

    private final Vocabulary vocabulary;
    private final WordVectors vectors;
    private final StoryEncoder encoder;
    private final ComputationGraph graph;
    private final List<String> newWords;
    private final List<Worker> workers = new ArrayList<>();
    private final ExecutorService threads;
    private final FusedAdam adam;
    private final Weights weights;
    private List<Frozen> frozen = List.of();

    /**
     * @param vectors of the vocabulary's words; they are where the network's own word vectors start from
     * @param workers threads that share the work of a step
     */
    public Learner(Settings.Network shape, Vocabulary vocabulary, WordVectors vectors, long seed, int workers) {
        Natives.oneThread();
        this.vocabulary = vocabulary;
        this.vectors = vectors;
        this.newWords = List.of();
        this.encoder = new StoryEncoder(vocabulary, shape.slots(), shape.statements());
        this.graph = ReaderGraph.create(shape, vocabulary.size(), seed);
        graph.getLayer(ReaderGraph.WORD_VECTORS).getParam("W").assign(vectors.matrix(vocabulary));
        graph.getLayer(ReaderGraph.SLOT_VECTORS)
                .getParam("W")
                .assign(WordVectors.random(shape.slots(), vectors.size(), 1));
        this.threads = start(workers, shape.fused());
        this.adam = adam();
        this.weights = new Weights(graph.params(), this::weightsChanged);
    }

    private Learner(Continued base, Settings.Network shape, int workers) {
        this.vocabulary = base.vocabulary();
        this.vectors = base.vectors();
        this.newWords = base.newWords();
        this.encoder = new StoryEncoder(vocabulary, shape.slots(), shape.statements());
        this.graph = base.graph();
        this.threads = start(workers, shape.fused());
        this.adam = adam();
        this.weights = new Weights(graph.params(), this::weightsChanged);
    }

    /**
     * Goes on from where a model is that {@link #write} wrote. It answers as that does, but can learn the words of these
     * stories that the model lacks and that are no names.
     *
     * @param shape of that model
     * @throws fabula.Problem if the files do not fit the shape
     */
    public static Learner from(Path folder, Settings.Network shape, List<LabelledStory> stories, int workers) {
        Continued base = Continued.from(folder, shape, shape, known -> NewWords.of(stories, known));
        return new Learner(base, shape, workers);
    }

    /**
     * The same, but it can learn those of these words that the model lacks.
     *
     * @param grown the shape that it gets, in nothing smaller than the model's
     */
    public static Learner from(
            Path folder, Settings.Network shape, Settings.Network grown, Vocabulary wished, int workers) {
        Continued base = Continued.from(folder, shape, grown, known -> NewWords.lacking(wished.words(), known));
        return new Learner(base, grown, workers);
    }

    private FusedAdam adam() {
        return new FusedAdam(workers.stream().map(Worker::graph).toList(), workers.size());
    }

    private ExecutorService start(int count, boolean fused) {
        workers.add(new Worker(graph, fused));
        while (workers.size() < count) {
            ComputationGraph twin =
                    new ComputationGraph(graph.getConfiguration().clone());
            twin.init(graph.params(), false);
            workers.add(new Worker(twin, fused));
        }
        return Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(
                    () -> {
                        // OpenMP counts threads for each caller of its own.
                        Natives.oneThread();
                        task.run();
                    },
                    "learner");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Takes the mean of the present weights and of another model's. Where both have learned from one and the same model, or
     * one from the other, the mean does better on what neither has learned than either (Wortsman et al. 2022, Model soups).
     *
     * @param folder of a model of this shape, that knows no words but the first of those that this one knows
     * @throws fabula.Problem if it is another
     */
    public void meanWith(Path folder, Settings.Network shape) {
        Continued.addWeights(folder, shape, vocabulary, graph);
        graph.params().muli(0.5);
        weightsChanged();
    }

    /**
     * Sets new words to mean what known ones mean: each the one that best explains the lessons' answers, were it said in
     * the new one's place. Nothing else changes.
     *
     * @return the known word for each new one; none for one that is best read as an unknown word
     */
    public SortedMap<String, String> guessNewWords(List<Lesson> lessons) {
        return new Meanings(vocabulary, graph, workers.get(0).engine(), encoder).guess(newWords, lessons);
    }

    /** Words that the model did not have which this one goes on from. */
    public List<String> newWords() {
        return newWords;
    }

    /** From now on only the vectors of new words change, and with them nothing but how sentences are read that say them. */
    public void learnNewWordsOnly() {
        int[] numbers = newWords.stream().mapToInt(vocabulary::number).toArray();
        frozen = workers.stream()
                .map(worker -> Frozen.allButWords(worker.graph(), numbers))
                .toList();
    }

    /** From now on everything changes again. */
    public void learnEverything() {
        frozen = List.of();
    }

    /** The words of a corpus that keep a vector of their own: those that are not names, places or things. */
    public static Vocabulary vocabulary(List<LabelledStory> stories, int minimumStories) {
        return new Vocabulary(OpenClass.vocabulary(stories, minimumStories));
    }

    /**
     * A question to learn from.
     *
     * @param supports indices of the statements the answer follows from, where that is known
     */
    public record Lesson(Query query, Verdict answer, Optional<List<Integer>> supports) {}

    /** A question as it is read and what is to be answered, for all of its times in training. */
    public static final class Prepared {

        private final Outline outline;
        private final Target target;

        Prepared(Outline outline, Target target) {
            this.outline = outline;
            this.target = target;
        }

        /** How many steps the story's LSTM takes: lessons of like size make a cheap batch. */
        public int steps() {
            return outline.story().steps();
        }

        Outline outline() {
            return outline;
        }

        Target target() {
            return target;
        }
    }

    /** Reads a lesson once, to be learned from as often as one likes; safe beside learning. */
    public Prepared prepare(Lesson lesson) {
        Outline outline = encoder.outline(lesson.query());
        return new Prepared(outline, Target.of(lesson, outline.story().positions()));
    }

    /**
     * The same, but what is learned is to answer it as it is answered now, be that right or wrong, and as surely: for
     * who learns something else and is not to change in anything but that (Li and Hoiem 2016, Learning without
     * Forgetting).
     */
    public Prepared prepareAsAnswered(Lesson lesson) {
        Outline outline = encoder.outline(lesson.query());
        Answer answer = reader("").read(List.of(lesson.query())).get(0);
        return new Prepared(outline, Target.of(answer, outline.story().positions()));
    }

    /**
     * One step of gradient descent.
     *
     * @param rate the learning rate
     * @param random what words are hidden; null hides none
     * @return the mean loss before the step; not finite where training has diverged
     */
    public double learn(List<Prepared> lessons, double rate, SplittableRandom random) {
        List<Double> losses = differentiate(lessons, random);
        frozen.forEach(Frozen::clear);
        adam.step(rate, lessons.size(), losses.size()).stream()
                .map(threads::submit)
                .toList()
                .forEach(Learner::result);
        weightsChanged();
        return losses.stream().mapToDouble(loss -> loss).sum() / lessons.size();
    }

    /**
     * Leaves in each worker's network the sum of the gradients of its share of the lessons.
     *
     * @return the sum of the losses of each worker that had a share
     */
    private List<Double> differentiate(List<Prepared> lessons, SplittableRandom random) {
        List<SplittableRandom> chance = random == null
                ? Collections.nCopies(lessons.size(), null)
                : Stream.generate(random::split).limit(lessons.size()).toList();
        List<List<Integer>> hands = Dealing.of(lessons, Math.min(workers.size(), lessons.size()));
        List<Future<Double>> losses = IntStream.range(0, hands.size())
                .mapToObj(worker -> threads.submit(() -> workers.get(worker)
                        .differentiate(of(lessons, hands.get(worker)), of(chance, hands.get(worker)))))
                .toList();
        return losses.stream().map(Learner::result).toList();
    }

    private static <T> List<T> of(List<T> all, List<Integer> chosen) {
        return chosen.stream().map(all::get).toList();
    }

    private static <T> T result(Future<T> done) {
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while learning", e);
        }
    }

    /** What they are, were and tend to. */
    public Weights weights() {
        return weights;
    }

    private void weightsChanged() {
        workers.forEach(worker -> worker.engine().weightsChanged());
    }

    /** A reader on the present weights, which further learning changes; closing this closes it. */
    public NetworkReader reader(String name) {
        return new NetworkReader(name, encoder, graph, List.of(workers.get(0).engine()));
    }

    /** Writes the present weights, the vocabulary and the word vectors that they started from. */
    public void write(Path folder) throws IOException {
        NetworkFiles.write(folder, vocabulary, vectors, graph.params());
    }

    @Override
    public void close() {
        threads.shutdownNow();
        awaitEnd();
        workers.forEach(Worker::close);
        weights.close();
    }

    /** Native memory must not be freed under a worker that still computes. */
    private void awaitEnd() {
        try {
            if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("a worker does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while closing", e);
        }
    }
}
