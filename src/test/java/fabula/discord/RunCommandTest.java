package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import fabula.cli.RunCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RunCommandTest {

    @Test
    void without_a_token_it_says_how_to_get_one_and_that_chat_needs_none() {
        RunCommand command = new RunCommand(
                () -> BotFixture.settings(Optional.empty(), "http://127.0.0.1:1/", 1),
                () -> {
                    throw new AssertionError("No bot without a token");
                },
                () -> {});

        assertThatThrownBy(command::call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.TOKEN))
                .hasMessageContaining("https://discord.com/developers/applications")
                .hasMessageContaining("./fabula chat");
    }

    @Test
    void it_says_when_it_is_ready_and_ends_with_the_bot() throws Exception {
        try (BotFixture fixture = new BotFixture()) {
            StringWriter out = new StringWriter();
            RunCommand command = new RunCommand(
                    () -> BotFixture.settings(Optional.of("x"), fixture.discord.apiUrl(), 1),
                    () -> fixture.bot,
                    fixture.bot::stop);
            CommandLine line = new CommandLine(command).setOut(new PrintWriter(out, true));
            CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(line::execute);
            fixture.discord.awaitRegistration();
            for (int i = 0; i < 100 && out.toString().isEmpty(); i++) {
                DiscordDouble.pause();
            }
            fixture.bot.stop();

            assertThat(exit.get(20, TimeUnit.SECONDS)).isZero();
            assertThat(out.toString())
                    .startsWith("Fabula listens on 1 server")
                    .contains("https://discord.com/oauth2/authorize?client_id=")
                    .hasLineCount(1);
        }
    }
}
