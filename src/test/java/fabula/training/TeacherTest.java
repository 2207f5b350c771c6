package fabula.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import fabula.corpus.Corpus;
import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.model.Manifest;
import fabula.model.ModelFolder;
import fabula.network.NetworkReader;
import fabula.reader.Query;
import fabula.settings.Settings;
import fabula.story.Verdict;
import fabula.world.StoryGenerator;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A little model is taught, which is enough to see what is made of it. */
class TeacherTest {

    private static final Settings.Network SHAPE = new Settings.Network(8, 16, 8, 8, 12);

    @TempDir
    Path models;

    private Manifest base;

    @BeforeEach
    void make_a_base() {
        List<Corpus> corpora = Corpus.bySource(new StoryGenerator(1).generate("moves", 30));
        Settings.Training training = new Settings.Training(
                List.of(), 0, Optional.empty(), 1, 16, 2, 2, 0.005, 1, 0.2, 0.2, "512m", java.time.Duration.ofHours(1));
        Trainer.Result result = new Trainer(training, SHAPE).train(corpora, Trainer.Listener.SILENT);
        try (var learner = result.learner()) {
            base = ModelFolder.write(models, manifest(), learner::write);
        }
    }

    @Test
    void the_taught_model_knows_the_new_word_and_says_what_it_was_made_from() {
        Manifest taught = teach("taught");

        assertThat(taught.settings())
                .containsEntry("taught.base", "base")
                .containsEntry("taught.base-files", base.files())
                .containsEntry("taught.new-words", List.of("yeeted"));
        assertThat(taught.corpora()).last().satisfies(examples -> {
            assertThat(examples.source()).isEqualTo("approved examples");
            assertThat(examples.questions()).isEqualTo(examples().size());
        });
        assertThat(taught.temperature()).isPositive();
        try (NetworkReader reader = NetworkReader.load("taught", models.resolve("taught"), SHAPE)) {
            assertThat(reader.knows("yeeted")).isTrue();
            assertThat(reader.read(List.of(new Query(List.of("Ina yeeted to the mill."), "Is Ina in the mill?"))))
                    .hasSize(1);
        }
    }

    @Test
    void the_base_stays_as_it_is() {
        teach("taught");

        assertThat(ModelFolder.read(models, "base")).isEqualTo(base);
    }

    @Test
    void the_same_examples_give_the_same_model_byte_for_byte() {
        assertThat(teach("first").files()).isEqualTo(teach("second").files());
    }

    @Test
    void without_examples_it_is_said_that_there_is_nothing_to_learn() {
        assertThatThrownBy(() -> new Teacher(models, 1, true, "test", Clock.systemUTC())
                        .teach("base", "taught", Optional.empty(), List.of(), Trainer.Listener.SILENT))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no example");
    }

    private Manifest teach(String name) {
        return new Teacher(models, 1, true, "test", Clock.systemUTC())
                .teach("base", name, Optional.empty(), examples(), Trainer.Listener.SILENT);
    }

    private static List<LabelledStory> examples() {
        List<LabelledStory> examples = new ArrayList<>();
        for (String who : List.of("Zed", "Mona", "Bo", "Edda")) {
            examples.add(new LabelledStory(
                    "examples",
                    List.of(who + " yeeted to the crypt."),
                    List.of(new LabelledQuestion(1, "Is " + who + " in the crypt?", Verdict.YES, Optional.empty()))));
        }
        return examples;
    }

    private static Manifest manifest() {
        return new Manifest(
                ModelFolder.FORMAT,
                "base",
                Clock.systemUTC().instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
                List.of(),
                NetworkSettings.describe(SHAPE),
                1,
                Map.of(),
                Map.of(),
                List.of(),
                1,
                2,
                0,
                Map.of());
    }
}
