package fabula.cli;

import fabula.model.Scope;
import fabula.training.Course;
import fabula.training.HandTeaching;
import fabula.training.ProgressLines;
import fabula.training.Retraining.Outcome;
import fabula.training.Retraining.Work;
import fabula.training.Trainer;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./fabula teach}: a server's own model, by hand; and what a running bot has done in a process of its own. */
@Command(
        name = "teach",
        description = {
            "Make a server's own model from everybody's and the server's approved examples, and",
            "examine it beside the one in force. It is put in force if it is better on examples",
            "that were kept apart, and no worse in the exam; otherwise it is kept for you to choose.",
            "",
            "A bot that runs takes the model at its next start, or at once by /admin model use.",
            "Ctrl-C stops it without harm."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  fabula teach",
            "  fabula teach --server 81384788765712384",
            "  fabula models rollback --server terminal"
        })
public final class TeachCommand implements Callable<Integer> {

    private static final int STOPPED = 130;

    private final Supplier<Course> course;
    private final Function<Course, HandTeaching> byHand;
    private final InputStream input;

    @Mixin
    private ServerOption server;

    @Option(names = "--job", hidden = true, paramLabel = "FOLDER")
    private Optional<Path> job = Optional.empty();

    @Option(names = "--progress", hidden = true, defaultValue = "PEOPLE")
    private TrainCommand.ProgressForm form = TrainCommand.ProgressForm.PEOPLE;

    @Spec
    private CommandSpec spec;

    /**
     * @param byHand teaching and promoting in this process
     * @param input whose end is the end of the parent process, where there is one
     */
    public TeachCommand(Supplier<Course> course, Function<Course, HandTeaching> byHand, InputStream input) {
        this.course = course;
        this.byHand = byHand;
        this.input = input;
    }

    @Override
    public Integer call() {
        if (form == TrainCommand.ProgressForm.JSON) {
            ParentWatch.endWith(input);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (job.isPresent()) {
            course.get().hold(job.get(), new ProgressLines(out));
            return 0;
        }
        try (StopSignal signal = new StopSignal(this::tellStopped)) {
            return teach(server.scope(), out, signal);
        }
    }

    private int teach(Scope scope, PrintWriter out, StopSignal signal) {
        try {
            Outcome.Examined examined = watched(scope, out);
            signal.done();
            out.print(ReportText.of(examined, scope));
            out.flush();
            return 0;
        } catch (RuntimeException e) {
            if (signal.isStopping()) {
                return STOPPED;
            }
            throw e;
        }
    }

    private Outcome.Examined watched(Scope scope, PrintWriter out) {
        boolean onTerminal = System.console() != null;
        try (TrainingDisplay display = onTerminal ? TrainingDisplay.withBar(out) : TrainingDisplay.lines(out)) {
            return held(scope, display);
        }
    }

    private Outcome.Examined held(Scope scope, Trainer.Listener listener) {
        return byHand.apply(course.get()).hold(scope, new Work.Teach(), ModelsCommand.person(), listener);
    }

    private void tellStopped() {
        PrintWriter err = spec.commandLine().getErr();
        err.println();
        err.println("Stopped. Nothing was changed: the model in force answers as before.");
        err.flush();
    }
}
