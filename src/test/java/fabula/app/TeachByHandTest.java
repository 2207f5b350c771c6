package fabula.app;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.cli.FabulaCommand;
import fabula.examples.ExampleState;
import fabula.examples.Gifts;
import fabula.examples.Reviewed;
import fabula.examples.ServerId;
import fabula.examples.Submission;
import fabula.settings.SettingsLoader;
import fabula.storage.Database;
import fabula.storage.SqliteExamples;
import fabula.story.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./fabula teach} in the whole program. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class TeachByHandTest {

    @TempDir
    private Path home;

    private SmallWorld world;
    private StringWriter out;
    private StringWriter err;

    @BeforeEach
    void aModelInForce() throws IOException {
        world = new SmallWorld(home, 2);
        assertThat(fabula("train", "--out", "default")).isZero();
    }

    private int fabula(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        FabulaCommand root = new FabulaCommand(new SettingsLoader(home, name -> null, name -> null));
        try (Fabula fabula = new Fabula(root, home)) {
            return root.execute(fabula.commands(), new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        }
    }

    private void approve(int count) {
        try (Database database = Database.open(home.resolve("data"))) {
            List<Submission> submissions = IntStream.range(0, count)
                    .mapToObj(i -> new Submission(
                            Gifts.yeeted("Zed" + (char) ('a' + i), Verdict.YES),
                            ExampleState.APPROVED,
                            Optional.of(new Reviewed("ann", Instant.EPOCH)),
                            List.of(Gifts.upload(Gifts.ANN))))
                    .toList();
            new SqliteExamples(database).add(ServerId.TERMINAL, submissions, true);
        }
    }

    @Test
    void without_approved_examples_it_says_what_to_do_first() throws IOException {
        assertThat(fabula("teach")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("There is nothing to learn from yet")
                .contains("review");
        assertThat(world.models()).containsExactly("default");
    }

    @Test
    void a_server_that_is_none_is_refused() {
        assertThat(fabula("teach", "--server", "inn")).isEqualTo(2);
        assertThat(err.toString()).startsWith("\"inn\" is no server");
    }

    @Test
    void examples_become_a_model_with_an_exam_and_the_words_to_use_it() throws IOException {
        approve(10);

        assertThat(fabula("teach")).isZero();

        String name = world.models().stream()
                .filter(model -> model.startsWith("server-terminal-"))
                .findFirst()
                .orElseThrow();
        assertThat(out.toString())
                .contains("how sure of these", name)
                .containsAnyOf(name + " is in force.", "./fabula models use " + name + " --server terminal");
        assertThat(home.resolve("models/.jobs")).isEmptyDirectory();
        assertThat(fabula("models", "show", name, "--server", "terminal")).isZero();
        assertThat(out.toString()).contains("default");
        assertThat(fabula("models", "list")).isZero();
        assertThat(out.toString()).as("everybody's models").doesNotContain(name);
    }

    @Test
    void a_broken_model_in_force_is_told_and_nothing_is_left_behind() throws IOException {
        approve(10);
        Files.write(home.resolve("models/default/network.bin"), new byte[12]);

        assertThat(fabula("teach")).isPositive();

        assertThat(err.toString()).contains("network.bin").doesNotContain("Exception");
        assertThat(world.models()).allMatch(model -> model.equals("default") || model.startsWith("."));
        assertThat(home.resolve("models/.jobs")).isEmptyDirectory();
    }
}
