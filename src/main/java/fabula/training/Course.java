package fabula.training;

import fabula.Problem;
import fabula.corpus.LabelledStory;
import fabula.model.ModelFolder;
import fabula.model.ModelStore.Opener;
import fabula.reader.Reader;
import fabula.settings.Settings;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is done in a job's folder: a model is made, then examined beside the one in force. Nothing outside of the folder
 * is changed, and on one machine one course is held at a time.
 */
public final class Course {

    /** The share of the work that is teaching; the rest is the exam. */
    private static final double TEACHING = 0.7;

    private final Settings settings;
    private final String version;
    private final Opener opener;
    private final Clock clock;

    /** @param version of Fabula, for the manifest */
    public Course(Settings settings, String version, Opener opener, Clock clock) {
        this.settings = settings;
        this.version = version;
        this.opener = opener;
        this.clock = clock;
    }

    /**
     * Holds the course and leaves its result in the folder.
     *
     * @param folder of the job, as it was prepared
     * @throws Problem if nothing comes of it
     */
    public void hold(Path folder, Trainer.Listener listener) {
        if (!Files.isDirectory(folder)) {
            throw Problem.input("There is no folder of a retraining at " + folder + ".");
        }
        JobFolder job = new JobFolder(folder);
        try (FileChannel turn = FileChannel.open(
                settings.models().folder().resolve(".teaching"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (turn.tryLock() == null) {
                listener.progressed("Waiting for another training on this machine", 0);
                turn.lock();
            }
            hold(job, listener);
        } catch (IOException e) {
            throw new Problem(
                    Problem.Kind.MACHINE,
                    "I cannot write to " + settings.models().folder() + ".",
                    e);
        }
    }

    private void hold(JobFolder job, Trainer.Listener listener) {
        Assignment assignment = job.assignment();
        HeldOut examples = job.examples();
        if (assignment.isTaught()) {
            teach(job, assignment, examples.learned(), listener);
        }
        double taught = assignment.isTaught() ? TEACHING : 0;
        try (Reader before = open(job, assignment.before());
                Reader after = open(job, assignment.after())) {
            job.write(exam(examples)
                    .hold(before, after, done -> listener.progressed("Exam", taught + (1 - taught) * done)));
        }
    }

    private void teach(JobFolder job, Assignment assignment, List<Approved> learned, Trainer.Listener listener) {
        Settings inJob = settings.withModels(job.models());
        Trainer.Listener part = scaled(listener);
        if (assignment.scope().isBase()) {
            TrainingStories.Material material = new TrainingStories().configured(settings.training());
            new ModelMaker(inJob, version, clock)
                    .make(assignment.after(), material.files(), material.generated(), part);
        } else {
            List<LabelledStory> stories = learned.stream().map(Approved::story).toList();
            new Teacher(inJob, version, clock)
                    .teach(
                            assignment.base(),
                            assignment.after(),
                            assignment.scope().server(),
                            stories,
                            part);
        }
    }

    private static Trainer.Listener scaled(Trainer.Listener listener) {
        return new Trainer.Listener() {
            @Override
            public void progressed(String stage, double done) {
                listener.progressed(stage, TEACHING * done);
            }

            @Override
            public void passed(int epoch, double loss, double validationLoss, double validationAccuracy) {
                listener.passed(epoch, loss, validationLoss, validationAccuracy);
            }
        };
    }

    private Reader open(JobFolder job, String model) {
        return opener.open(job.models().resolve(model), ModelFolder.read(job.models(), model));
    }

    private static Exam exam(HeldOut examples) {
        return new Exam(
                new TrainingStories()
                        .exam(examples.learned().stream().map(Approved::story).toList()),
                examples.heldOut().stream().map(Approved::story).toList(),
                Stream.concat(examples.learned().stream(), examples.heldOut().stream())
                        .filter(Approved::marked)
                        .map(Approved::story)
                        .toList());
    }
}
