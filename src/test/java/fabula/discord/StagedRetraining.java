package fabula.discord;

import fabula.Problem;
import fabula.training.Retraining;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A retraining whose steps a test decides. */
final class StagedRetraining implements Retraining {

    private Listener listener;
    private Progress progress;

    @Override
    public synchronized Job start(String requestedBy, Listener listener) {
        if (this.listener != null) {
            throw Problem.input("A training is under way already. Wait for its end.");
        }
        this.listener = listener;
        this.progress = new Progress("starting", 0, Duration.ofMinutes(9));
        return new StagedJob();
    }

    @Override
    public synchronized Optional<Job> current() {
        return listener == null ? Optional.empty() : Optional.of(new StagedJob());
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
        end(new Outcome.Compared(
                "default",
                "2026-11-23-1",
                List.of(new Row("moving", 400, 0.93, 0.951), new Row("giving", 600, 0.9, 0.89)),
                Duration.ofMinutes(9),
                live));
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
            end(new Outcome.Failed("The training was stopped; the model in force stays."));
        }
    }
}
