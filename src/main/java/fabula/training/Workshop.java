package fabula.training;

import fabula.Problem;
import fabula.model.ModelStore;
import fabula.model.Scope;
import fabula.settings.Settings;
import fabula.training.Retraining.Outcome;
import fabula.training.Retraining.Request;
import fabula.training.Retraining.Work;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Where one job after the other is done: prepared in a folder, taught and examined in a child process, promoted. */
final class Workshop {

    /** The time that a server's own model usually takes. */
    static final Duration USUAL = Duration.ofMinutes(1);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    private final Settings settings;
    private final Path shelf;
    private final ModelStore models;
    private final ApprovedExamples examples;
    private final Promotion promotion;

    Workshop(Settings settings, ModelStore models, ApprovedExamples examples) {
        this.settings = settings;
        this.shelf = settings.models().folder();
        this.models = models;
        this.examples = examples;
        this.promotion =
                new Promotion(models, shelf, examples, settings.models().keep());
    }

    /** @throws Problem if the request cannot be done */
    void check(Request request) {
        Scope scope = request.scope();
        if (request.work() instanceof Work.Compare compare) {
            models.show(scope, compare.before());
            models.show(scope, compare.after());
        } else if (!scope.isBase() && examples.of(scope).isEmpty()) {
            throw Problem.input("There is nothing to learn from yet: no example of this server has been approved."
                    + " Collect some and review them first.");
        }
    }

    /** The name of the model that is made now, which no model has. */
    String name(Scope scope, LocalDateTime now) {
        String time = TIME.format(now);
        String name = scope.server()
                .map(server -> "server-" + server.replaceAll("[^a-z0-9]+", "-") + "-" + time)
                .orElse(Promotion.RETRAINED + time);
        String free = name;
        for (int i = 2; models.exists(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }

    /**
     * Does a job, or what is left of it after a crash.
     *
     * @param isWanted whether the new model may still be put in force
     */
    Outcome.Examined give(RetrainingJob job, Program program, BooleanSupplier isWanted) throws InterruptedException {
        JobFolder folder = JobFolder.of(shelf, job.id());
        if (!folder.isDone()) {
            prepare(folder, job.request(), job.model());
            Child child = Child.start(program, settings.training().maxMemory(), folder.path());
            job.endBy(child::end);
            child.await(job::progressed);
        }
        boolean live = promote(folder, job.request().requestedBy(), isWanted);
        return new Outcome.Examined(folder.report(), job.took(), live);
    }

    /**
     * Begins a job in its folder.
     *
     * @throws Problem if the request cannot be done any more
     */
    void prepare(JobFolder folder, Request request, String name) {
        check(request);
        Scope scope = request.scope();
        Assignment assignment = request.work() instanceof Work.Compare compare
                ? new Assignment(scope, false, compare.after(), compare.before(), compare.after())
                : new Assignment(
                        scope,
                        true,
                        models.inForce(Scope.BASE).name(),
                        models.inForce(scope).name(),
                        name);
        folder.prepare(assignment, HeldOut.of(examples.of(scope)), shelf);
    }

    void tidy(long job) {
        JobFolder.of(shelf, job).delete();
    }

    /** Deletes what jobs have left that are no more. */
    void keepOnly(Set<Long> jobs) {
        JobFolder.keepOnly(shelf, jobs);
    }

    Optional<ExamReport> report(Scope scope, String model) {
        return promotion.report(scope, model);
    }

    boolean promote(JobFolder folder, String by, BooleanSupplier isWanted) {
        return promotion.promote(folder, by, isWanted);
    }
}
