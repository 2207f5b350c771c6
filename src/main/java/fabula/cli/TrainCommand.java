package fabula.cli;

import fabula.Problem;
import fabula.evaluation.TextTable;
import fabula.model.Manifest;
import fabula.model.ModelFolder;
import fabula.settings.Settings;
import fabula.settings.Version;
import fabula.training.ModelMaker;
import fabula.training.ProgressLines;
import fabula.training.Start;
import fabula.training.Trainer;
import fabula.training.TrainingStories;
import fabula.training.TrainingStories.Material;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./fabula train}: makes a model. */
@Command(
        name = "train",
        description = {
            "Train a model on stories and write it to the folder of models.",
            "",
            "Ctrl-C stops a training without harm: a model is written whole at the very end, or",
            "not at all."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  fabula train",
            "  fabula train --corpus my-stories --out mine",
            "  fabula train --from default --out default --replace",
            "  fabula models use mine"
        })
public final class TrainCommand implements Callable<Integer> {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'trained-'uuuuMMdd-HHmm");
    private static final int STOPPED = 130;

    private final Supplier<Settings> settings;
    private final TrainingStories stories;
    private final InputStream input;
    private final Clock clock;

    /** How progress is told. */
    enum ProgressForm {
        PEOPLE,
        /** A JSON object a line, for a parent process: when that ends, and with it the input, so does the training. */
        JSON
    }

    @Option(
            names = "--corpus",
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files and folders in bAbI's format to learn from, and nothing else; in a folder, files named"
                    + " …_test.txt are left out. Default: the settings' training.corpora, and generated stories.")
    private List<Path> corpus;

    @Option(
            names = "--from",
            paramLabel = "NAME",
            description =
                    "Go on from this model, which is everybody's, instead of from nothing: more passes add to what it"
                            + " has learned. The network has that one's size. Default: a new network.")
    private Optional<String> from = Optional.empty();

    @Option(
            names = "--mean-with",
            paramLabel = "NAME",
            description = "Learn nothing, but take the mean of that model's weights and --from's, of which one went on"
                    + " from the other: it often does better on what neither has learned than both.")
    private Optional<String> mate = Optional.empty();

