package fabula.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fabula.network.Learner.Lesson;
import fabula.network.ReferenceReader.Reading;
import fabula.reader.Query;
import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The network computes what it is defined to compute, for each story as if it were alone. */
class ReaderGraphTest {

    private static final double CLOSE = 1e-5;
    private static final ComputationGraph GRAPH = Tiny.graph();
    private static final Engine FUSED = new KernelEngine(GRAPH, new ConcurrentHashMap<>());
    private static final Engine STOCK = new GraphEngine(GRAPH);
    private static final RandomGenerator NEVER_HIDING = () -> -1L;

    @Provide
    static Arbitrary<EncodedStory> stories() {
        return Tiny.stories();
    }

    @Property(tries = 60)
    void a_batch_is_read_as_the_definition_says(
            @ForAll @Size(min = 1, max = 24) List<@From("stories") EncodedStory> stories) {
        ReferenceReader reference = new ReferenceReader(GRAPH);
        assertSame(
                Tiny.read(FUSED, stories), stories.stream().map(reference::read).toList());
    }

    @Property(tries = 40)
    void neither_padding_nor_batch_mates_change_an_answer(
            @ForAll @Size(min = 2, max = 6) List<@From("stories") EncodedStory> stories) {
        List<Reading> alone = stories.stream()
                .map(story -> Tiny.read(FUSED, List.of(story)).get(0))
                .toList();
        assertSame(Tiny.read(FUSED, stories), alone);
    }

    @Property(tries = 30)
    void the_order_of_a_batch_does_not_matter(
            @ForAll @Size(min = 2, max = 6) List<@From("stories") EncodedStory> stories, @ForAll long seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < stories.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        List<Reading> straight = Tiny.read(FUSED, stories);
        List<Reading> shuffled =
                Tiny.read(FUSED, order.stream().map(stories::get).toList());
        assertSame(shuffled, order.stream().map(straight::get).toList());
    }

    @Property(tries = 30)
    void the_fast_way_and_deeplearning4j_give_the_same_answers(
            @ForAll @Size(min = 1, max = 5) List<@From("stories") EncodedStory> stories) {
        assertSame(Tiny.read(FUSED, stories), Tiny.read(STOCK, stories));
    }

    @Property(tries = 20)
    void the_fast_way_and_deeplearning4j_give_the_same_gradients(
            @ForAll @Size(min = 1, max = 24) List<@From("stories") EncodedStory> stories, @ForAll long seed) {
        assertSameGradients(Tiny.graph(), stories, seed);
    }

    @Property(tries = 20)
    void without_alignment_too_it_is_read_as_the_definition_says(
            @ForAll @Size(min = 1, max = 5) List<@From("stories") EncodedStory> stories, @ForAll long seed) {
        ComputationGraph graph = Tiny.graph(Tiny.SHAPE.withAlignment(0), Tiny.WORDS);
        ReferenceReader reference = new ReferenceReader(graph);
        try (Engine fused = new KernelEngine(graph, new ConcurrentHashMap<>())) {
            assertSame(
                    Tiny.read(fused, stories),
                    stories.stream().map(reference::read).toList());
        }
        assertSameGradients(graph, stories, seed);
    }

    private static void assertSameGradients(ComputationGraph graph, List<EncodedStory> stories, long seed) {
        Random random = new Random(seed);
        List<EncodedStory> longestFirst = stories.stream()
                .sorted(Comparator.comparingInt(EncodedStory::steps).reversed())
                .toList();
        List<Target> targets =
                longestFirst.stream().map(story -> target(story, random)).toList();
        graph.initGradientsView();
        float[][] gradients = new float[2][];
        for (boolean fused : new boolean[] {false, true}) {
            try (Engine engine = Engine.of(graph, fused)) {
                engine.differentiate(targets, longestFirst);
            }
            gradients[fused ? 1 : 0] = graph.getGradientsViewArray().toFloatVector();
            graph.getGradientsViewArray().assign(0);
        }
        graph.close();
        assertThat(gradients[1]).containsExactly(gradients[0], within((float) CLOSE));
    }

    private static Target target(EncodedStory story, Random random) {
        float[] answer = new float[Verdict.values().length];
        answer[random.nextInt(answer.length)] = 1;
        float[] evidence = new float[story.statements().size()];
        for (int s = 0; s < evidence.length; s++) {
            evidence[s] = random.nextInt(2);
        }
        return new Target(answer, random.nextBoolean() ? Optional.of(evidence) : Optional.empty());
    }

