package fabula.riddle;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.model.ModelFolder;
import fabula.network.NetworkReader;
import fabula.reader.Query;
import fabula.reader.Reader;
import fabula.text.Utterance;
import fabula.training.NetworkSettings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tales that are shipped, read by the model that is. */
class ShippedTalesTest {

    private static Reader reader;

    @BeforeAll
    static void load() {
        Path models = Path.of("models");
        reader = NetworkReader.load(
                "default", models.resolve("default"), NetworkSettings.of(ModelFolder.read(models, "default")));
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void are_read_right(LabelledStory tale) {
        assertThat(tale.questions()).hasSizeGreaterThanOrEqualTo(3);
        for (LabelledQuestion question : tale.questions()) {
            assertThat(reader.read(new Query(tale.before(question), question.text()))
                            .verdict())
                    .as(question.text())
                    .isEqualTo(question.answer());
        }
    }

    static List<LabelledStory> checks() {
        return Tales.checks();
    }

    @Test
    void are_ten_of_different_titles_within_the_limits_of_the_form() {
        Tales tales = new Tales();
        assertThat(tales.titles()).hasSize(10).doesNotHaveDuplicates();
        for (String title : tales.titles()) {
            Tale tale = tales.find(title.toUpperCase(java.util.Locale.ROOT)).orElseThrow();
            assertThat(tale.title()).hasSizeLessThanOrEqualTo(Tale.LONGEST_TITLE);
            assertThat(tale.teaser()).hasSizeLessThanOrEqualTo(Tale.LONGEST_TEASER);
            assertThat(tale.solution().text()).hasSizeLessThanOrEqualTo(Solution.LONGEST);
            assertThat(tale.story()).hasSizeBetween(6, 14);
            assertThat(tale.story())
                    .allSatisfy(line -> assertThat(Utterance.of(line)).isInstanceOf(Utterance.Statement.class));
        }
    }

    @Test
    void are_solved_by_each_wording_of_their_solution() {
        Tales tales = new Tales();
        for (String title : tales.titles()) {
            Solution solution = tales.find(title).orElseThrow().solution();
            for (String wording : solution.text().split("/")) {
                assertThat(solution.isMetBy(wording.strip() + "!")).isTrue();
            }
        }
    }
}
