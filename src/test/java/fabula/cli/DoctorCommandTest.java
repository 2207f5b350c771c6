package fabula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fabula.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

    @TempDir
    private Path home;

    private CommandLineRun doctor(Map<String, String> environment, Check... more) {
        return CommandLineRun.of(
                home,
                environment,
                root -> List.of(new DoctorCommand(() -> root.settings().settings(), List.of(more))),
                "doctor");
    }

    private static Map<String, String> nobodyAnswers() {
        return Map.of("FABULA_DISCORD_API_URL", "http://127.0.0.1:1/");
    }

    @Test
    void without_token_and_discord_all_is_well_enough() {
        CommandLineRun run = doctor(nobodyAnswers(), new Check("model", () -> Check.Finding.good("default")));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsPattern("(?m)^✓ Java +17|^✓ Java +\\d\\d")
                .containsPattern("(?m)^✓ data folder +\\S*data, \\d+ MB free$")
                .containsPattern("(?m)^✓ model +default$")
                .containsPattern("(?m)^– token +none; .*DISCORD_TOKEN")
                .containsPattern("(?m)^– Discord +127.0.0.1 cannot be reached");
    }

    @Test
    void a_reachable_discord_and_a_token_are_good_and_the_token_is_not_shown() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/gateway", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/api";

            CommandLineRun run = doctor(Map.of("FABULA_DISCORD_API_URL", url, "DISCORD_TOKEN", "very.secret"));

            assertThat(run.out())
                    .contains("✓ token", "✓ Discord      127.0.0.1 answers")
                    .doesNotContain("very.secret");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void what_has_to_be_mended_is_told_on_one_line_and_in_the_exit_code() {
        Check model = new Check("model", () -> {
            throw new Problem(Problem.Kind.MODEL, "It is damaged.\nFetch it anew.");
        });
        Check natives = new Check("natives", () -> {
            throw new UnsatisfiedLinkError("no such library");
        });

        CommandLineRun run = doctor(nobodyAnswers(), natives, model);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("✗ natives      no such library", "✗ model        It is damaged.; Fetch it anew.");
    }

    @Test
    void wrong_settings_are_told_once_and_the_other_checks_go_on() throws IOException {
        Files.writeString(home.resolve("application.conf"), "fabula.data = []");

        CommandLineRun run = doctor(Map.of());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).containsOnlyOnce("application.conf:1").contains("✓ Java", "– Discord      not looked at");
    }

    @Test
    void a_data_folder_that_cannot_be_written_to_is_told() throws IOException {
        Files.writeString(home.resolve("data"), "a file");

        CommandLineRun run = doctor(nobodyAnswers());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("✗ data folder", "cannot be written to");
    }
}
