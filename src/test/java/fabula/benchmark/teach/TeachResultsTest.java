package fabula.benchmark.teach;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.benchmark.Figure;
import fabula.benchmark.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeachResultsTest {

    private static final Marks BASE = new Marks(90, 90, 50);

    @TempDir
    Path folder;

    @Test
    void what_was_promised_holds_where_the_phrase_is_learned_and_nothing_forgotten() {
        assertThat(results(row(96, new Marks(89.9, 90, 100)), row(50, new Marks(89, 85, 100)))
                        .figures())
                .hasSize(4)
                .allMatch(Figure::holds);
    }

    @Test
    void too_few_right_answers_a_worse_exam_and_poison_that_goes_live_fall_short() {
        List<Figure> figures = results(row(94, new Marks(89.7, 90, 100)), row(50, new Marks(90, 90, 100)))
                .figures();

        assertThat(figures).filteredOn(figure -> !figure.holds()).extracting(Figure::figure)
                .containsExactly(
                        "teach ghosted, held-out questions after",
                        "teach ghosted, exam lost",
                        "poisoned models that go live");
    }

    @Test
    void poison_is_stopped_by_questions_of_its_kind_though_the_shipped_exam_is_as_before() {
        assertThat(row(50, new Marks(90, 89.7, 100)).goesLive()).isFalse();
        assertThat(row(50, new Marks(90, 89.9, 100)).goesLive()).isTrue();
        assertThat(row(50, new Marks(90, 90, 50)).goesLive()).isFalse();
    }

    @Test
    void the_page_has_a_line_a_phrase_and_the_raw_figures_lie_beside_it() throws IOException {
        TeachResults results = results(row(96, new Marks(89.9, 90, 100)), row(50, new Marks(89, 85, 100)));

        results.write(folder, new Provenance("2026-11-26", "abc1234", "a machine"));

        assertThat(Files.readString(folder.resolve("teach.md")))
                .contains("| a verb: “{0} ghosted {1}” | 20.0 | 96.0 | 90.00 | 89.90 | -0.10 | 12 | yes |")
                .contains("| a verb | 20.0 | 50.0 | 90.00 | 85.00 | no |")
                .contains("abc1234");
        assertThat(Files.readString(folder.resolve("teach.json"))).contains("\"examOfKind\" : 85.0");
    }

    private static TeachResults results(TeachRow row, TeachRow poison) {
        return new TeachResults("default", List.of(row), poison);
    }

    private static TeachRow row(double after, Marks taught) {
        return new TeachRow("ghosted", "a verb", "{0} ghosted {1}", 20, after, BASE, taught, 12);
    }
}
