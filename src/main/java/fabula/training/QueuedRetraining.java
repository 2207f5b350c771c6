package fabula.training;

import fabula.Problem;
import fabula.model.ModelStore;
import fabula.model.Scope;
import fabula.settings.Settings;
import fabula.training.JobLog.Entry;
import fabula.training.JobLog.Kept;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queue of retrainings, as far as this process looks after it. In all processes together one is under way at a time,
 * in a child process; who has one under way or waiting gets no second, so that whoever comes again comes last. Closing it
 * leaves everything to the next start of the program, or to another process.
 */
public final class QueuedRetraining implements Retraining, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(QueuedRetraining.class);
    /** A program that ended so often during a job would end again. */
    private static final int MOST_BEGUN = 3;

    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final Workshop workshop;
    private final JobLog log;
    private final Program program;
    private final Settings settings;
    private final Clock clock;
    private final Rounds rounds;
    private final List<RetrainingJob> queue = new ArrayList<>();
    /** Those that other processes look after, and that have not ended. */
    private final Set<Long> others = new HashSet<>();
    /** Those of whose end only another process can tell. */
    private final Set<Long> toldElsewhere = new HashSet<>();

    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "retraining");
        thread.setDaemon(true);
        return thread;
    });
    private Function<Job, Optional<Listener>> listeners;
    private RetrainingJob underWay;
    private volatile boolean closing;

    public QueuedRetraining(
            Settings settings, ModelStore models, ApprovedExamples examples, JobLog log, Program program, Clock clock) {
        this(settings, models, examples, log, program, clock, Rounds.usual());
    }

    QueuedRetraining(
            Settings settings,
            ModelStore models,
            ApprovedExamples examples,
            JobLog log,
            Program program,
            Clock clock,
            Rounds rounds) {
        this.settings = settings;
        this.log = log;
        this.program = program;
        this.clock = clock;
        this.workshop = new Workshop(settings, models, examples);
        this.rounds = rounds;
        rounds.begin(this::round, this::abandonAll);
    }

    @Override
    public synchronized Job start(Request request, Listener listener) {
        if (closing) {
            throw Problem.input("I am about to be stopped. Ask again when I am back.");
        }
        workshop.check(request);
        Entry entry = log.add(request, model(request), clock.instant());
        RetrainingJob job = queued(entry, listener);
        look();
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
        queue.sort(Comparator.comparingLong(RetrainingJob::id));
        worker.execute(this::runNext);
        return job;
    }

    private synchronized int place(RetrainingJob job) {
        long before = others.stream().filter(id -> id < job.id()).count();
        return Math.max(0, queue.indexOf(job)) + (int) before;
    }

    @Override
    public synchronized List<Job> jobs() {
        return List.copyOf(queue);
    }

    @Override
    public synchronized void resume(Function<Job, Optional<Listener>> listeners) {
        this.listeners = listeners;
        List<Kept> all = log.list();
        workshop.keepOnly(all.stream().map(kept -> kept.entry().id()).collect(Collectors.toSet()));
        look();
    }

    /** Whoever does not hear of this process for long takes over what it looks after. */
    private synchronized void round() {
        if (!queue.isEmpty()) {
            log.beat();
        }
        look();
        if (underWay == null && !queue.isEmpty()) {
            worker.execute(this::runNext);
        }
    }

    /** Takes notice of what other processes do. */
    private void look() {
        List<Kept> all = log.list();
        Set<Long> own = ids(all.stream().filter(Kept::isOwn));
        queue.stream().filter(job -> !own.contains(job.id())).toList().forEach(this::abandon);
        others.clear();
        others.addAll(ids(all.stream()
                .filter(kept -> !kept.isOwn() && kept.entry().outcome().isEmpty())));
        if (listeners != null) {
            rounds.orphans(all).forEach(this::takeUp);
            all.stream().filter(this::wasLeftHere).forEach(this::takeUp);
        }
        queue.stream().filter(job -> place(job) > 0).forEach(job -> job.waits(place(job)));
    }

    /** While the database was away it had to be taken for somebody else's. */
    private boolean wasLeftHere(Kept kept) {
        long id = kept.entry().id();
        return kept.isOwn()
                && kept.entry().outcome().isEmpty()
                && queue.stream().noneMatch(job -> job.id() == id);
    }

    private static Set<Long> ids(Stream<Kept> some) {
        return some.map(kept -> kept.entry().id()).collect(Collectors.toSet());
    }

    private void takeUp(Kept orphan) {
        Entry entry = orphan.entry();
        if (toldElsewhere.contains(entry.id()) || !log.adopt(orphan)) {
            return;
        }
        others.remove(entry.id());
        Optional<Listener> listener =
                listeners.apply(new RetrainingJob(entry, Listener.SILENT, this::place, Duration.ZERO));
        if (listener.isEmpty()) {
            toldElsewhere.add(entry.id());
        }
        if (entry.outcome().isEmpty()) {
            LOG.info("The retraining of {} is taken up", entry.model());
            queued(entry, listener.orElse(Listener.SILENT));
        } else {
            RetrainingJob ended =
                    new RetrainingJob(entry, listener.orElse(Listener.SILENT), this::place, Duration.ZERO);
            ended.finished(entry.outcome().get(), () -> told(entry.id()));
        }
    }

    private synchronized void told(long id) {
        if (toldElsewhere.contains(id)) {
            log.leave(id);
        } else {
            log.told(id);
        }
    }

    /** Another process looks after it, or soon will. */
    private synchronized void abandon(RetrainingJob job) {
        LOG.warn("The retraining of {} is left to another process", job.model());
        queue.remove(job);
        job.abandon();
    }

    private synchronized void abandonAll() {
        List.copyOf(queue).forEach(this::abandon);
    }

    private void runNext() {
        RetrainingJob job;
        synchronized (this) {
            if (closing || queue.isEmpty() || place(queue.get(0)) > 0) {
                return;
            }
            job = queue.get(0);
            underWay = job;
        }
        Outcome outcome = job.run(this::work);
        // Otherwise it begins anew at the next start, or elsewhere.
        if (!closing && !job.isAbandoned()) {
            end(job, outcome);
        }
        synchronized (this) {
            underWay = null;
        }
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
        if (!log.begun(job.id())) {
            abandon(job);
            throw Problem.input("Another process trains this.");
        }
        return workshop.give(job, program, () -> !job.isCancelled() && log.keeps(job.id()));
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
        job.finished(outcome, () -> told(job.id()));
    }

    private synchronized void leave(RetrainingJob job) {
        queue.remove(job);
        queue.stream().filter(other -> place(other) > 0).forEach(other -> other.waits(place(other)));
    }

    @Override
    public Optional<ExamReport> report(Scope scope, String model) {
        return workshop.report(scope, model);
    }

    @Override
    public void park() {
        closing = true;
        rounds.close();
        worker.shutdown();
        synchronized (this) {
            if (underWay != null) {
                underWay.cancel();
            }
        }
    }

    /** Parks, and waits for the work under way to end. */
    @Override
    public void close() {
        park();
        try {
            worker.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        log.leaveAll();
    }
}
