package fabula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine.Command;

class FabulaCommandTest {

    @TempDir
    private Path home;

    @Command(name = "fail", description = "Fails.")
    record Failing(RuntimeException failure) implements Runnable {
        @Override
        public void run() {
            throw failure;
        }
    }

    private CommandLineRun run(RuntimeException failure, String... arguments) {
        return CommandLineRun.of(home, Map.of(), root -> List.of(new Failing(failure)), arguments);
    }

    @ParameterizedTest
    @EnumSource
    void a_problem_is_told_in_its_words_with_its_own_exit_code(Problem.Kind kind) {
        CommandLineRun run = run(new Problem(kind, "Something is wrong. Do this."), "fail");

        assertThat(run.exitCode()).isEqualTo(kind.exitCode());
        assertThat(run.err()).isEqualToIgnoringNewLines("Something is wrong. Do this.");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void what_nobody_expected_is_one_sentence_that_says_where_the_details_are() {
        CommandLineRun run = run(new IllegalStateException("secret details"), "fail");

        assertThat(run.exitCode()).isEqualTo(70);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("fabula.log").doesNotContain("secret details");
    }

    @Test
    void a_misspelt_command_is_answered_with_the_nearest() {
        CommandLineRun run = run(null, "faill");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("faill", "Did you mean: fabula fail?");
    }

    @Test
    void an_unknown_option_is_answered_with_where_help_is() {
        CommandLineRun run = run(null, "fail", "extra");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("extra", "fabula fail --help");
    }

    @Test
    void every_command_explains_itself_and_the_version_is_told() {
        assertThat(run(null, "fail", "--help")).satisfies(help -> {
            assertThat(help.exitCode()).isZero();
            assertThat(help.out()).contains("Usage: fabula fail", "Fails.", "--config");
        });
        assertThat(run(null, "--version").out()).matches("(?s)Fabula \\d+\\.\\d+\\.\\d+\\S* on Java \\d.*");
        assertThat(run(null).out()).contains("Usage: fabula", "fail", "Examples:");
    }

    @Test
    void settings_can_be_given_before_and_after_the_command() throws Exception {
        String file = Files.writeString(home.resolve("my.conf"), "fabula.models.name = mine")
                .toString();

        assertThat(config("--config", file, "config")).contains("mine", file + ":1");
        assertThat(config("config", "--config", file)).contains("mine", file + ":1");
    }

    private String config(String... arguments) {
        return CommandLineRun.of(home, Map.of(), root -> List.of(new ConfigCommand(root::settings)), arguments)
                .out();
    }

    @Test
    void the_settings_are_shown_aligned_and_without_the_secret() {
        CommandLineRun run = CommandLineRun.of(
                home,
                Map.of("DISCORD_TOKEN", "very.secret"),
                root -> List.of(new ConfigCommand(root::settings)),
                "config");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).doesNotContain("very.secret");
        assertThat(run.out())
                .containsPattern("(?m)^fabula\\.discord\\.token +\\(hidden\\) +environment DISCORD_TOKEN$")
                .containsPattern("(?m)^fabula\\.training\\.vectors +\\(not set\\) +reference\\.conf:\\d+$");
        assertThat(run.out().lines().map(line -> line.replaceAll("(reference\\.conf|environment).*", "")
                        .length()))
                .containsOnly(run.out().lines().findFirst().orElseThrow().indexOf("reference.conf"));
    }

    @Test
    void a_wrong_setting_ends_a_command_with_its_own_code() throws Exception {
        Files.writeString(home.resolve("application.conf"), "fabula.data = []");

        CommandLineRun run =
                CommandLineRun.of(home, Map.of(), root -> List.of(new ConfigCommand(root::settings)), "config");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("application.conf:1: fabula.data is []");
    }
}
