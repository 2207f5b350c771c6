package fabula.training;

import fabula.Problem;
import fabula.training.JobLog.Entry;
import fabula.training.Retraining.Listener;
import fabula.training.Retraining.Outcome;
import fabula.training.Retraining.Progress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request from its turn's coming to the word of its end. */
final class RetrainingJob implements Retraining.Job {

    private static final Logger LOG = LoggerFactory.getLogger(RetrainingJob.class);
    private static final String UNCHANGED = " Nothing has changed: the model in force answers as before.";

    private final Entry entry;
    private final Listener listener;
    private final ToIntFunction<RetrainingJob> places;
    private final Duration longest;
    private final ExecutorService teller = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "retraining-teller");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean toBeTold = new AtomicBoolean();
    private volatile long begunAt;
    private volatile Progress progress;
    private volatile boolean cancelled;
    private volatile boolean abandoned;
    private int toldPlace;
    private Runnable ending = () -> {};

    /**
     * @param places tells how many have their turn before a job
     * @param longest that a job takes
     */
    RetrainingJob(Entry entry, Listener listener, ToIntFunction<RetrainingJob> places, Duration longest) {
        this.entry = entry;
        this.listener = listener;
        this.places = places;
        this.longest = longest;
        this.progress = new Progress("Waiting", 0, longest);
    }

    /** What is done when it is a job's turn. */
    interface Work {
        Outcome.Examined run(RetrainingJob job) throws InterruptedException;
    }

    /** Does the work, whatever comes of it. */
    Outcome run(Work work) {
        begunAt = System.nanoTime();
        progressed("Starting", 0);
        try {
            return work.run(this);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed("The training was interrupted." + UNCHANGED);
        } catch (Exception | OutOfMemoryError | LinkageError e) {
            if (cancelled) {
                return new Outcome.Cancelled();
            }
            // Whatever it was, another retraining must be possible.
            LOG.error("The retraining of {} failed", model(), e);
            String why = e instanceof Problem ? e.getMessage() : "Something went wrong that I was not prepared for.";
            return new Outcome.Failed(why + UNCHANGED);
        }
    }

    /** The listener gets the newest progress only, so that a slow one does not hold up the work. */
    void progressed(String stage, double done) {
        progress = new Progress(stage, done, left(done));
        if (!abandoned && toBeTold.compareAndSet(false, true)) {
            teller.execute(() -> {
                toBeTold.set(false);
                listener.progressed(progress);
            });
        }
    }

    /** Tells how many have their turn before it, unless that was told last. */
    void waits(int place) {
        if (place != toldPlace) {
            toldPlace = place;
            teller.execute(() -> listener.waiting(place));
        }
    }

    /** The last word. @param told is run once the listener has heard it */
    void finished(Outcome outcome, Runnable told) {
        LOG.info("The retraining of {} ended: {}", model(), outcome.getClass().getSimpleName());
        teller.execute(() -> {
            try {
                listener.finished(outcome);
                told.run();
            } catch (RuntimeException e) {
                LOG.error("Nobody could be told of the end of {}", model(), e);
            }
        });
        teller.shutdown();
    }

    /** Waits until the listener has heard the last word, but not longer. */
    void awaitTold(Duration most) {
        try {
            teller.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration left(double done) {
        Duration most = longest.minus(took());
        if (done <= 0) {
            return most.isNegative() ? Duration.ZERO : most;
        }
        Duration estimate = Duration.ofMillis((long) (took().toMillis() * (1 - done) / done));
        return most.isNegative() || estimate.compareTo(most) < 0 ? estimate : most;
    }

    Duration took() {
        return Duration.ofNanos(System.nanoTime() - begunAt);
    }

    @Override
    public long id() {
        return entry.id();
    }

    @Override
    public Retraining.Request request() {
        return entry.request();
    }

    @Override
    public String model() {
        return entry.model();
    }

    @Override
    public int place() {
        return places.applyAsInt(this);
    }

    @Override
    public boolean interrupted() {
        return entry.begun() > 0;
    }

    int begun() {
        return entry.begun();
    }

    @Override
    public Progress progress() {
        return progress;
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** Ends without a word: it is somebody else's now. */
    void abandon() {
        abandoned = true;
        cancel();
        teller.shutdown();
    }

    boolean isAbandoned() {
        return abandoned;
    }

    /** How to end what is under way; at once where it was cancelled before. */
    synchronized void endBy(Runnable ending) {
        this.ending = ending;
        if (cancelled) {
            ending.run();
        }
    }

    @Override
    public synchronized void cancel() {
        cancelled = true;
        ending.run();
    }
}
