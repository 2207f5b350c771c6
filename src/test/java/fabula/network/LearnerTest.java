package fabula.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fabula.Problem;
import fabula.network.Learner.Lesson;
import fabula.reader.Answer;
import fabula.reader.Query;
import fabula.settings.Settings;
import fabula.story.Verdict;
import fabula.text.Tokenizer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learning is repeatable, whoever shares the work, and what was learned outlives the process. */
class LearnerTest {

    private static final Settings.Network SHAPE = new Settings.Network(8, 12, 6, 7, 10);
    private static final Vocabulary LITTLE_WORDS = new Vocabulary(List.of("in", "is", "the", "to"));
    private static final Vocabulary WITH_VERBS = new Vocabulary(List.of("in", "is", "ran", "the", "to", "went"));

    @TempDir
    Path folder;

    @Test
    void the_same_seed_gives_the_same_weights_bit_by_bit() throws IOException {
        assertThat(learned(WITH_VERBS, 1, 2, 6)).isEqualTo(learned(WITH_VERBS, 1, 2, 6));
    }

    @Test
    void another_seed_gives_other_weights() throws IOException {
        assertThat(learned(WITH_VERBS, 1, 1, 1)).isNotEqualTo(learned(WITH_VERBS, 2, 1, 1));
    }

    @Test
    void two_workers_learn_what_one_learns() throws IOException {
        assertAlike(learned(LITTLE_WORDS, 1, 2, 5), learned(LITTLE_WORDS, 1, 1, 5));
    }

    @Test
    void two_workers_learn_what_one_learns_though_words_are_hidden() throws IOException {
        assertAlike(learned(WITH_VERBS, 1, 2, 5), learned(WITH_VERBS, 1, 1, 5));
    }

    @Test
    void more_workers_than_lessons_do_no_harm() throws IOException {
        assertAlike(learned(LITTLE_WORDS, 1, 12, 2), learned(LITTLE_WORDS, 1, 1, 2));
    }

    @Test
    void the_loss_falls_and_the_corpus_is_learned() throws IOException {
        try (Learner learner = learner(WITH_VERBS, 1, 1)) {
            SplittableRandom random = new SplittableRandom(1);
            double first = learner.learn(prepared(learner), 0.01, random);
            double last = first;
            for (int step = 0; step < 60; step++) {
                last = learner.learn(prepared(learner), 0.01, random);
            }
            assertThat(last).isLessThan(first / 2);
            List<Answer> answers = learner.reader("learned")
                    .read(lessons().stream().map(Lesson::query).toList());
            assertThat(answers.stream().map(Answer::verdict))
                    .isEqualTo(lessons().stream().map(Lesson::answer).toList());
        }
    }

    @Test
    void what_was_remembered_can_be_recalled() throws IOException {
        try (Learner learner = learner(WITH_VERBS, 1, 1)) {
            learner.learn(prepared(learner), 0.01, new SplittableRandom(1));
            byte[] before = weights(learner);
            learner.weights().remember();
            learner.learn(prepared(learner), 0.01, new SplittableRandom(2));
            assertThat(weights(learner)).isNotEqualTo(before);
            learner.weights().recall();
            assertThat(weights(learner)).isEqualTo(before);
        }
    }

    @Test
    void it_goes_part_of_the_way_or_further_than_it_learned() throws IOException {
        try (Learner learner = learner(WITH_VERBS, 1, 1)) {
            learner.weights().remember();
            float[] from = floats(weights(learner));
            learner.learn(prepared(learner), 0.01, new SplittableRandom(1));
            float[] to = floats(weights(learner));

            learner.weights().goOn(0.5);
            float[] half = floats(weights(learner));
            learner.weights().goOn(4);
            float[] twice = floats(weights(learner));

            for (int i = 0; i < from.length; i++) {
                float way = to[i] - from[i];
                assertThat(half[i]).isEqualTo(from[i] + way / 2, within(1e-6f));
                assertThat(twice[i]).isEqualTo(from[i] + 2 * way, within(1e-6f));
            }
            assertThat(from).isNotEqualTo(to);
        }
    }

