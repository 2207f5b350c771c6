package fabula.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fabula.Problem;
import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.network.Learner.Lesson;
import fabula.reader.Answer;
import fabula.reader.Query;
import fabula.settings.Settings;
import fabula.story.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a model learns that goes on from another. */
class ContinuedTest {

    private static final Settings.Network SHAPE = new Settings.Network(8, 12, 6, 7, 10);
    private static final Vocabulary WORDS = new Vocabulary(List.of("in", "is", "left", "the", "to", "went"));
    private static final List<Lesson> KNOWN = List.of(
            lesson(Verdict.YES, "Is Ann in the barn?", "Ann went to the barn."),
            lesson(Verdict.NO, "Is Ann in the barn?", "Ann left the barn."),
            lesson(Verdict.UNKNOWN, "Is Ann in the barn?", "Ann is to the barn."),
            lesson(Verdict.UNKNOWN, "Is Ann in the barn?", "Ann in to the barn."),
            lesson(Verdict.UNKNOWN, "Is Ann in the barn?", "Ann to to the barn."),
            lesson(Verdict.UNKNOWN, "Is Ann in the barn?", "Ann the to the barn."));
    private static final List<LabelledStory> TAUGHT = List.of(
            story("Is Zed in the crypt?", "Zed yeeted to the crypt."),
            story("Is Mona in the mill?", "Mona yeeted to the mill."));
    private static final List<Lesson> LESSONS = List.of(
            lesson(Verdict.YES, "Is Zed in the crypt?", "Zed yeeted to the crypt."),
            lesson(Verdict.YES, "Is Mona in the mill?", "Mona yeeted to the mill."));

    private static final Vocabulary NO_WORDS = new Vocabulary(List.of());

    @TempDir
    Path folder;

    @BeforeEach
    void write_a_base() throws IOException {
        WordVectors vectors = WordVectors.train(
                List.of(List.of("ann", "went", "to", "the", "barn"), List.of("is", "ann", "in", "the", "barn")),
                WORDS,
                SHAPE.vectorSize(),
                1);
        try (Learner base = new Learner(SHAPE, WORDS, vectors, 1, 1)) {
            var prepared = KNOWN.stream().map(base::prepare).toList();
            for (int i = 0; i < 150; i++) {
                base.learn(prepared, 0.02, null);
            }
            base.write(folder);
        }
    }

    @Test
    void it_answers_as_the_model_it_goes_on_from() {
        try (Learner learner = Learner.from(folder, SHAPE, TAUGHT, 2)) {
            assertThat(learner.newWords()).containsExactly("yeeted");
            try (NetworkReader base = NetworkReader.load("base", folder, SHAPE)) {
                assertThat(likely(learner.reader("new"), KNOWN)).isEqualTo(likely(base, KNOWN));
            }
        }
    }

    @Test
    void of_the_words_that_are_wished_those_get_a_vector_that_it_lacks_and_it_answers_as_before() {
        Vocabulary wished = new Vocabulary(List.of("went", "zoomed", "is", "box"));
        try (Learner learner = Learner.from(folder, SHAPE, SHAPE, wished, 2)) {
            assertThat(learner.newWords()).containsExactly("box", "zoomed");
            try (NetworkReader base = NetworkReader.load("base", folder, SHAPE)) {
                assertThat(likely(learner.reader("new"), KNOWN)).isEqualTo(likely(base, KNOWN));
                assertClose(likely(learner.reader("new"), LESSONS), likely(base, LESSONS));
            }
        }
    }

