package fabula.training;

import fabula.Problem;
import fabula.model.ModelStore;
import fabula.model.Scope;
import fabula.settings.Settings;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Retrains in a child process, one at a time: whatever happens there, the conversation goes on here, and its memory is
 * given back. The child ends when this process does.
 */
public final class ChildRetraining implements Retraining, AutoCloseable {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'retrained-'uuuuMMdd-HHmm");

    private final Settings.Training settings;
    private final ModelStore models;
    private final Program program;
    private final Clock clock;
    private RetrainingJob current;

    /** Prepares this very program to be run as a child. */
    @FunctionalInterface
    public interface Program {
        /**
         * @param maxMemory in the form of {@code -Xmx}
         * @param arguments of the command line
         */
        ProcessBuilder start(String maxMemory, List<String> arguments);
    }

    public ChildRetraining(Settings.Training settings, ModelStore models, Program program, Clock clock) {
        this.settings = settings;
        this.models = models;
        this.program = program;
        this.clock = clock;
    }

    @Override
    public synchronized Job start(Request request, Listener listener) {
        if (current != null) {
            throw Problem.input("A training is under way already, of %s: %.0f %% are done. Wait for its end."
                    .formatted(current.model(), 100 * current.progress().done()));
        }
        String name = freeName();
        List<String> arguments = List.of("train", "--progress", "json", "--out", name);
        try {
            Process child = program.start(settings.maxMemory(), arguments).start();
            current = new RetrainingJob(name, request, child, models, settings, listener);
        } catch (IOException e) {
            throw new Problem(
                    Problem.Kind.MACHINE,
                    "The training could not be started: this machine does not start another process now. The model in"
                            + " force stays.",
                    e);
        }
        current.follow(this::ended);
        return current;
    }

    private String freeName() {
        String name = NAME.format(LocalDateTime.now(clock));
        String free = name;
        for (int i = 2; models.exists(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }

    private synchronized void ended() {
        current = null;
    }

    @Override
    public synchronized List<Job> jobs() {
        return current == null ? List.of() : List.of(current);
    }

    @Override
    public void resume(Function<Job, Listener> listeners) {}

    @Override
    public Optional<ExamReport> report(Scope scope, String model) {
        return Optional.empty();
    }

    /** Ends the retraining under way, if there is one, and waits a little for its end. */
    @Override
    public void close() {
        RetrainingJob job;
        synchronized (this) {
            job = current;
        }
        if (job != null) {
            job.cancel();
            job.await(Duration.ofSeconds(5));
        }
    }
}
