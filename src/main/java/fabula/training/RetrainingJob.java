package fabula.training;

import fabula.Problem;
import fabula.model.ModelStore;
import fabula.reader.Reader;
import fabula.settings.Settings;
import fabula.training.Retraining.Listener;
import fabula.training.Retraining.Outcome;
import fabula.training.Retraining.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A retraining from the start of its process to the word of its end. */
final class RetrainingJob implements Retraining.Job {

    private static final Logger LOG = LoggerFactory.getLogger(RetrainingJob.class);
    /** The share of the work that is training; the rest is comparing. */
    private static final double TRAINING = 0.95;

    private static final String OUT_OF_MEMORY = "OutOfMemoryError";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String model;
    private final Retraining.Request request;
    private final Process child;
    private final ModelStore models;
    private final Settings.Training settings;
    private final Listener listener;
    private final long startedAt = System.nanoTime();
    private final LastLines said = new LastLines();
    private final LastLines complaints = new LastLines();
    private final Thread listening = daemon(this::listenToComplaints, "retraining-complaints");
    private final ExecutorService teller = Executors.newSingleThreadExecutor(task -> daemon(task, "retraining-teller"));
    private final AtomicBoolean toBeTold = new AtomicBoolean();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Progress progress;
    private volatile boolean cancelled;

    RetrainingJob(
            String model,
            Retraining.Request request,
            Process child,
            ModelStore models,
            Settings.Training settings,
            Listener listener) {
        this.model = model;
        this.request = request;
        this.child = child;
        this.models = models;
        this.settings = settings;
        this.listener = listener;
        this.progress = new Progress("Starting", 0, settings.maxTime());
    }

    /** @param ended is called once the listener has heard of the end */
    void follow(Runnable ended) {
        listening.start();
        daemon(() -> run(ended), "retraining").start();
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private void run(Runnable ended) {
        Outcome outcome;
        try {
            outcome = outcome();
        } catch (Exception | OutOfMemoryError | LinkageError e) {
            // Whatever it was, another retraining must be possible.
            LOG.error("The retraining of {} failed", model, e);
            String why = e instanceof Problem ? e.getMessage() : "Something went wrong that I was not prepared for.";
            outcome = failed(why);
        }
        Outcome last = outcome;
        LOG.info("The retraining of {} ended: {}", model, last);
        CompletableFuture.runAsync(() -> listener.finished(last), teller).whenComplete((nothing, failure) -> {
            if (failure != null) {
                LOG.error("Nobody could be told of the end of {}", model, failure);
            }
            ended.run();
            end.countDown();
            teller.shutdown();
        });
    }

    private Outcome outcome() throws IOException, InterruptedException {
        followChild();
        int code = child.waitFor();
        if (cancelled) {
            return stopped();
        }
        return code == 0 ? compared() : failed(why(code));
    }

    private void followChild() throws IOException {
        try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ProgressLines.read(line)
                        .ifPresentOrElse(
                                step -> progressed(step.stage(), TRAINING * step.done()), addingTo(said, line));
            }
        }
    }

    private static Runnable addingTo(LastLines lines, String line) {
        return () -> lines.add(line);
    }

    private void listenToComplaints() {
        try (BufferedReader lines = child.errorReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(complaints::add);
        } catch (IOException | UncheckedIOException e) {
            // The process was ended; what it said until then is kept.
            LOG.debug("The end of what {} said is lost", model, e);
        }
    }

    /** The listener gets the newest progress only, so that a slow one does not hold up the child. */
    private void progressed(String stage, double done) {
        progress = new Progress(stage, done, left(done));
        if (toBeTold.compareAndSet(false, true)) {
            teller.execute(() -> {
                toBeTold.set(false);
                listener.progressed(progress);
            });
        }
    }

    private Duration left(double done) {
        Duration most = settings.maxTime().minus(took());
        if (done <= 0) {
            return most.isNegative() ? Duration.ZERO : most;
        }
        Duration estimate = Duration.ofMillis((long) (took().toMillis() * (1 - done) / done));
        return most.isNegative() || estimate.compareTo(most) < 0 ? estimate : most;
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    private Outcome compared() {
        String old = models.inForce(request.scope()).name();
        ExamReport report;
        try (Reader before = models.open(old);
                Reader after = models.open(model)) {
            report = new Exam(new TrainingStories().exam(), List.of(), List.of())
                    .hold(before, after, share -> progressed("Comparing", TRAINING + (1 - TRAINING) * share));
        }
        if (cancelled) {
            return stopped();
        }
        boolean live = report.isNotWorse();
        if (live) {
            models.use(request.scope(), model, request.requestedBy());
        }
        return new Outcome.Examined(report, took(), live);
    }

    private String why(int code) throws InterruptedException {
        listening.join(PATIENCE.toMillis());
        if (complaints.mention(OUT_OF_MEMORY) || said.mention(OUT_OF_MEMORY)) {
            return "The training needed more memory than the " + settings.maxMemory()
                    + " that fabula.training.max-memory allows.";
        }
        if (!complaints.text().isEmpty()) {
            return "The training failed: " + complaints.text();
        }
        return code > 128
                ? "The training was killed by the system (signal " + (code - 128)
                        + "); perhaps the machine is short of memory."
                : "The training ended with code " + code + " and without a word; the log may say more.";
    }

    private Outcome stopped() {
        return new Outcome.Cancelled();
    }

    private Outcome failed(String why) {
        return new Outcome.Failed(why + " Nothing has changed: the model in force answers as before.");
    }

    @Override
    public long id() {
        return 1;
    }

    @Override
    public Retraining.Request request() {
        return request;
    }

    @Override
    public int place() {
        return 0;
    }

    @Override
    public boolean interrupted() {
        return false;
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public void cancel() {
        cancelled = true;
        // Not the process's own destroy(), which would close what is being read.
        child.toHandle().destroy();
        CompletableFuture.delayedExecutor(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .execute(child.toHandle()::destroyForcibly);
    }

    /** Waits for the end, but not longer. */
    void await(Duration most) {
        try {
            if (!end.await(most.toMillis(), TimeUnit.MILLISECONDS)) {
                child.toHandle().destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            child.toHandle().destroyForcibly();
        }
    }
}
