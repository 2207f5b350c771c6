package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fabula.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    void however_a_connection_ends_what_was_missed_is_answered_once() {
        try (BotFixture fixture = new BotFixture()) {
            DoubleGateway gateway = fixture.discord.gateway();
            gateway.heartbeatEvery(Duration.ofMillis(500));
            fixture.bot.start();
            Actor ann = fixture.inn.hall().as(Person.called("Ann"));
            ann.slash("tell", "text", "Mary went to the kitchen.").reply();
            List<Runnable> ends = List.of(gateway::pull, gateway::askToReconnect, () -> gateway.drop(1001));
            for (Runnable end : ends) {
                int resumed = gateway.resumed();
                end.run();
                Exchange missed = ann.slash("ask", "question", "Is Mary in the kitchen?");
                gateway.await(() -> gateway.resumed() > resumed);
                assertThat(missed.text()).startsWith("Yes");
                assertThat(missed.messages()).isEqualTo(1);
            }
            assertThat(gateway.identified()).isEqualTo(1);
        }
    }

    @Test
    void a_lost_session_begins_anew_and_connections_that_fail_are_tried_ever_later() {
        try (BotFixture fixture = new BotFixture()) {
            DoubleGateway gateway = fixture.discord.gateway();
            fixture.bot.start();
            gateway.turnAway(2);
            gateway.drop(4000);
            gateway.await(gateway::isConnected);
            List<Instant> tried = gateway.connected();
            assertThat(tried).hasSize(4);
            assertThat(Duration.between(tried.get(2), tried.get(3)))
                    .isGreaterThan(Duration.between(tried.get(1), tried.get(2)));

            gateway.invalidate();
            gateway.await(gateway::isConnected);
            assertThat(gateway.identified()).isEqualTo(2);
            assertThat(fixture.inn.hall().as(Person.called("Ann")).slash("help").text())
                    .isNotBlank();
        }
    }

    @Test
    void a_token_that_no_request_is_taken_with_any_more_ends_it() {
        try (BotFixture fixture = new BotFixture()) {
            fixture.bot.start();
            DoubleRest rest = fixture.discord.rest();
            rest.failing(request ->
                    request.path().startsWith("/channels/") ? Optional.of(Fault.unauthorized()) : Optional.empty());
            Actor ann = fixture.inn.hall().as(Person.called("Ann"));
            for (int i = 0; i < 10; i++) {
                ann.says("@Fabula Is Mary in the kitchen?");
            }
            assertThatThrownBy(fixture.bot::awaitEnd)
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.TOKEN));
            assertThat(rest.answered(401)).isBetween(3, 10);
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
