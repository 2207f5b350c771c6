package fabula.training;

import fabula.model.ModelStore;
import fabula.model.Scope;
import fabula.settings.Settings;
import fabula.training.Retraining.Outcome;
import fabula.training.Retraining.Request;
import fabula.training.Retraining.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;

/** The same in this very process, for an operator who watches it: no queue, but the machine's turn is waited for. */
public final class HandTeaching {

    private final Workshop workshop;
    private final Settings settings;
    private final Course course;
    private final Clock clock;

    public HandTeaching(Settings settings, ModelStore models, ApprovedExamples examples, Course course, Clock clock) {
        this.settings = settings;
        this.workshop = new Workshop(settings, models, examples);
        this.course = course;
        this.clock = clock;
    }

    /**
     * @param by who asked for it, for the record
     * @throws fabula.Problem with the model in force as it was
     */
    public Outcome.Examined hold(Scope scope, Work work, String by, Trainer.Listener listener) {
        long start = System.nanoTime();
        Request request = new Request(scope, work, by, "");
        JobFolder folder = JobFolder.byHand(settings.models().folder());
        try {
            workshop.prepare(folder, request, workshop.name(scope, LocalDateTime.now(clock)));
            course.hold(folder.path(), listener);
            boolean live = workshop.promote(folder, by, () -> true);
            return new Outcome.Examined(folder.report(), Duration.ofNanos(System.nanoTime() - start), live);
        } finally {
            folder.delete();
        }
    }
}