    @Test
    void a_loaded_network_answers_bit_by_bit_as_the_one_that_was_written() throws IOException {
        List<Query> queries = lessons().stream().map(Lesson::query).toList();
        try (Learner learner = learner(WITH_VERBS, 1, 1)) {
            learner.learn(prepared(learner), 0.01, new SplittableRandom(1));
            learner.write(folder);
            try (NetworkReader loaded = NetworkReader.load("loaded", folder, SHAPE)) {
                assertThat(loaded.name()).isEqualTo("loaded");
                assertThat(loaded.read(queries))
                        .isEqualTo(learner.reader("written").read(queries));
            }
        }
    }

    @Test
    void readers_in_several_threads_get_the_answers_of_one() throws IOException {
        List<Query> queries = lessons().stream().map(Lesson::query).toList();
        try (Learner learner = learner(WITH_VERBS, 1, 1)) {
            NetworkReader reader = learner.reader("shared");
            List<Answer> expected = reader.read(queries);
            assertThat(IntStream.range(0, 16).parallel().mapToObj(i -> reader.read(queries)))
                    .allMatch(expected::equals);
        }
    }

    @Test
    void a_closed_reader_reads_no_more() throws IOException {
        try (Learner learner = learner(WITH_VERBS, 1, 1)) {
            learner.write(folder);
        }
        NetworkReader reader = NetworkReader.load("closed", folder, SHAPE);
        reader.close();
        reader.close();
        assertThatThrownBy(() -> reader.read(lessons().get(0).query())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void damaged_files_are_a_problem_that_names_the_model() throws IOException {
        assertThatThrownBy(() -> NetworkReader.load("lost", folder.resolve("nowhere"), SHAPE))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("lost");
        try (Learner learner = learner(WITH_VERBS, 1, 1)) {
            learner.write(folder);
        }
        Settings.Network wider = new Settings.Network(8, 12, 6, 8, 10);
        assertThatThrownBy(() -> NetworkReader.load("wider", folder, wider))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("wider");
        Path weights = folder.resolve("network.bin");
        Files.write(weights, new byte[3]);
        assertThatThrownBy(() -> NetworkReader.load("cut", folder, SHAPE))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("cut");
    }

    private byte[] learned(Vocabulary vocabulary, long seed, int workers, int steps) throws IOException {
        try (Learner learner = learner(vocabulary, seed, workers)) {
            SplittableRandom random = new SplittableRandom(seed);
            for (int step = 0; step < steps; step++) {
                learner.learn(prepared(learner), 0.002, random);
            }
            return weights(learner);
        }
    }

    private Learner learner(Vocabulary vocabulary, long seed, int workers) {
        List<List<String>> sentences = lessons().stream()
                .flatMap(lesson -> lesson.query().statements().stream())
                .map(Tokenizer::words)
                .toList();
        WordVectors vectors = WordVectors.train(sentences, vocabulary, SHAPE.vectorSize(), seed);
        return new Learner(SHAPE, vocabulary, vectors, seed, workers);
    }

    private byte[] weights(Learner learner) throws IOException {
        learner.write(folder);
        return Files.readAllBytes(folder.resolve("network.bin"));
    }

    /** Five steps of 0.002 move a weight by 0.01; what differs must be a small part of that. */
    private static void assertAlike(byte[] some, byte[] others) {
        float[] a = floats(some);
        float[] b = floats(others);
        for (int i = 0; i < a.length; i++) {
            assertThat(a[i]).as("weight %d", i).isCloseTo(b[i], within(5e-4f));
        }
    }

    private static float[] floats(byte[] bytes) {
        FloatBuffer buffer =
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        float[] floats = new float[buffer.remaining()];
        buffer.get(floats);
        return floats;
    }

    private static List<Learner.Prepared> prepared(Learner learner) {
        return lessons().stream().map(learner::prepare).toList();
    }

    private static List<Lesson> lessons() {
        List<Lesson> lessons = new ArrayList<>();
        for (String place : List.of("garden", "kitchen", "school")) {
            List<String> story = List.of("Mary ran to the " + place + ".", "John went to the office.");
            lessons.add(new Lesson(
                    new Query(story, "Is Mary in the " + place + "?"), Verdict.YES, Optional.of(List.of(0))));
            lessons.add(new Lesson(new Query(story, "Is Mary in the office?"), Verdict.NO, Optional.of(List.of(0))));
            lessons.add(new Lesson(
                    new Query(story.subList(1, 2), "Is Mary in the " + place + "?"),
                    Verdict.UNKNOWN,
                    Optional.empty()));
        }
        return lessons;
    }
}
