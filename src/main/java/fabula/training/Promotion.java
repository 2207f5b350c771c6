package fabula.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import fabula.Problem;
import fabula.model.Manifest;
import fabula.model.ModelFolder;
import fabula.model.ModelStore;
import fabula.model.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From a model that was made and examined to one that can be used, and that is in force if it is better. Each step may be
 * the last one before a crash: all of it can be done again.
 */
final class Promotion {

    /** What retraining made for everybody goes by such a name; others' work is not pruned. */
    static final String RETRAINED = "retrained-";

    private static final String EXAM = "exam.json";

    private final ModelStore models;
    private final Path shelf;
    private final ApprovedExamples examples;
    private final int keep;

    /**
     * @param shelf the folder of the models that can be used
     * @param keep how many of a scope's newest models stay
     */
    Promotion(ModelStore models, Path shelf, ApprovedExamples examples, int keep) {
        this.models = models;
        this.shelf = shelf;
        this.examples = examples;
        this.keep = keep;
    }

    /**
     * @param by who asked for the model
     * @param isWanted whether the model may still be put in force
     * @return whether the new model is in force
     * @throws Problem if the model must not be kept
     */
    boolean promote(JobFolder job, String by, BooleanSupplier isWanted) {
        Assignment assignment = job.assignment();
        if (!assignment.isTaught()) {
            return false;
        }
        Scope scope = assignment.scope();
        String name = assignment.after();
        ExamReport report = job.report();
        publish(job, assignment, report);
        String inForce = models.inForce(scope).name();
        boolean isBetter = scope.isBase() ? report.isNotWorse() : report.isBetter();
        // Whoever put another in force meanwhile has decided, and the exam says nothing of that one.
        if (isBetter && inForce.equals(assignment.before()) && isWanted.getAsBoolean()) {
            models.use(scope, name, by);
            inForce = name;
        }
        models.prune(scope, model -> !scope.isBase() || model.name().startsWith(RETRAINED), keep);
        return inForce.equals(name);
    }

    private void publish(JobFolder job, Assignment assignment, ExamReport report) {
        String name = assignment.after();
        if (models.exists(name)) {
            return;
        }
        Manifest manifest = ModelFolder.read(job.models(), name);
        Optional<String> server = assignment.scope().server();
        if (server.isPresent()) {
            HeldOut parts = job.examples();
            checkStillApproved(assignment.scope(), parts);
            List<String> learned = hashes(parts.learned());
            // Before anybody can use it: whoever has an example erased must be told of this model.
            examples.trained(name, learned);
            manifest = manifest.ownedBy(new Manifest.Own(
                    server.get(), assignment.base(), seal(job, assignment.base()), learned, hashes(parts.heldOut())));
        }
        Path made = job.models().resolve(name);
        Set<String> files = manifest.files().keySet();
        ModelFolder.write(shelf, manifest, to -> {
            for (String file : files) {
                Files.copy(made.resolve(file), to.resolve(file));
            }
            Files.writeString(
                    to.resolve(EXAM),
                    ReportJson.write(ReportJson.withoutTexts(report)).toPrettyString());
        });
    }

    private void checkStillApproved(Scope scope, HeldOut parts) {
        Set<String> approved = examples.of(scope).stream().map(Approved::hash).collect(Collectors.toSet());
        boolean isStill = Stream.concat(parts.learned().stream(), parts.heldOut().stream())
                .allMatch(example -> approved.contains(example.hash()));
        if (!isStill) {
            throw Problem.input("Examples were taken back while it learned from them, so the new model was not kept."
                    + " Start the training again: it will be without them.");
        }
    }

    private static List<String> hashes(List<Approved> examples) {
        return examples.stream().map(Approved::hash).sorted().toList();
    }

    private static String seal(JobFolder job, String model) {
        try {
            return Files.readString(job.models().resolve(model).resolve("manifest.sha256"))
                    .substring(0, 64);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.MODEL, "The model " + model + " cannot be read.", e);
        }
    }

    /** The exam that a model took before it could be used. */
    Optional<ExamReport> report(Scope scope, String model) {
        models.show(scope, model);
        Path file = shelf.resolve(model).resolve(EXAM);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ReportJson.read(new ObjectMapper().readTree(Files.readAllBytes(file))));
        } catch (IOException e) {
            throw new Problem(Problem.Kind.MODEL, "The report of the model " + model + " cannot be read.", e);
        }
    }
}
