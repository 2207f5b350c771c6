package fabula.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BabiResultsTest {

    private static final BabiResults NONE = new BabiResults(List.of());

    @TempDir
    private Path folder;

    /** Every task with this error but positions, which have another. */
    private static BabiRun run(BabiSize size, long seed, double error, double positions) {
        return new BabiRun(
                size.label(),
                seed,
                Arrays.stream(BabiTask.values())
                        .map(task -> new BabiRun.Score(
                                task.number(), 1000, task == BabiTask.POSITIONS ? positions : error, 99.5))
                        .toList(),
                7,
                12.3,
                Map.of("batch", 32),
                new Provenance("2026-11-24", "abc1234", "a machine"));
    }

    private static List<Boolean> kept(BabiResults results) {
        return results.figures().stream().map(Figure::holds).toList();
    }

    @Test
    void parts_that_are_run_one_by_one_come_together() {
        Path file = folder.resolve("new/babi.json");
        BabiResults.read(file).with(run(BabiSize.LARGE, 1, 0, 0.3)).write(file);
        BabiResults.read(file).with(run(BabiSize.SMALL, 2, 0.1, 3)).write(file);
        BabiResults.read(file).with(run(BabiSize.SMALL, 1, 0.2, 5)).write(file);

        assertThat(BabiResults.read(file).runs())
                .containsExactly(
                        run(BabiSize.SMALL, 1, 0.2, 5), run(BabiSize.SMALL, 2, 0.1, 3), run(BabiSize.LARGE, 1, 0, 0.3));
        assertThat(file.getParent()).isDirectoryContaining("glob:**babi.json");
        assertThat(file.getParent().toFile().list()).hasSize(1);
    }

    @Test
    void a_run_that_is_repeated_takes_the_place_of_the_earlier() {
        BabiResults results = NONE.with(run(BabiSize.SMALL, 1, 9, 9))
                .with(run(BabiSize.LARGE, 1, 8, 8))
                .with(run(BabiSize.SMALL, 1, 0, 0));

        assertThat(results.runs()).containsExactly(run(BabiSize.SMALL, 1, 0, 0), run(BabiSize.LARGE, 1, 8, 8));
    }

    @Test
    void errors_are_means_of_the_seeds_and_of_the_tasks() {
        BabiResults results = NONE.with(run(BabiSize.SMALL, 1, 1, 6)).with(run(BabiSize.SMALL, 2, 2, 12));

        assertThat(results.error(BabiSize.SMALL, BabiTask.POSITIONS)).isEqualTo(9);
        assertThat(results.error(BabiSize.SMALL)).isEqualTo(3);
        assertThat(results.error(BabiSize.LARGE)).isNaN();
    }

    @Test
    void what_was_promised_is_held_against_the_sizes_that_were_run() {
        assertThat(kept(NONE)).isEmpty();
        assertThat(kept(NONE.with(run(BabiSize.SMALL, 1, 0.25, 4)))).hasSize(6).containsOnly(true);
        assertThat(kept(NONE.with(run(BabiSize.SMALL, 1, 0.26, 4.1)))).startsWith(false, false, true);
        assertThat(kept(NONE.with(run(BabiSize.LARGE, 1, 0, 0.2)))).hasSize(9).containsOnly(true);
        assertThat(kept(NONE.with(run(BabiSize.LARGE, 1, 0.1, 0.3))).subList(0, 5))
                .containsOnly(false);
    }

    @Test
    void figures_are_told_to_programs_with_floor_and_whether_it_holds() {
        assertThat(Figure.toJson(List.of(Figure.atMost("error", 0.5, "%", 1), Figure.atLeast("F1", 98, "%", 99))))
                .isEqualToIgnoringWhitespace("""
                        [ {"figure": "error", "value": 0.5, "unit": "%", "floor": 1.0, "holds": true},
                          {"figure": "F1", "value": 98.0, "unit": "%", "floor": 99.0, "holds": false} ]
                        """);
    }

    @Test
    void the_page_has_every_run_their_mean_and_what_others_published() throws IOException {
        BabiResults results = NONE.with(run(BabiSize.SMALL, 1, 1, 6)).with(run(BabiSize.SMALL, 2, 2, 12));

        new BabiDocument(results).write(folder);

        assertThat(Files.readString(folder.resolve("babi.md")))
                .contains("| **Fabula**, mean of 2 seeds | **1.5** | **1.5** | **1.5** | **9.0** | **1.5** | **3.0** |")
                .contains("| seed 1 | 1.0 | 1.0 | 1.0 | 6.0 | 1.0 | 2.0 |")
                .contains("| 0.0 | 0.0 | 0.0 | 32.0 | 0.0 | 6.4 |")
                .contains("| bAbI 1k, test error, task 17, mean of 2 seeds | 9.0 % | 4.0 % | **falls short** |")
                .contains("| 1k | 2 | 2026-11-24 | abc1234 | a machine |")
                .doesNotContain("10,000 training questions");
        assertThat(ImageIO.read(folder.resolve("babi.png").toFile()).getWidth()).isEqualTo(2000);
    }

    @Test
    void a_file_that_holds_something_else_is_told_and_kept() throws IOException {
        for (String text : List.of("not json", "{}", "{\"runs\": [{\"size\": \"1k\"}]}", "[1]")) {
            Path file = Files.writeString(folder.resolve("babi.json"), text);

            assertThatThrownBy(() -> BabiResults.read(file))
                    .as(text)
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("does not hold runs of this benchmark");
        }
    }
}