    @Test
    void how_many_weights_it_has_is_known_before_it_is_made() {
        ComputationGraph graph = ReaderGraph.create(Tiny.SHAPE, Tiny.WORDS, 1);
        assertThat(ReaderGraph.parameters(Tiny.SHAPE, Tiny.WORDS)).isEqualTo(graph.numParams());
        graph.close();
    }

    @Property(tries = 20)
    void a_sentence_is_read_once_until_the_weights_change(@ForAll("stories") EncodedStory story) {
        ComputationGraph graph = Tiny.graph();
        Map<String, float[]> known = new ConcurrentHashMap<>();
        try (Engine engine = new KernelEngine(graph, known)) {
            List<Reading> first = Tiny.read(engine, List.of(story));
            Map<String, float[]> read = new HashMap<>();
            known.forEach((key, sentence) -> read.put(key, sentence.clone()));
            assertThat(read).containsKey(story.question().key());
            assertSame(Tiny.read(engine, List.of(story)), first);
            assertThat(known).hasSameSizeAs(read);
            read.forEach((key, sentence) -> assertThat(known.get(key)).containsExactly(sentence));

            graph.params().muli(2);
            engine.weightsChanged();
            assertSame(Tiny.read(engine, List.of(story)), List.of(new ReferenceReader(graph).read(story)));
        }
        graph.close();
    }

    @Test
    void the_test_would_notice_a_difference() {
        EncodedSentence one = new EncodedSentence(new int[] {2, 3}, new int[] {0, 2});
        EncodedSentence turned = new EncodedSentence(new int[] {3, 2}, new int[] {2, 0});
        List<Reading> readings = Tiny.read(
                FUSED,
                List.of(
                        new EncodedStory(one, List.of(one, turned), new int[2]),
                        new EncodedStory(turned, List.of(turned, one), new int[2])));
        assertThat(Math.abs(readings.get(0).probabilities()[0] - readings.get(1).probabilities()[0]))
                .isGreaterThan(100 * CLOSE);
    }

    @Test
    void the_gradient_is_the_slope_of_the_loss() {
        ComputationGraph graph = Tiny.graph(Tiny.SHAPE, 5);
        Worker worker = new Worker(graph, true);
        worker.differentiate(prepared(lessons()), Collections.nCopies(lessons().size(), NEVER_HIDING));
        float[] gradient = graph.getGradientsViewArray().toFloatVector();
        int blocks = 32;
        for (int block = 0; block < blocks; block++) {
            assertSlope(graph, gradient, gradient.length * block / blocks, gradient.length * (block + 1) / blocks);
        }
        graph.close();
    }

    @Test
    void evidence_counts_half_in_the_mean_of_a_storys_statements() {
        ComputationGraph graph = Tiny.graph(Tiny.SHAPE, 5);
        double loss = new Worker(graph, true)
                .differentiate(
                        prepared(lessons()), Collections.nCopies(lessons().size(), NEVER_HIDING));
        assertThat(loss).isCloseTo(loss(graph, lessons()), within(1e-4));

        float[] gradient =
                graph.getLayer(ReaderGraph.SUPPORT).getGradientsViewArray().toFloatVector();
        INDArray bias = graph.getLayer(ReaderGraph.SUPPORT).getParam("b");
        bias.addi(0.01);
        double above = loss(graph, lessons());
        bias.subi(0.02);
        double below = loss(graph, lessons());
        assertThat((above - below) / 0.02).isCloseTo(gradient[gradient.length - 1], within(1e-3));
        graph.close();
    }

