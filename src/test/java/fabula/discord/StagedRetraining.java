package fabula.discord;

import fabula.Problem;
import fabula.model.Scope;
import fabula.training.ExamReport;
import fabula.training.Retraining;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A retraining whose steps a test decides. */
final class StagedRetraining implements Retraining {

    private Listener listener;
    private Request request;
    private Progress progress;

    @Override
    public synchronized Job start(Request request, Listener listener) {
        if (this.listener != null) {
            throw Problem.input("A training is under way already. Wait for its end.");
        }
        this.listener = listener;
        this.request = request;
        this.progress = new Progress("starting", 0, Duration.ofMinutes(9));
        return new StagedJob();
    }

    @Override
    public synchronized List<Job> jobs() {
        return listener == null ? List.of() : List.of(new StagedJob());
    }

    @Override
    public void resume(Function<Job, Listener> listeners) {}

    @Override
    public Optional<ExamReport> report(Scope scope, String model) {
        return Optional.empty();
    }

    void step(String stage, double done, Duration left) {
        Listener told;
        synchronized (this) {
            progress = new Progress(stage, done, left);
            told = listener;
        }
        told.progressed(progress);
    }

    void finish(boolean live) {
        ExamReport report = new ExamReport(
                "default",
                "2026-11-23-1",
                List.of(new ExamReport.Row("moving", 400, 0.93, 0.951), new ExamReport.Row("giving", 600, 0.9, 0.89)),
                new ExamReport.Row("held out", 4, 0.5, 1),
                new ExamReport.Row("marked wrong", 3, 0, 1),
                new ExamReport.Changes(0, List.of()),
                new ExamReport.Changes(0, List.of()));
        end(new Outcome.Examined(report, Duration.ofMinutes(9), live));
    }

    void end(Outcome outcome) {
        Listener told;
        synchronized (this) {
            told = listener;
            listener = null;
        }
        told.finished(outcome);
    }

    private final class StagedJob implements Job {
        @Override
        public long id() {
            return 1;
        }

        @Override
        public Request request() {
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
            return "2026-11-23-1";
        }

        @Override
        public Progress progress() {
            synchronized (StagedRetraining.this) {
                return progress;
            }
        }

        @Override
        public void cancel() {
            end(new Outcome.Cancelled());
        }
    }
}
