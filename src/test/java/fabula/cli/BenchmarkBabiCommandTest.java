package fabula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fabula.benchmark.BabiSize;
import fabula.benchmark.BabiTask;
import fabula.corpus.BabiFormat;
import fabula.world.StoryGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With stories and networks so small that a run takes a moment. */
class BenchmarkBabiCommandTest {

    @TempDir
    private Path home;

    private Path data;

    @BeforeEach
    void smallWorld() throws IOException {
        data = home.resolve("babi");
        for (BabiSize size : BabiSize.values()) {
            for (BabiTask task : BabiTask.values()) {
                write(size, task, "train", 12);
                write(size, task, "test", 3);
            }
        }
        Files.writeString(home.resolve("application.conf"), """
                fabula.benchmark.babi.small { max-epochs = 2, batch = 16 }
                fabula.benchmark.babi.large { max-epochs = 1, batch = 16 }
                fabula.network { vector-size = 8, slots = 16, word-hidden = 8, story-hidden = 8, statements = 12 }
                """);
    }

    private Path file(BabiSize size, BabiTask task, String part) {
        String folder = size == BabiSize.SMALL ? "en" : "en-10k";
        return data.resolve(folder).resolve("qa" + task.number() + "_a-task_" + part + ".txt");
    }

    private void write(BabiSize size, BabiTask task, String part, int stories) {
        String kind = StoryGenerator.kinds().get(task.ordinal());
        long seed = part.equals("test") ? 2 : 1;
        BabiFormat.write(file(size, task, part), new StoryGenerator(seed).generate(kind, stories));
    }

    private CommandLineRun run(String... arguments) {
        String[] all = new String[arguments.length + 4];
        all[0] = "benchmark";
        all[1] = "babi";
        all[2] = "--data";
        all[3] = data.toString();
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return CommandLineRun.of(
                home,
                Map.of(),
                root -> List.of(BenchmarkCommand.of(List.of(
                        new BenchmarkBabiCommand(() -> root.settings().settings(), home, Clock.systemDefaultZone())))),
                all);
    }

    private JsonNode json(Path folder) throws IOException {
        return new ObjectMapper().readTree(folder.resolve("babi.json").toFile());
    }

    @Test
    void both_sizes_are_trained_measured_and_written_down() throws IOException {
        CommandLineRun run = run("--seeds", "4");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).as("so small a network keeps no promise").isEqualTo(1);
        assertThat(run.out())
                .containsPattern("bAbI 1k, seed 4: test error % of task 6: \\d+\\.\\d, 9: .*; 2 passes")
                .containsPattern("bAbI 10k, seed 4: .*; 1 passes")
                .contains("bAbI 10k, test error, task 17, 1 seed", "Written to ");
        Path folder = home.resolve("docs/benchmarks");
        assertThat(folder).isDirectoryContaining("glob:**babi.md").isDirectoryContaining("glob:**babi.png");
        JsonNode runs = json(folder).get("runs");
        assertThat(runs).hasSize(2);
        assertThat(runs.at("/0/settings/max-epochs").asInt()).isEqualTo(2);
        assertThat(runs.at("/0/scores")).hasSize(5);
        assertThat(runs.at("/0/provenance/commit").asText()).isEqualTo("unknown");
    }

    @Test
    void parts_are_put_together_and_the_same_seed_gives_the_same_errors() throws IOException {
        String out = home.resolve("figures").toString();
        run("--size", "10k", "--seeds", "1,2", "--out", out);
        JsonNode before = json(Path.of(out)).get("runs");
        CommandLineRun again = run("--size", "10k", "--seeds", "2", "--out", out, "--json");

        JsonNode after = json(Path.of(out)).get("runs");
        assertThat(after).hasSize(2);
        assertThat(after.get(0)).isEqualTo(before.get(0));
        assertThat(after.at("/1/scores")).isEqualTo(before.at("/1/scores"));
        JsonNode figures = new ObjectMapper().readTree(again.out());
        assertThat(figures).hasSize(9);
        assertThat(figures.get(0).fieldNames())
                .toIterable()
                .containsExactly("figure", "value", "unit", "floor", "holds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1,,2", "1;2", "-3", "one", "1,2,"})
    void a_wrong_list_of_seeds_is_told(String seeds) {
        CommandLineRun run = run("--seeds", seeds);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("--seeds is " + seeds + "; allowed are whole numbers from 1");
    }

    @Test
    void another_size_is_told() {
        assertThat(run("--size", "100k").err()).startsWith("--size is 100k; allowed are 1k, 10k and both.");
    }

    @Test
    void what_is_missing_is_told_before_anything_is_trained() throws IOException {
        Files.delete(file(BabiSize.LARGE, BabiTask.SIZES, "test"));

        CommandLineRun test = run();
        assertThat(test.exitCode()).isEqualTo(2);
        assertThat(test.err()).startsWith("There is no file ").contains("en-10k", "qa18_*_test.txt");
        assertThat(test.out()).isEmpty();
        data = home.resolve("nowhere");
        assertThat(run().err()).startsWith("There is no folder ").contains("nowhere", "--data");
        assertThat(home.resolve("docs")).doesNotExist();
    }

    @Test
    void a_file_of_figures_that_is_none_is_told_before_anything_is_trained() throws IOException {
        Path folder = Files.createDirectories(home.resolve("docs/benchmarks"));
        Files.writeString(folder.resolve("babi.json"), "nothing");

        CommandLineRun run = run();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("does not hold runs of this benchmark");
        assertThat(run.out()).isEmpty();
    }
}
