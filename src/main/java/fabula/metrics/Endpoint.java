package fabula.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fabula.Problem;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Three pages for whoever watches the bot: {@code /metrics} for Prometheus; {@code /healthz}, whether it is alive, and
 * {@code /readyz}, whether it can do its work, both with a line for each thing that was looked at.
 */
public final class Endpoint implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String FIGURES = "text/plain; version=0.0.4; charset=utf-8";
    private static final int THREADS = 4;
    /** Whoever asks whether all is well gives up after a few seconds, too. */
    private static final long PATIENCE_SECONDS = 2;

    private final Metrics metrics;
    private final List<Probe> alive;
    private final List<Probe> ready;
    private final HttpServer server;
    private final ExecutorService threads = threads("operation");
    private final ExecutorService looking = threads("operation-probe");

    private record Page(int status, String type, String text) {}

    private Endpoint(HttpServer server, Metrics metrics, List<Probe> alive, List<Probe> ready) {
        this.metrics = metrics;
        this.alive = List.copyOf(alive);
        this.ready = List.copyOf(ready);
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** @throws Problem if nothing can listen there */
    public static Endpoint open(InetSocketAddress at, Metrics metrics, List<Probe> alive, List<Probe> ready) {
        try {
            if (at.isUnresolved()) {
                throw new IOException("there is no such host");
            }
            Endpoint endpoint = new Endpoint(HttpServer.create(at, 0), metrics, alive, ready);
            LOG.info("Figures for Prometheus are at http://{}:{}/metrics", at.getHostString(), endpoint.port());
            return endpoint;
        } catch (IOException e) {
            throw new Problem(
                    Problem.Kind.MACHINE,
                    "Nothing can listen at " + at.getHostString() + ":" + at.getPort() + " (" + e.getMessage()
                            + "). Choose another fabula.operation.port and host, or null for no figures.",
                    e);
        }
    }

    /** Where it listens, also where any free port was wanted. */
    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Page page =
                    page(exchange.getRequestMethod(), exchange.getRequestURI().getPath());
            byte[] text = page.text().getBytes(StandardCharsets.UTF_8);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.getResponseHeaders().set("Content-Type", page.type());
            exchange.sendResponseHeaders(page.status(), head ? -1 : text.length);
            if (!head) {
                exchange.getResponseBody().write(text);
            }
        }
    }

    private Page page(String method, String path) {
        if (!List.of("GET", "HEAD").contains(method)) {
            return new Page(405, TEXT, "Only to be read.\n");
        }
        return switch (String.valueOf(path)) {
            case "/metrics" -> figures();
            case "/healthz" -> looked(alive);
            case "/readyz" -> looked(ready);
            default -> new Page(404, TEXT, "There are /metrics, /healthz and /readyz.\n");
        };
    }

    private Page figures() {
        try {
            return new Page(200, FIGURES, metrics.read());
        } catch (RuntimeException e) {
            LOG.warn("The figures could not be read", e);
            return new Page(500, TEXT, "The figures cannot be read; the log says why.\n");
        }
    }

    private Page looked(List<Probe> probes) {
        List<String> lines = new ArrayList<>();
        boolean isWell = true;
        for (Probe probe : probes) {
            String trouble = trouble(probe);
            isWell &= trouble.isEmpty();
            lines.add((trouble.isEmpty() ? "well     " + probe.name() : "trouble  " + probe.name() + ": " + trouble)
                    + "\n");
        }
        return new Page(isWell ? 200 : 503, TEXT, String.join("", lines));
    }

    private String trouble(Probe probe) {
        try {
            CompletableFuture.runAsync(probe.look(), looking).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return "";
        } catch (TimeoutException e) {
            return "no answer within " + PATIENCE_SECONDS + " seconds";
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Problem problem) {
                return problem.getMessage().replaceAll("\\R", " ");
            }
            LOG.warn("The {} could not be looked at", probe.name(), e.getCause());
            return "it does not work; the log says more";
        } catch (RejectedExecutionException e) {
            return "the program ends";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "the program ends";
        }
    }

    private static ExecutorService threads(String name) {
        return Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        looking.shutdownNow();
    }
}
