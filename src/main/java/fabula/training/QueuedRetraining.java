package fabula.training;

import fabula.Problem;
import fabula.model.ModelStore;
import fabula.model.Scope;
import fabula.settings.Settings;
import fabula.training.JobLog.Entry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queue of retrainings. One at a time is under way, in a child process; who has one under way or waiting gets no
 * second, so that whoever comes again comes last. Closing it leaves everything to the next start of the program.
 */
public final class QueuedRetraining implements Retraining, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(QueuedRetraining.class);
    /** A program that ended so often during a job would end again. */
    private static final int MOST_BEGUN = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Workshop workshop;
    private final JobLog log;
    private final Program program;
    private final Settings settings;
    private final Clock clock;
    private final List<RetrainingJob> queue = new ArrayList<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "retraining");
        thread.setDaemon(true);
        return thread;
    });
    private RetrainingJob underWay;
    private volatile boolean closing;

    public QueuedRetraining(
            Settings settings, ModelStore models, ApprovedExamples examples, JobLog log, Program program, Clock clock) {
        this.settings = settings;
        this.log = log;
        this.program = program;
        this.clock = clock;
        this.workshop = new Workshop(settings, models, examples);
    }

    @Override
    public synchronized Job start(Request request, Listener listener) {
        workshop.check(request);
        Entry entry = log.add(request, model(request), clock.instant());
        RetrainingJob job = queued(entry, listener);
        if (job.place() > 0) {
            job.waits(job.place());
        }
        return job;
    }

    private String model(Request request) {
        if (request.work() instanceof Work.Compare compare) {
            return compare.after();
        }
        return workshop.name(request.scope(), LocalDateTime.now(clock));
    }

    private synchronized RetrainingJob queued(Entry entry, Listener listener) {
        Duration longest =
                entry.request().scope().isBase() ? settings.training().maxTime() : Workshop.USUAL;
        RetrainingJob job = new RetrainingJob(entry, listener, this::place, longest);
        job.endBy(() -> cancelWaiting(job));
        queue.add(job);
        worker.execute(this::runNext);
        return job;
    }

    private synchronized int place(RetrainingJob job) {
        return Math.max(0, queue.indexOf(job));
    }

    @Override
    public synchronized List<Job> jobs() {
        return List.copyOf(queue);
    }

    @Override
    public synchronized void resume(Function<Job, Listener> listeners) {
        List<Entry> entries = log.list();
        workshop.keepOnly(entries.stream().map(Entry::id).collect(Collectors.toSet()));
        for (Entry entry : entries) {
            RetrainingJob job = new RetrainingJob(entry, null, this::place, Duration.ZERO);
            Listener listener = listeners.apply(job);
            if (entry.outcome().isPresent()) {
                RetrainingJob ended = new RetrainingJob(entry, listener, this::place, Duration.ZERO);
                ended.finished(entry.outcome().get(), () -> log.told(entry.id()));
            } else {
                RetrainingJob waiting = queued(entry, listener);
                if (waiting.place() > 0) {
                    waiting.waits(waiting.place());
                }
            }
        }
    }

    private void runNext() {
        RetrainingJob job;
        synchronized (this) {
            if (closing || queue.isEmpty()) {
                return;
            }
            job = queue.get(0);
            underWay = job;
        }
        Outcome outcome = job.run(this::work);
        if (closing) {
            // It begins anew at the next start.
            return;
        }
        end(job, outcome);
    }

    private void cancelWaiting(RetrainingJob job) {
        synchronized (this) {
            if (job == underWay || !queue.contains(job)) {
                return;
            }
        }
        end(job, new Outcome.Cancelled());
    }

    private Outcome.Examined work(RetrainingJob job) throws InterruptedException {
        if (job.begun() >= MOST_BEGUN) {
            throw Problem.input("The program ended " + MOST_BEGUN + " times while it trained, so it was given up.");
        }
        log.begun(job.id());
        return workshop.give(job, program);
    }

    private void end(RetrainingJob job, Outcome outcome) {
        try {
            log.ended(job.id(), outcome);
            workshop.tidy(job.id());
        } catch (Problem e) {
            // The person is told all the same; the next start will do this again.
            LOG.error("The end of the retraining of {} could not be kept", job.model(), e);
        }
        leave(job);
        job.finished(outcome, () -> log.told(job.id()));
    }

    private synchronized void leave(RetrainingJob job) {
        int place = queue.indexOf(job);
        queue.remove(job);
        for (int i = Math.max(1, place); i < queue.size(); i++) {
            queue.get(i).waits(i);
        }
    }

    @Override
    public Optional<ExamReport> report(Scope scope, String model) {
        return workshop.report(scope, model);
    }

    /** Ends the work under way without a word, so that it is taken up at the next start. */
    @Override
    public void close() {
        closing = true;
        worker.shutdown();
        jobs().stream().findFirst().ifPresent(Job::cancel);
        try {
            worker.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
