package fabula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fabula.benchmark.compare.Contestant;
import fabula.corpus.BabiFormat;
import fabula.world.StoryGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With so few stories and passes that a run takes a moment. */
class CompareCommandTest {

    @TempDir
    private Path home;

    private Path data;
    private Path out;

    @BeforeEach
    void smallWorld() throws IOException {
        data = home.resolve("babi");
        out = home.resolve("figures");
        write("train", 1);
        write("test", 2);
        Files.writeString(
                home.resolve("application.conf"), "fabula.network { vector-size = 8, slots = 16, statements = 12 }\n");
    }

    private void write(String part, long seed) {
        Path file = data.resolve("en-10k").resolve("qa6_yes-no-questions_" + part + ".txt");
        BabiFormat.write(
                file, new StoryGenerator(seed).generate(StoryGenerator.kinds().get(0), 100));
    }

    private CommandLineRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("compare"));
        all.addAll(List.of(arguments));
        return CommandLineRun.of(
                home,
                Map.of(),
                root -> List.of(new CompareCommand(() -> root.settings().settings(), home, Clock.systemDefaultZone())),
                all.toArray(String[]::new));
    }

    private CommandLineRun quick() {
        return run("--data", data.toString(), "--quick", "--out", out.toString());
    }

    private JsonNode scores() throws IOException {
        return new ObjectMapper().readTree(out.resolve("compare.json").toFile()).get("scores");
    }

    @Test
    void all_networks_are_trained_and_written_down_and_can_be_drawn_again() throws IOException {
        CommandLineRun run = quick();

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsPattern("LSTM of 64 units, 100 questions of task 6: \\d+\\.\\d % right after \\d+ passes")
                .containsPattern("perceptron, 60 questions on distance: 1 back \\d+\\.\\d %, 3 back \\d+\\.\\d % right")
                .contains("Written to ");
        Set<String> networks = new TreeSet<>();
        for (JsonNode score : scores()) {
            networks.add(score.get("network").asText());
            assertThat(score.get("accuracy").asDouble()).isBetween(0.0, 100.0);
            assertThat(score.get("tested").asInt())
                    .isEqualTo(score.get("distance").asInt() > 0 ? 20 : 100);
        }
        assertThat(networks).hasSize(Contestant.values().length);
        for (String picture : List.of("networks", "distance", "amount", "size")) {
            assertThat(ImageIO.read(out.resolve("compare-" + picture + ".png").toFile())
                            .getWidth())
                    .isEqualTo(2000);
        }
        assertRedrawnAlike();
    }

    private void assertRedrawnAlike() throws IOException {
        Path page = out.resolve("compare.md");
        String before = Files.readString(page);
        assertThat(before)
                .contains("| Fabula's reader | ", "compare-distance.png")
                .doesNotContain("NaN");
        Files.delete(page);

        assertThat(run("--redraw", "--out", out.toString()).exitCode()).isZero();

        assertThat(page).hasContent(before);
    }

    @Test
    void what_is_missing_is_told_before_anything_is_trained() throws IOException {
        assertThat(run().err())
                .startsWith("The comparison learns from bAbI's task 6.")
                .contains("--data");
        assertThat(run("--data", data.toString(), "--quick").err()).contains("--quick", "--out");
        assertThat(run("--data", home.resolve("nowhere").toString()).err())
                .startsWith("There is no folder ")
                .contains("nowhere");
        Path few = Files.createDirectories(home.resolve("few"));
        assertThat(run("--redraw", "--out", few.toString()).err())
                .startsWith("There is no ")
                .contains("compare.json");
        Files.writeString(few.resolve("compare.json"), "{}");
        CommandLineRun run = run("--redraw", "--out", few.toString());
        assertThat(run.err()).contains("does not hold the figures of a comparison");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void too_little_to_learn_from_is_told() {
        CommandLineRun run = run("--data", data.toString(), "--out", out.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("bAbI's task 6 holds ").contains("the comparison needs");
        assertThat(out).doesNotExist();
    }
}
