package fabula.discord;

import fabula.Problem;
import fabula.model.Scope;
import fabula.training.ExamReport;
import fabula.training.Retraining;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A queue of retrainings whose steps a test decides. */
final class StagedRetraining implements Retraining {

    private final List<StagedJob> queue = new CopyOnWriteArrayList<>();
    private long jobs;

    @Override
    public synchronized Job start(Request request, Listener listener) {
        if (of(request.scope()).isPresent()) {
            throw Problem.input("A training is under way already. Wait for its end.");
        }
        StagedJob job = new StagedJob(++jobs, request);
        job.listener = listener;
        queue.add(job);
        return job;
    }

    @Override
    public List<Job> jobs() {
        return List.copyOf(queue);
    }

    /** The program ends with what is under way. */
    void crash() {
        queue.forEach(job -> job.listener = null);
        queue.stream().limit(1).forEach(job -> job.interrupted = true);
    }

    @Override
    public void resume(Function<Job, Optional<Listener>> listeners) {
        queue.forEach(job -> job.listener = listeners.apply(job).orElseThrow());
    }

    @Override
    public void park() {}

    @Override
    public Optional<ExamReport> report(Scope scope, String model) {
        return Optional.empty();
    }

    void step(String stage, double done, Duration left) {
        StagedJob first = queue.get(0);
        first.progress = new Progress(stage, done, left);
        first.listener.progressed(first.progress);
    }

    void finish(ExamReport report, boolean live) {
        end(new Outcome.Examined(report, Duration.ofSeconds(41), live));
    }

    /** Ends what is under way; the others move up. */
    void end(Outcome outcome) {
        end(queue.get(0), outcome);
    }

    void clear() {
        List.copyOf(queue).forEach(StagedJob::cancel);
    }

    private void end(StagedJob job, Outcome outcome) {
        queue.remove(job);
        new ArrayList<>(queue).forEach(waiting -> waiting.listener.waiting(waiting.place()));
        job.listener.finished(outcome);
    }

    private final class StagedJob implements Job {

        private final long id;
        private final Request request;
        private volatile Listener listener;
        private volatile Progress progress = new Progress("starting", 0, Duration.ofSeconds(50));
        private volatile boolean interrupted;

        StagedJob(long id, Request request) {
            this.id = id;
            this.request = request;
        }

        @Override
        public long id() {
            return id;
        }

        @Override
        public Request request() {
            return request;
        }

        @Override
        public int place() {
            return queue.indexOf(this);
        }

        @Override
        public boolean interrupted() {
            return interrupted;
        }

        @Override
        public String model() {
            return "server-1234-20261126-113000";
        }

        @Override
        public Progress progress() {
            return progress;
        }

        @Override
        public void cancel() {
            end(this, new Outcome.Cancelled());
        }
    }
}