    @Option(
            names = "--vectors",
            paramLabel = "FILE",
            description = "Word vectors in place of training them: word2vec text or binary, or GloVe.")
    private Optional<Path> vectors = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "NAME",
            description = "The model's name. Default: trained- with date and time.")
    private Optional<String> out = Optional.empty();

    @Option(names = "--replace", description = "Replace a model of that name, once the new one is whole.")
    private boolean replace;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of everything random: the same seed gives the same model. Default: training.seed.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--progress", hidden = true, defaultValue = "PEOPLE")
    private ProgressForm form = ProgressForm.PEOPLE;

    @Spec
    private CommandSpec spec;

    /** @param input whose end is the end of the parent process, where there is one */
    public TrainCommand(Supplier<Settings> settings, TrainingStories stories, InputStream input, Clock clock) {
        this.settings = settings;
        this.stories = stories;
        this.input = input;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (form == ProgressForm.JSON) {
            ParentWatch.endWith(input);
        }
        Settings chosen = chosen(settings.get());
        String name = out.orElseGet(() -> NAME.format(LocalDateTime.now(clock)));
        checkFree(name, chosen.models().folder());
        try (StopSignal signal = new StopSignal(() -> tellStopped(name))) {
            return make(name, chosen, signal);
        }
    }

    private int make(String name, Settings chosen, StopSignal signal) {
        try {
            Manifest manifest = train(name, chosen);
            signal.done();
            if (form == ProgressForm.PEOPLE) {
                print(manifest, chosen.models().folder());
            }
            return 0;
        } catch (RuntimeException e) {
            if (signal.isStopping()) {
                // Whatever was interrupted failed; the signal's own word is the one to tell.
                return STOPPED;
            }
            throw e;
        }
    }

    private Manifest train(String name, Settings chosen) {
        PrintWriter writer = spec.commandLine().getOut();
        if (form == ProgressForm.JSON) {
            return train(name, chosen, new ProgressLines(writer), line -> {});
        }
        boolean onTerminal = System.console() != null;
        try (TrainingDisplay display = onTerminal ? TrainingDisplay.withBar(writer) : TrainingDisplay.lines(writer)) {
            return train(name, chosen, display, display::print);
        }
    }

    private Manifest train(String name, Settings chosen, Trainer.Listener listener, Consumer<String> teller) {
        listener.progressed("Gathering stories", 0);
        Optional<Start> start = from.map(base -> start(base, chosen.models().folder()));
        Material material = corpus == null ? stories.configured(chosen.training()) : stories.of(corpus);
        start.ifPresent(base -> tell(base, teller));
        if (mate.isEmpty()) {
            tell(material, teller);
        }
        return new ModelMaker(chosen, Version.current(), clock)
                .make(name, start, material.files(), material.generated(), listener);
    }

    private Start start(String base, Path models) {
        Start start = Start.of(models, base);
        return mate.map(other -> start.meanWith(Start.of(models, other))).orElse(start);
    }

    private static void tell(Start base, Consumer<String> teller) {
        String name = base.manifest().name();
        teller.accept(base.mate()
                .map(mate -> "takes the mean of %s and %s"
                        .formatted(name, mate.manifest().name()))
                .orElseGet(() -> "goes on from %s, after %d passes"
                        .formatted(name, base.manifest().epochs())));
    }

    private static void tell(Material material, Consumer<String> teller) {
        material.files()
                .forEach(file -> teller.accept("learns from %s: %d stories, %d questions"
                        .formatted(file.source(), file.stories().size(), file.questions())));
        int generated = material.generated().perPass();
        if (generated > 0) {
            teller.accept("learns from %d generated stories in each pass".formatted(generated));
        }
        material.leftOut().forEach(file -> teller.accept("leaves out %s, a test".formatted(file)));
    }

    /** The settings with what the command line says over them. */
    private Settings chosen(Settings given) {
        if (seed.isPresent() && seed.get() < 1) {
            throw Problem.input("--seed is " + seed.get() + "; allowed is a whole number from 1.");
        }
        if (mate.isPresent() && from.isEmpty()) {
            throw Problem.input("--mean-with needs --from as well: the mean is that of two models' weights.");
        }
        if (from.isPresent() && vectors.isPresent()) {
            throw Problem.input("--from and --vectors cannot go together: a model that is gone on from has its words'"
                    + " vectors already. Leave one of them out.");
        }
        vectors.filter(file -> !Files.isReadable(file)).ifPresent(file -> {
            throw Problem.input("There is no file " + file + " that word vectors can be read from. Check the path.");
        });
        Settings.Training training = given.training();
        return new Settings(
                given.data(),
                given.storage(),
                given.models(),
                given.stories(),
                given.collecting(),
                given.discord(),
                given.operation(),
                new Settings.Training(
                        training.corpora(),
                        corpus == null ? training.generatedStories() : 0,
                        vectors.or(training::vectors),
                        seed.orElse(training.seed()),
                        training.batch(),
                        training.maxEpochs(),
                        training.patience(),
                        training.learningRate(),
                        training.learningRateDecay(),
                        training.averagedShare(),
                        training.validationShare(),
                        training.maxMemory(),
                        training.maxTime()),
                given.network(),
                given.benchmark());
    }

    private void checkFree(String name, Path models) {
        ModelFolder.checkName(name);
        if (!replace && Files.exists(models.resolve(name))) {
            throw Problem.input(
                    "There is a model " + name + " already. Take another name with --out, or say --replace.");
        }
    }

    private void tellStopped(String name) {
        PrintWriter err = spec.commandLine().getErr();
        err.println();
        err.println("Stopped. Nothing was changed: no model " + name + " was written.");
        err.flush();
    }

    private void print(Manifest manifest, Path models) {
        TextTable table = new TextTable("kept apart", "questions", "right %");
        for (Manifest.Measure measure : manifest.measures()) {
            table.row(measure.kind(), String.valueOf(measure.questions()), percent(measure.accuracy()));
        }
        int questions = manifest.measures().stream()
                .mapToInt(Manifest.Measure::questions)
                .sum();
        table.row("all", String.valueOf(questions), percent(manifest.accuracy()));
        PrintWriter writer = spec.commandLine().getOut();
        writer.print("\n" + table + "\n");
        writer.printf(
                Locale.ROOT,
                "%s is there after %d passes and %.0f s, in %s%n",
                manifest.name(),
                manifest.epochs(),
                manifest.trainingSeconds(),
                models.resolve(manifest.name()));
        writer.printf(
                "Try it:     ./fabula chat --model %1$s%nKeep to it: ./fabula models use %1$s%n", manifest.name());
        writer.flush();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
