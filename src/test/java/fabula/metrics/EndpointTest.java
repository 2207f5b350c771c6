package fabula.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import fabula.story.Verdict;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class EndpointTest {

    private static final Probe WELL = new Probe("model", () -> {});
    private static final Probe LOCKED = new Probe("database", () -> {
        throw new Problem(Problem.Kind.MACHINE, "Another program holds\nthe database.");
    });

    private final Metrics metrics = new Metrics();
    private final CountDownLatch stuck = new CountDownLatch(1);

    private enum Reason {
        TOO_SOON
    }

    @AfterEach
    void close() {
        stuck.countDown();
        metrics.close();
    }

    private Endpoint open(Probe... ready) {
        return Endpoint.open(new InetSocketAddress("127.0.0.1", 0), metrics, List.of(WELL), List.of(ready));
    }

    private static HttpResponse<String> send(Endpoint endpoint, String method, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + endpoint.port() + path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri)
                                .method(method, BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString());
    }

    @Test
    void figures_are_counted_and_those_of_nought_are_there_from_the_start() throws Exception {
        metrics.mayRefuse(Reason.TOO_SOON);
        metrics.answered(Verdict.YES, Duration.ofMillis(7));
        metrics.figure("fabula.queue.waiting", "What waits", () -> 3);
        metrics.name("fabula.model", "In force", "model", () -> "default");
        try (Endpoint endpoint = open()) {
            HttpResponse<String> page = send(endpoint, "GET", "/metrics");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
            assertThat(page.body().lines())
                    .contains(
                            "fabula_answers_seconds_count{verdict=\"yes\"} 1",
                            "fabula_answers_seconds_count{verdict=\"unknown\"} 0",
                            "fabula_answers_seconds_bucket{verdict=\"yes\",le=\"0.005\"} 0",
                            "fabula_answers_seconds_bucket{verdict=\"yes\",le=\"0.01\"} 1",
                            "fabula_refusals_total{reason=\"too_soon\"} 0.0",
                            "fabula_queue_waiting 3.0",
                            "fabula_model{model=\"default\"} 1.0");
        }
    }

    @Test
    void a_name_that_cannot_be_had_leaves_the_other_figures_and_an_old_one_goes() throws Exception {
        String[] model = {"default"};
        metrics.name("fabula.model", "In force", "model", () -> {
            if (model[0].isEmpty()) {
                throw new Problem(Problem.Kind.MACHINE, "The disk is gone.");
            }
            return model[0];
        });
        try (Endpoint endpoint = open()) {
            assertThat(send(endpoint, "GET", "/metrics").body()).contains("model=\"default\"");
            model[0] = "winter";
            assertThat(send(endpoint, "GET", "/metrics").body())
                    .contains("model=\"winter\"")
                    .doesNotContain("model=\"default\"");
            model[0] = "";
            assertThat(send(endpoint, "GET", "/metrics").body())
                    .contains("jvm_threads_live_threads")
                    .doesNotContain("fabula_model{");
        }
    }

    @Test
    void what_is_not_well_is_named_in_a_line() throws Exception {
        try (Endpoint endpoint = open(WELL, LOCKED)) {
            assertThat(send(endpoint, "GET", "/healthz").statusCode()).isEqualTo(200);

            HttpResponse<String> ready = send(endpoint, "GET", "/readyz");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).isEqualTo("""
                    well     model
                    trouble  database: Another program holds the database.
                    """);
        }
    }

    @Test
    void what_hangs_is_not_well_and_holds_up_nothing() throws Exception {
        Probe hangs = new Probe("database", () -> {
            try {
                stuck.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Probe broken = new Probe("gateway", () -> {
            throw new IllegalStateException("secret");
        });
        try (Endpoint endpoint = open(hangs, broken)) {
            HttpResponse<String> ready = send(endpoint, "GET", "/readyz");

            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body().lines())
                    .containsExactly(
                            "trouble  database: no answer within 2 seconds",
                            "trouble  gateway: it does not work; the log says more");
            assertThat(send(endpoint, "GET", "/healthz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void there_is_nothing_else_and_nothing_can_be_changed() throws Exception {
        try (Endpoint endpoint = open()) {
            assertThat(send(endpoint, "GET", "/../etc/passwd").statusCode()).isEqualTo(404);
            assertThat(send(endpoint, "GET", "/metrics/").statusCode()).isEqualTo(404);
            assertThat(send(endpoint, "POST", "/metrics").statusCode()).isEqualTo(405);
            assertThat(send(endpoint, "HEAD", "/metrics").body()).isEmpty();
        }
    }

    @Test
    void a_port_in_use_and_a_host_that_is_none_are_explained() {
        try (Endpoint endpoint = open()) {
            InetSocketAddress taken = new InetSocketAddress("127.0.0.1", endpoint.port());
            assertThatThrownBy(() -> Endpoint.open(taken, metrics, List.of(), List.of()))
                    .isInstanceOf(Problem.class)
                    .hasMessageContainingAll("127.0.0.1:" + endpoint.port(), "in use", "fabula.operation.port");
        }
        assertThatThrownBy(() -> Endpoint.open(
                        InetSocketAddress.createUnresolved("no.such.host", 1), metrics, List.of(), List.of()))
                .isInstanceOf(Problem.class)
                .hasMessageContainingAll("no.such.host:1", "no such host", "fabula.operation.port");
    }
}
