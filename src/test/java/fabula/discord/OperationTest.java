package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fabula.storage.Database;
import fabula.storage.SqlJobs;
import fabula.storage.SqlStories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of a bot that runs, from its start to SIGTERM. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGTERM")
@TestMethodOrder(OrderAnnotation.class)
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class OperationTest {

    private static final Pattern FIGURE = Pattern.compile("\\b(?:fabula|jvm|process|logback|system)_\\w+");

    @TempDir
    private static Path folder;

    private static OperatedBot bot;
    private static Actor ann;

    @BeforeAll
    static void start() throws Exception {
        bot = new OperatedBot(folder);
        ann = bot.inn.hall().as(Person.called("Ann"));
        bot.awaitReady();
        ann.slash("tell", "text", "Mary went to the kitchen.").reply();
    }

    @AfterAll
    static void close() {
        bot.close();
    }

    @Test
    @Order(1)
    void its_figures_tell_of_answers_refusals_and_all_it_consists_of() throws Exception {
        assertThat(ann.slash("ask", "question", "Is Mary in the kitchen?").text())
                .startsWith("Yes");
        assertThat(ann.slash("admin status").isPrivate()).isTrue();

        assertThat(bot.figure("fabula_answers_seconds_count{verdict=\"yes\"}")).isEqualTo(1);
        assertThat(bot.figure("fabula_refusals_total{reason=\"no_administrator\"}"))
                .isEqualTo(1);
        assertThat(bot.figure("fabula_gateway_connected")).isEqualTo(1);
        assertThat(bot.figure("fabula_model{model=\"default\"}")).isEqualTo(1);
        assertThat(bot.figure("fabula_retrainings{state=\"running\"}")).isZero();
        assertThat(bot.figure("fabula_native_bytes")).isPositive();
        assertThat(bot.figure("fabula_resident_bytes")).isGreaterThan(50_000_000);
        assertThat(bot.page("/metrics").body()).doesNotContain("Mary", "Ann", DoubleRest.TOKEN);
    }

    @Test
    @Order(1)
    void it_is_alive_and_ready() throws Exception {
        assertThat(bot.page("/healthz").body()).isEqualTo("well     database\n");
        assertThat(bot.page("/readyz").body().lines())
                .containsExactly("well     gateway", "well     model", "well     database");
    }

    @Test
    @Order(1)
    void the_dashboard_shows_nothing_that_there_is_not() throws Exception {
        Set<String> shown = figures(Files.readString(Path.of("docs", "grafana-dashboard.json")));
        Set<String> documented = figures(Files.readString(Path.of("docs", "operations.md")));
        Set<String> told = figures(bot.page("/metrics").body());

        assertThat(shown).hasSizeGreaterThan(15).isSubsetOf(told);
        assertThat(documented).isSubsetOf(told);
        assertThat(told.stream().filter(name -> name.startsWith("fabula_") && !name.endsWith("_max")))
                .as("what is told is also documented")
                .allMatch(name ->
                        documented.contains(name.replaceAll("_(bucket|count|sum)$", "")) || documented.contains(name));
    }

    private static Set<String> figures(String text) {
        return FIGURE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @Order(1)
    void the_log_leads_from_an_interaction_to_its_answer_and_says_nothing_of_what_was_said() throws Exception {
        ann.slash("ask", "question", "Is Mary in the garden?").reply();

        List<String> messages = awaitAnswer("/ask");

        assertThat(messages)
                .anyMatch(message -> message.startsWith("/ask: handled after "))
                .anyMatch(message -> message.startsWith("/ask: Discord has the answer after "));
        assertThat(String.join("\n", bot.log())).doesNotContain("Mary", "kitchen", "Ann", DoubleRest.TOKEN);
    }

    /** What was logged of the last request of a kind, once it has two lines. */
    private static List<String> awaitAnswer(String what) throws Exception {
        for (int i = 0; i < 100; i++) {
            Map<String, List<String>> requests = new LinkedHashMap<>();
            for (String line : bot.log()) {
                JsonNode json = new ObjectMapper().readTree(line);
                if (json.path("message").asText().startsWith(what)) {
                    requests.computeIfAbsent(json.path("request").asText(), id -> new ArrayList<>())
                            .add(json.path("message").asText());
                }
            }
            List<String> ids = List.copyOf(requests.keySet());
            List<String> last = ids.isEmpty() ? List.of() : requests.get(ids.get(ids.size() - 1));
            if (last.size() == 2) {
                assertThat(ids).allMatch(id -> id.matches("[0-9a-z]{8,}"));
                return last;
            }
            DiscordDouble.pause();
        }
        throw new AssertionError("Nothing was logged of " + what);
    }

    @Test
    @Order(2)
    void sigterm_lets_answers_be_finished_and_parks_the_retraining() throws Exception {
        Exchange retrain = bot.inn.hall().as(BotFixture.KEEPER).slash("admin retrain", "base", "true");
        retrain.reply();
        List<ProcessHandle> children = awaitChildren();
        List<Exchange> asked = askEverywhere();

        int code = bot.terminate();

        assertThat(code).isEqualTo(128 + 15);
        for (Exchange one : asked) {
            assertThat(one.text()).startsWith("Yes");
        }
        retrain.until(message -> Exchange.text(message).contains("begins again when I am started"));
        for (ProcessHandle child : children) {
            child.onExit().get(30, TimeUnit.SECONDS);
        }
        try (Database database = Database.open(bot.data())) {
            assertThat(new SqlJobs(database).list())
                    .singleElement()
                    .satisfies(job -> assertThat(job.entry().outcome()).isEmpty());
            assertThat(new SqlStories(database)
                            .story(People.channel(bot.inn.hall().id()))
                            .statements())
                    .hasSize(1);
        }
        assertThat(left()).isEmpty();
    }

    private static List<ProcessHandle> awaitChildren() throws InterruptedException {
        List<ProcessHandle> children = List.of();
        while (children.isEmpty()) {
            Thread.sleep(20);
            children = bot.process.toHandle().descendants().toList();
        }
        return children;
    }

    /** So many questions that some are under way or wait, all of which have come. */
    private static List<Exchange> askEverywhere() throws Exception {
        double before = taken();
        List<Exchange> asked = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            asked.add(ann.slash("ask", "question", "Is Mary in the kitchen?"));
        }
        while (taken() < before + asked.size()) {
            Thread.sleep(5);
        }
        return asked;
    }

    private static double taken() throws IOException, InterruptedException {
        return bot.figure("fabula_requests_seconds_count{ended=\"well\"}") + bot.figure("fabula_queue_waiting");
    }

    /** What a write-ahead log leaves behind where a database was not closed. */
    private static List<String> left() throws IOException {
        try (var files = Files.list(bot.data())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("-wal"))
                    .toList();
        }
    }
}
