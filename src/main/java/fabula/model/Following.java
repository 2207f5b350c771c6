package fabula.model;

import fabula.Problem;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a store take notice of what other processes choose, every two seconds. */
public final class Following implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final ModelStore store;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "following");
        thread.setDaemon(true);
        return thread;
    });
    private boolean failing;

    public Following(ModelStore store) {
        this.store = store;
    }

    public Following begin() {
        timer.scheduleWithFixedDelay(this::once, 0, BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    private void once() {
        try {
            store.follow();
            failing = false;
        } catch (Problem e) {
            if (!failing) {
                LOG.warn("Which models others choose cannot be seen just now: {}", e.getMessage());
            }
            failing = true;
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
