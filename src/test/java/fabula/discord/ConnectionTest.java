package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fabula.Problem;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ConnectionTest {

    @Test
    void a_dropped_connection_is_resumed_and_what_was_missed_is_answered() {
        try (BotFixture fixture = new BotFixture()) {
            DiscordBot.Ready ready = fixture.bot.start();
            assertThat(ready.servers()).isEqualTo(1);
            assertThat(ready.invitation())
                    .contains("client_id=" + DiscordDouble.BOT)
                    .contains("scope=bot+applications.commands")
                    .contains("permissions=274878008384");
            Actor ann = fixture.inn.hall().as(Person.called("Ann"));
            ann.slash("tell", "text", "Mary went to the kitchen.").reply();

            fixture.discord.gateway().drop(4000);
            Exchange missed = ann.slash("ask", "question", "Is Mary in the kitchen?");

            assertThat(missed.text()).startsWith("Yes");
            assertThat(fixture.discord.gateway().resumed()).isEqualTo(1);
            assertThat(fixture.discord.gateway().identified()).isEqualTo(1);
        }
    }

    @Test
    void no_privileged_intent_is_asked_for() {
        try (BotFixture fixture = new BotFixture()) {
            fixture.bot.start();
            int intents = fixture.discord.gateway().identify().path("intents").asInt();
            int members = 1 << 1;
            int presences = 1 << 8;
            int content = 1 << 15;
            assertThat(intents & (members | presences | content)).isZero();
            assertThat(intents & (1 << 9)).as("messages of servers").isNotZero();
            assertThat(intents & (1 << 12)).as("direct messages").isNotZero();
        }
    }

    @Test
    void the_content_of_messages_is_asked_for_where_the_operator_wants_it() {
        try (BotFixture fixture = BotFixture.thatReadsAlong()) {
            fixture.bot.start();
            assertThat(fixture.discord.gateway().identify().path("intents").asInt() & (1 << 15))
                    .isNotZero();
        }
    }

    @Test
    void that_discord_does_not_hand_over_the_content_is_explained() {
        try (BotFixture fixture = BotFixture.thatReadsAlong()) {
            fixture.discord.gateway().refuseContent();
            Problem problem = catchThrowableOfType(Problem.class, fixture.bot::start);
            assertThat(problem.kind()).isEqualTo(Problem.Kind.SETTINGS);
            assertThat(problem)
                    .hasMessageContainingAll(
                            "Message Content Intent",
                            "https://discord.com/developers/applications",
                            "fabula.discord.message-content");
        }
    }

    @Test
    void a_token_that_discord_does_not_know_is_explained() {
        try (BotFixture fixture = new BotFixture("some.other.token")) {
            Problem problem = catchThrowableOfType(Problem.class, fixture.bot::start);
            assertThat(problem.kind()).isEqualTo(Problem.Kind.TOKEN);
            assertThat(problem)
                    .hasMessageContaining("does not accept the token")
                    .hasMessageNotContaining("some.other");
        }
    }

    @Test
    void a_token_that_is_reset_while_the_bot_runs_ends_it() {
        try (BotFixture fixture = new BotFixture()) {
            fixture.bot.start();
            fixture.discord.gateway().drop(4004);
            assertThatThrownBy(fixture.bot::awaitEnd)
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.TOKEN));
        }
    }

    @Test
    void a_token_that_the_gateway_refuses_is_explained_at_the_start() {
        try (BotFixture fixture = new BotFixture()) {
            fixture.discord.gateway().refuseTokens();
            assertThatThrownBy(fixture.bot::start)
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.TOKEN));
        }
    }

    @Test
    void without_a_network_the_address_is_named() {
        BotFixture fixture = new BotFixture();
        fixture.discord.close();
        assertThatThrownBy(fixture.bot::start)
                .isInstanceOf(Problem.class)
                .hasMessageContaining("cannot be reached at " + fixture.discord.apiUrl());
        fixture.close();
    }

    @Test
    void after_stop_nothing_keeps_the_program_alive() {
        Set<Thread> before = lasting();
        try (BotFixture fixture = new BotFixture()) {
            fixture.bot.start();
            fixture.inn.hall().as(Person.called("Ann")).slash("help").reply();
            fixture.bot.stop();
            fixture.bot.awaitEnd();
            assertThat(endedSoon(before)).isEmpty();
        }
    }

    @Test
    void stop_tells_those_who_wait_for_a_training() {
        try (BotFixture fixture = new BotFixture()) {
            fixture.bot.start();
            Exchange retrain = fixture.inn.hall().as(BotFixture.KEEPER).slash("admin retrain");
            retrain.reply();
            fixture.stepUntilShown(retrain, "learning");
            fixture.bot.stop();
            retrain.until(message -> Exchange.text(message).contains("begins again when I am started"));
            assertThat(fixture.retraining.jobs()).hasSize(1);
        }
    }

    private static Set<Thread> endedSoon(Set<Thread> before) {
        Set<Thread> left = lasting();
        for (int i = 0; i < 100 && !before.containsAll(left); i++) {
            DiscordDouble.pause();
            left = lasting();
        }
        left.removeAll(before);
        return left;
    }

    /** Threads that would keep the program alive, the double's own aside. */
    private static Set<Thread> lasting() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && !thread.isDaemon())
                .filter(thread -> !thread.getName().contains("MockWebServer"))
                .collect(Collectors.toSet());
    }
}
