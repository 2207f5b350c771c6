package fabula.training;

import fabula.training.JobLog.Keeper;
import fabula.training.JobLog.Kept;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a process does again and again beside the others that serve the bot: it says that it is there, and sees who is no
 * more. Only its own time counts, for no two machines' clocks agree, and none can be trusted never to be set.
 */
final class Rounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration USUAL = Duration.ofSeconds(2);
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(15);

    private final Duration between;
    private final Duration patience;
    private final ProcessName own = ProcessName.own();
    private final Map<String, Heard> heard = new HashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "retraining-rounds");
        thread.setDaemon(true);
        return thread;
    });
    private long lastDone = System.nanoTime();
    private boolean failing;

    private record Heard(long beats, long at) {}

    /**
     * @param between from one round to the next
     * @param patience after which a process that has not been heard of is no more
     */
    Rounds(Duration between, Duration patience) {
        this.between = between;
        this.patience = patience;
    }

    static Rounds usual() {
        return new Rounds(USUAL, USUAL_PATIENCE);
    }

    /** @param unheard is run when others must soon take this process for ended */
    void begin(Runnable round, Runnable unheard) {
        timer.scheduleWithFixedDelay(
                () -> once(round, unheard), between.toMillis(), between.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void once(Runnable round, Runnable unheard) {
        long begun = System.nanoTime();
        try {
            round.run();
            lastDone = begun;
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("What other processes do cannot be seen just now: {}", e.getMessage());
            }
            failing = true;
            if (System.nanoTime() - lastDone > patience.toNanos() / 2) {
                unheard.run();
            }
        }
    }

    /** Of what others look after, that whose keepers are no more. */
    List<Kept> orphans(List<Kept> all) {
        Set<String> keepers = all.stream()
                .flatMap(kept -> kept.keeper().stream())
                .map(Keeper::process)
                .collect(Collectors.toSet());
        heard.keySet().retainAll(keepers);
        return all.stream()
                .filter(kept -> !kept.isOwn())
                .filter(kept -> kept.keeper().map(this::isNoMore).orElse(true))
                .toList();
    }

    private boolean isNoMore(Keeper keeper) {
        if (own.seesTheEndOf(keeper.process())) {
            return true;
        }
        long now = System.nanoTime();
        Heard last = heard.get(keeper.process());
        if (last == null || last.beats() != keeper.beats()) {
            heard.put(keeper.process(), new Heard(keeper.beats(), now));
            return false;
        }
        return now - last.at() > patience.toNanos();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
