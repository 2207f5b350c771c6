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
        assertThat(results(row(96, new Marks(89.9, 90, 100)), poison(false)).figures())
                .hasSize(4)
                .allMatch(Figure::holds);
    }

    @Test
    void too_few_right_answers_a_worse_exam_and_poison_that_goes_live_fall_short() {
        List<Figure> figures =
                results(row(94, new Marks(89.7, 90, 100)), poison(true)).figures();

        assertThat(figures)
                .filteredOn(figure -> !figure.holds())
                .extracting(Figure::figure)
                .containsExactly(
                        "teach ghosted, held-out questions after",
                        "teach ghosted, exam lost",
                        "poisoned models that go live");
    }

    @Test
    void the_page_has_a_line_a_phrase_and_the_raw_figures_lie_beside_it() throws IOException {
        TeachResults results = results(row(96, new Marks(89.9, 90, 100)), poison(false));

        results.write(folder, new Provenance("2026-11-26", "abc1234", "a machine"));

        assertThat(Files.readString(folder.resolve("teach.md")))
                .contains("| a verb: “{0} ghosted {1}” | 20.0 | 96.0 | 90.00 | 89.90 | -0.10 | 12 | yes |")
                .contains("| a verb | 20.0 | 50.0 | 90.00 | 40.00 | no |")
                .contains("abc1234");
        assertThat(Files.readString(folder.resolve("teach.json"))).contains("\"alike\" : 40.0");
    }

    private static TeachResults results(TeachRow row, TeachRow poison) {
        return new TeachResults("default", List.of(row), poison);
    }

    private static TeachRow poison(boolean live) {
        return new TeachRow("poison", "a verb", "{0} went", 20, 50, BASE, new Marks(90, 40, 100), live, 12);
    }

    private static TeachRow row(double after, Marks taught) {
        return new TeachRow("ghosted", "a verb", "{0} ghosted {1}", 20, after, BASE, taught, true, 12);
    }
}
