package fabula.network.baseline;

import fabula.network.Learner.Lesson;
import fabula.network.Natives;
import fabula.network.baseline.Baseline.Reach;
import fabula.reader.Answer;
import fabula.reader.Query;
import fabula.reader.Reader;
import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A network to compare with, while it learns and when it answers. Unlike Fabula's reader it learns from the answers
 * alone, and it names no evidence. To be made, taught and asked by one thread: its chance is the thread's.
 */
public final class BaselineNetwork implements Reader {

    /** Batches among which lessons are sorted by length: fewer would be dearer, more would be less random. */
    private static final int SORTED_TOGETHER = 16;

    private static final Comparator<Labelled> LONGEST_FIRST = Comparator.comparingInt(
                    (Labelled lesson) -> lesson.example().length())
            .reversed();

    private record Labelled(Example example, Verdict answer) {}

    private final Baseline kind;
    private final Words words;
    private final Reach reach;
    private final ComputationGraph graph;
    private final List<Labelled> lessons;
    private final Random random;
    private INDArray best;

    /**
     * A network with fresh weights.
     *
     * @param units of its hidden layer, where it has one
     * @param lessons to learn from, at least one; their words are all that it will ever know
     */
    public BaselineNetwork(Baseline kind, int units, List<Lesson> lessons, long seed) {
        Natives.oneThread();
        this.kind = kind;
        this.words = new Words(lessons.stream().map(Lesson::query).toList());
        this.lessons = new ArrayList<>(lessons.stream()
                .map(lesson -> new Labelled(words.example(lesson.query()), lesson.answer()))
                .toList());
        this.reach =
                Reach.of(words, this.lessons.stream().map(Labelled::example).toList());
        this.random = new Random(seed);
        this.graph = kind.graph(reach, units, seed);
    }

    /**
     * Learns from each lesson once.
     *
     * @return the mean loss
     */
    public double pass() {
        double loss = 0;
        for (List<Labelled> batch : batches()) {
            loss += step(batch) * batch.size() / lessons.size();
        }
        return loss;
    }

    /** In another order each pass, those of like length together. */
    private List<List<Labelled>> batches() {
        Collections.shuffle(lessons, random);
        List<List<Labelled>> batches = new ArrayList<>();
        int several = kind.batch() * SORTED_TOGETHER;
        for (int from = 0; from < lessons.size(); from += several) {
            List<Labelled> together = new ArrayList<>(lessons.subList(from, Math.min(lessons.size(), from + several)));
            together.sort(LONGEST_FIRST);
            for (int i = 0; i < together.size(); i += kind.batch()) {
                batches.add(together.subList(i, Math.min(together.size(), i + kind.batch())));
            }
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    private double step(List<Labelled> batch) {
        INDArray answers = Nd4j.zeros(DataType.FLOAT, batch.size(), Verdict.values().length);
        for (int b = 0; b < batch.size(); b++) {
            answers.putScalar(b, batch.get(b).answer().ordinal(), 1);
        }
        try (answers;
                Inputs inputs =
                        kind.inputs(batch.stream().map(Labelled::example).toList(), reach)) {
            graph.fit(inputs.arrays(), new INDArray[] {answers}, inputs.masks(), null);
            return graph.score();
        }
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
        graph.params().assign(best);
    }

    @Override
    public String name() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Answer> read(List<Query> queries) {
        if (queries.isEmpty()) {
            return List.of();
        }
        try (Inputs inputs = kind.inputs(queries.stream().map(words::example).toList(), reach)) {
            INDArray out = graph.output(false, inputs.arrays(), inputs.masks())[0];
            float[][] probabilities = out.toFloatMatrix();
            out.close();
            List<Answer> answers = new ArrayList<>();
            for (int b = 0; b < probabilities.length; b++) {
                answers.add(answer(queries.get(b), probabilities[b]));
            }
            return answers;
        }
    }

    private static Answer answer(Query query, float[] probabilities) {
        int best = 0;
        List<Double> likely = new ArrayList<>();
        for (int i = 0; i < probabilities.length; i++) {
            likely.add((double) probabilities[i]);
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        List<Double> evidence = Collections.nCopies(query.statements().size(), 0.0);
        return new Answer(Verdict.values()[best], likely, evidence, Optional.empty());
    }

    @Override
    public void close() {
        graph.close();
        if (best != null) {
            best.close();
        }
    }
}
