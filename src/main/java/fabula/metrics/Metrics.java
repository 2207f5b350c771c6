package fabula.metrics;

import fabula.Problem;
import fabula.story.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.logging.LogbackMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The figures of a running bot. What it counts is there from the start, with nought. */
public final class Metrics implements AutoCloseable {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3),
        Duration.ofSeconds(10)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final LogbackMetrics logged = new LogbackMetrics();
    private final List<Runnable> beforeReading = new ArrayList<>();

    /** How handling what somebody wanted went. */
    public enum Handled {
        WELL,
        /** They were told what was wrong with what they gave, or with the machine. */
        PROBLEM,
        /** A fault of the program's. */
        FAILURE
    }

    public Metrics() {
        List<MeterBinder> process = List.of(
                collections,
                logged,
                new JvmMemoryMetrics(),
                new JvmThreadMetrics(),
                new ProcessorMetrics(),
                new FileDescriptorMetrics(),
                new UptimeMetrics());
        process.forEach(binder -> binder.bindTo(registry));
        for (Verdict verdict : Verdict.values()) {
            answers(verdict);
        }
        for (Handled handled : Handled.values()) {
            requests(handled);
        }
    }

    /** A question was read, in so much time. */
    public void answered(Verdict verdict, Duration took) {
        answers(verdict).record(took);
    }

    /** What somebody wanted was done or explained, so long after it came. */
    public void handled(Handled how, Duration took) {
        requests(how).record(took);
    }

    /** Makes known that something may be refused for a reason. */
    public void mayRefuse(Enum<?> reason) {
        refusals(reason);
    }

    public void refused(Enum<?> reason) {
        refusals(reason).increment();
    }

    /**
     * A figure that is asked for when it is read. Several of one name differ in what a label says.
     *
     * @param name with dots, such as {@code fabula.queue.waiting}
     * @param labels name, value, name, value …
     */
    public void figure(String name, String what, Supplier<Number> figure, String... labels) {
        Gauge.builder(name, figure).description(what).tags(labels).register(registry);
    }

    /** A name that is asked for when it is read: it is the label of a figure that is always 1. */
    public void name(String name, String what, String label, Supplier<String> value) {
        MultiGauge gauge = MultiGauge.builder(name).description(what).register(registry);
        beforeReading.add(() -> gauge.register(rows(label, value), true));
    }

    private static List<MultiGauge.Row<?>> rows(String label, Supplier<String> value) {
        try {
            return List.of(MultiGauge.Row.of(Tags.of(Tag.of(label, value.get())), 1));
        } catch (Problem e) {
            // The other figures are to be had all the same, and now more than ever.
            return List.of();
        }
    }

    /** All figures, in the text format of Prometheus. */
    public synchronized String read() {
        beforeReading.forEach(Runnable::run);
        return registry.scrape();
    }

    private Timer answers(Verdict verdict) {
        return timer("fabula.answers", "Questions that were read, by verdict", Map.entry("verdict", lower(verdict)));
    }

    private Timer requests(Handled handled) {
        return timer(
                "fabula.requests",
                "What people wanted, from its arrival to the end of its turn",
                Map.entry("ended", lower(handled)));
    }

    private Timer timer(String name, String what, Map.Entry<String, String> label) {
        return Timer.builder(name)
                .description(what)
                .tag(label.getKey(), label.getValue())
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    private Counter refusals(Enum<?> reason) {
        return Counter.builder("fabula.refusals")
                .description("What was refused, by reason")
                .tag("reason", lower(reason))
                .register(registry);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        collections.close();
        logged.close();
        registry.close();
    }
}
