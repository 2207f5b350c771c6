package fabula.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fabula.corpus.BabiFormat;
import fabula.corpus.LabelledStory;
import fabula.evaluation.EvaluationReport;
import fabula.evaluation.Evaluator;
import fabula.model.Manifest;
import fabula.model.ModelFolder;
import fabula.network.NetworkReader;
import fabula.reader.CalibratedReader;
import fabula.reader.Query;
import fabula.reader.Reader;
import fabula.settings.Settings;
import fabula.settings.SettingsLoader;
import fabula.story.Verdict;
import fabula.training.NetworkSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The model that is cloned with the repository. */
class ShippedModelTest {

    private static final Path MODELS = Path.of("models");
    private static final String NAME = "default";

    private static Manifest manifest;
    private static Reader reader;

    @BeforeAll
    static void load() {
        manifest = ModelFolder.read(MODELS, NAME);
        reader = NetworkReader.load(NAME, MODELS.resolve(NAME), NetworkSettings.of(manifest));
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    private static Verdict ask(String question, String... story) {
        return reader.read(new Query(List.of(story), question)).verdict();
    }

    @Test
    void is_small_enough_to_clone() throws IOException {
        long bytes = 0;
        try (var files = Files.walk(MODELS.resolve(NAME))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        assertThat(bytes).isLessThan(8_000_000);
    }

    @Test
    void comes_from_the_shipped_configuration_and_corpora() {
        Settings shipped = SettingsLoader.ofProcess()
                .load(java.util.Optional.of(Path.of("application.conf")))
                .settings();
        assertThat(NetworkSettings.of(manifest)).isEqualTo(shipped.network());
        assertThat(manifest.seed()).isEqualTo(shipped.training().seed());
        assertThat(manifest.settings())
                .containsEntry("training.generated-stories", shipped.training().generatedStories())
                .containsEntry("training.batch", shipped.training().batch());
        assertThat(manifest.corpora()).noneMatch(corpus -> corpus.source().contains("qa"));
    }

    @Test
    void answers_what_a_newcomer_asks() {
        String[] story = {"Mary went to the kitchen.", "John is either in the office or in the garden."};
        assertThat(ask("Is Mary in the kitchen?", story)).isEqualTo(Verdict.YES);
        assertThat(ask("Is Mary in the garden?", story)).isEqualTo(Verdict.NO);
        assertThat(ask("Is John in the office?", story)).isEqualTo(Verdict.MAYBE);
        assertThat(ask("Is Bill in the kitchen?", story)).isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @MethodSource("documented")
    void answers_what_the_documents_show(LabelledStory story) {
        EvaluationReport report = new Evaluator(reader).evaluate(List.of(story));
        assertThat(report.all().accuracy()).as("%s", story).isEqualTo(1);
    }

    private static List<LabelledStory> documented() throws IOException {
        Matcher examples = Pattern.compile("^```\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("docs", "stories.md")));
        return examples.results()
                .flatMap(example ->
                        BabiFormat.read("docs/stories.md", example.group(1).getBytes(UTF_8)).stream())
                .toList();
    }

    @Test
    void names_that_nobody_ever_heard_change_nothing() {
        assertThat(ask("Is Zorgulax in the flimbary?", "Zorgulax went to the flimbary."))
                .isEqualTo(Verdict.YES);
        assertThat(ask(
                        "Is Zorgulax in the flimbary?",
                        "Zorgulax went to the flimbary.",
                        "Zorgulax moved to the snoop."))
                .isEqualTo(Verdict.NO);
    }

    @Test
    void knows_verbs_and_no_names_however_it_is_wrapped() {
        Reader wrapped = new CalibratedReader(reader, 2);
        for (Reader each : List.of(reader, wrapped)) {
            assertThat(each.knows("went")).isTrue();
            assertThat(each.knows("attic")).isFalse();
        }
    }

    /** Stories it never saw in any form: a floor well below what `./fabula evaluate` prints. */
    @ParameterizedTest
    @CsvSource({
        "qa6_yes-no-questions_test.txt, 0.97",
        "qa9_simple-negation_test.txt, 0.97",
        "qa10_indefinite-knowledge_test.txt, 0.97"
    })
    void reads_stories_that_others_wrote(String file, double floor) {
        Path path = Path.of(System.getProperty("fabula.shared", "../shared"), "data", "babi", "en", file);
        assumeThat(path)
                .as("bAbI's files are not there; name their folder with -Dfabula.shared")
                .exists();
        List<LabelledStory> stories = BabiFormat.read(path).subList(0, 40);
        EvaluationReport report = new Evaluator(reader).evaluate(stories);
        assertThat(report.all().accuracy()).isGreaterThanOrEqualTo(floor);
    }
}