    @Test
    void the_mean_of_two_models_is_that_of_their_weights_and_a_word_that_one_lacks_stays(@TempDir Path second)
            throws IOException {
        float[] before;
        try (Learner learner = Learner.from(folder, SHAPE, TAUGHT, 2)) {
            before = learner.weights().copy();
            var prepared = LESSONS.stream().map(learner::prepare).toList();
            for (int i = 0; i < 20; i++) {
                learner.learn(prepared, 0.02, null);
            }
            learner.write(second);
            float[] learned = learner.weights().copy();
            learner.meanWith(folder, SHAPE);
            float[] mean = learner.weights().copy();
            int words = WORDS.size() + 1;
            for (int i = 0; i < mean.length; i++) {
                boolean isNewWord = i < words * SHAPE.vectorSize() && i % words == WORDS.size();
                float expected = isNewWord ? learned[i] : (before[i] + learned[i]) / 2;
                assertThat(mean[i]).isCloseTo(expected, within(1e-6f));
            }
            assertThat(learned).isNotEqualTo(mean);
        }
        try (Learner learner = Learner.from(folder, SHAPE, List.of(), 1)) {
            assertThatThrownBy(() -> learner.meanWith(second, SHAPE))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("they know different words");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 6, 0, 7, 2",
        "0, 9, 0, 7, 1",
        "0, 6, 0, 11, 1",
        "0, 9, 0, 11, 1",
        "0, 6, 5, 7, 1",
        "0, 9, 5, 11, 3",
        "3, 9, 3, 7, 1",
        "3, 6, 3, 11, 1",
        "3, 9, 5, 11, 3"
    })
    void grown_it_answers_as_before_and_what_is_new_learns(
            int alignmentBefore, int wordHidden, int alignment, int storyHidden, int layers, @TempDir Path larger)
            throws IOException {
        Settings.Network before = SHAPE.withStoryLayers(Math.min(2, layers)).withAlignment(alignmentBefore);
        Settings.Network grown = before.grownTo(new Settings.Network(1, 1, wordHidden, storyHidden, 1)
                .withStoryLayers(layers)
                .withAlignment(alignment));
        Path two = Files.createDirectory(folder.resolve("two"));
        try (Learner learner = Learner.from(folder, SHAPE, before, NO_WORDS, 2)) {
            learner.learn(KNOWN.stream().map(learner::prepare).toList(), 0.02, null);
            learner.write(two);
        }
        try (Learner learner = Learner.from(two, before, grown, NO_WORDS, 2);
                NetworkReader base = NetworkReader.load("base", two, before)) {
            assertClose(likely(learner.reader("new"), KNOWN), likely(base, KNOWN));

            learner.learn(LESSONS.stream().map(learner::prepare).toList(), 0.01, null);
            learner.write(larger);

            List<List<Double>> learned = likely(learner.reader("new"), KNOWN);
            assertThat(learned).isNotEqualTo(likely(base, KNOWN));
            try (NetworkReader read = NetworkReader.load("larger", larger, grown)) {
                assertThat(likely(read, KNOWN)).isEqualTo(learned);
            }
        }
    }

    @Test
    void a_new_word_is_guessed_to_mean_the_known_one_that_explains_the_answers() {
        try (Learner learner = Learner.from(folder, SHAPE, TAUGHT, 1)) {
            assertThat(learner.guessNewWords(LESSONS)).containsEntry("yeeted", "went");
            assertThat(learner.reader("new")
                            .read(LESSONS.stream().map(Lesson::query).toList()))
                    .extracting(Answer::verdict)
                    .containsOnly(Verdict.YES);
        }
    }

    @Test
    void where_only_new_words_learn_nothing_else_is_read_otherwise() {
        List<Lesson> opposite = List.of(lesson(Verdict.MAYBE, "Is Zed in the crypt?", "Zed yeeted to the crypt."));
        try (Learner learner = Learner.from(folder, SHAPE, TAUGHT, 2)) {
            List<List<Double>> known = likely(learner.reader("new"), KNOWN);
            List<List<Double>> taught = likely(learner.reader("new"), opposite);

            learner.learnNewWordsOnly();
            for (int i = 0; i < 5; i++) {
                learner.learn(opposite.stream().map(learner::prepare).toList(), 0.05, null);
            }

            assertThat(likely(learner.reader("new"), KNOWN)).isEqualTo(known);
            assertThat(likely(learner.reader("new"), opposite)).isNotEqualTo(taught);

            learner.learnEverything();
            learner.learn(opposite.stream().map(learner::prepare).toList(), 0.05, null);
            assertThat(likely(learner.reader("new"), KNOWN)).isNotEqualTo(known);
        }
    }

    @Test
    void what_it_writes_answers_as_it_does_and_knows_the_new_word(@TempDir Path written) throws IOException {
        try (Learner learner = Learner.from(folder, SHAPE, TAUGHT, 1)) {
            learner.guessNewWords(LESSONS);
            learner.write(written);
            try (NetworkReader reader = NetworkReader.load("new", written, SHAPE)) {
                assertThat(reader.knows("yeeted")).isTrue();
                assertThat(likely(reader, LESSONS)).isEqualTo(likely(learner.reader("new"), LESSONS));
            }
        }
    }

    private static void assertClose(List<List<Double>> some, List<List<Double>> others) {
        assertThat(some).hasSameSizeAs(others);
        for (int i = 0; i < others.size(); i++) {
            for (int j = 0; j < others.get(i).size(); j++) {
                assertThat(some.get(i).get(j)).isCloseTo(others.get(i).get(j), within(1e-6));
            }
        }
    }

    private static List<List<Double>> likely(NetworkReader reader, List<Lesson> lessons) {
        return reader.read(lessons.stream().map(Lesson::query).toList()).stream()
                .map(Answer::probabilities)
                .toList();
    }

    private static Lesson lesson(Verdict answer, String question, String... statements) {
        return new Lesson(new Query(List.of(statements), question), answer, Optional.empty());
    }

    private static LabelledStory story(String question, String... statements) {
        return new LabelledStory(
                "examples",
                List.of(statements),
                List.of(new LabelledQuestion(statements.length, question, Verdict.YES, Optional.empty())));
    }
}