    @Test
    void the_gradient_of_a_batch_is_the_sum_of_its_lessons_gradients() {
        ComputationGraph graph = Tiny.graph(Tiny.SHAPE, 5);
        Worker worker = new Worker(graph, true);
        double[] sum = new double[(int) graph.numParams()];
        for (Lesson lesson : lessons()) {
            worker.differentiate(prepared(List.of(lesson)), List.of(NEVER_HIDING));
            float[] gradient = graph.getGradientsViewArray().toFloatVector();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += gradient[i];
            }
        }
        worker.differentiate(prepared(lessons()), Collections.nCopies(lessons().size(), NEVER_HIDING));
        float[] together = graph.getGradientsViewArray().toFloatVector();
        for (int i = 0; i < sum.length; i++) {
            assertThat((double) together[i]).isCloseTo(sum[i], within(1e-4));
        }
        graph.close();
    }

    @Test
    void without_known_supports_only_the_answer_is_learned() {
        ComputationGraph graph = Tiny.graph(Tiny.SHAPE, 5);
        List<Lesson> unsupported = lessons().stream()
                .map(lesson -> new Lesson(lesson.query(), lesson.answer(), Optional.empty()))
                .toList();
        assertThat(new Worker(graph, true)
                        .differentiate(prepared(unsupported), Collections.nCopies(unsupported.size(), NEVER_HIDING)))
                .isCloseTo(loss(graph, unsupported), within(1e-4));
        graph.close();
    }

    static List<Learner.Prepared> prepared(List<Lesson> lessons) {
        return prepared(lessons, Target::of);
    }

    private static List<Learner.Prepared> prepared(List<Lesson> lessons, BiFunction<Lesson, int[], Target> target) {
        return lessons.stream()
                .map(lesson -> {
                    Outline outline = encoder().outline(lesson.query());
                    return new Learner.Prepared(
                            outline, target.apply(lesson, outline.story().positions()));
                })
                .toList();
    }

    @Test
    void who_is_to_answer_as_before_has_nothing_to_learn() {
        ComputationGraph graph = Tiny.graph(Tiny.SHAPE, 5);
        NetworkReader reader = new NetworkReader(
                "before", encoder(), graph, List.of(new KernelEngine(graph, new ConcurrentHashMap<>())));
        Worker worker = new Worker(graph, true);
        List<RandomGenerator> chance = Collections.nCopies(lessons().size(), NEVER_HIDING);

        worker.differentiate(prepared(lessons()), chance);
        double toTheRight = steepness(graph);
        worker.differentiate(
                prepared(
                        lessons(),
                        (lesson, positions) ->
                                Target.of(reader.read(List.of(lesson.query())).get(0), positions)),
                chance);

        assertThat(steepness(graph)).isLessThan(toTheRight / 10_000);
        reader.close();
    }

    private static double steepness(ComputationGraph graph) {
        return graph.getGradientsViewArray().norm2Number().doubleValue();
    }

    /** What is to be made small: surprise at the answers, and half of that, in the mean of a story, at its evidence. */
    private static double loss(ComputationGraph graph, List<Lesson> lessons) {
        ReferenceReader reader = new ReferenceReader(graph);
        double loss = 0;
        for (Lesson lesson : lessons) {
            EncodedStory story = encoder().encode(lesson.query());
            Reading reading = reader.read(story);
            loss -= Math.log(reading.probabilities()[lesson.answer().ordinal()]);
            for (int s = 0; s < reading.evidence().length && lesson.supports().isPresent(); s++) {
                boolean supports = lesson.supports().get().contains(story.positions()[s]);
                loss -= 0.5
                        / story.positions().length
                        * Math.log(supports ? reading.evidence()[s] : 1 - reading.evidence()[s]);
            }
        }
        return loss;
    }

    /** Going along the gradient of some weights, the loss rises by the gradient's length. */
    private static void assertSlope(ComputationGraph graph, float[] gradient, int from, int to) {
        double length = 0;
        for (int i = from; i < to; i++) {
            length += (double) gradient[i] * gradient[i];
        }
        length = Math.sqrt(length);
        float[] step = new float[gradient.length];
        for (int i = from; i < to; i++) {
            step[i] = (float) (0.003 * gradient[i] / Math.max(1e-9, length));
        }
        INDArray params = graph.params();
        INDArray move = Nd4j.create(step, new long[] {1, step.length}).reshape(params.shape());
        params.addi(move);
        double above = loss(graph, lessons());
        params.subi(move).subi(move);
        double below = loss(graph, lessons());
        params.addi(move);
        assertThat((above - below) / 0.006)
                .as("slope along weights %d to %d", from, to)
                .isCloseTo(length, within(2e-3 + 0.02 * length));
    }

    private static StoryEncoder encoder() {
        return new StoryEncoder(new Vocabulary(List.of("is", "to", "went")), Tiny.SHAPE.slots(), 24);
    }

    static List<Lesson> lessons() {
        List<String> story = List.of("Mary went to the garden.", "John went home.", "Mary is with John.");
        return List.of(
                new Lesson(new Query(story, "Is Mary in the garden?"), Verdict.NO, Optional.of(List.of(0, 2))),
                new Lesson(new Query(story.subList(0, 1), "Is Mary in the garden?"), Verdict.YES, Optional.empty()),
                new Lesson(new Query(List.of(), "Is Bill here?"), Verdict.UNKNOWN, Optional.of(List.of())),
                new Lesson(new Query(story, "Is John?"), Verdict.MAYBE, Optional.of(List.of(1))));
    }

    private static void assertSame(List<Reading> actual, List<Reading> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int b = 0; b < actual.size(); b++) {
            assertThat(actual.get(b).probabilities())
                    .containsExactly(expected.get(b).probabilities(), within(CLOSE));
            assertThat(actual.get(b).evidence()).containsExactly(expected.get(b).evidence(), within(CLOSE));
        }
    }
}
