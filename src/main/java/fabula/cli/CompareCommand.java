package fabula.cli;

import fabula.Problem;
import fabula.benchmark.BabiData;
import fabula.benchmark.Provenance;
import fabula.benchmark.compare.Comparison;
import fabula.benchmark.compare.ComparisonPage;
import fabula.benchmark.compare.Contestant;
import fabula.benchmark.compare.Experiment;
import fabula.benchmark.compare.Plan;
import fabula.benchmark.compare.Score;
import fabula.evaluation.TextTable;
import fabula.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./fabula compare}: six networks learn the same stories. */
@Command(
        name = "compare",
        description = {
            "Train six networks, from a perceptron to Fabula's reader, on the same stories, and",
            "write what each can and cannot do to a page with pictures and a file of raw figures.",
            "",
            "Nothing is written before all networks are trained; Ctrl-C stops without harm."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  fabula compare --data ../shared/data/babi",
            "  fabula compare --data ../shared/data/babi --quick --out /tmp/comparison",
            "  fabula compare --redraw"
        })
public final class CompareCommand implements Callable<Integer> {

    private final Supplier<Settings> settings;
    private final Path home;
    private final Clock clock;

    @Option(names = "--data", paramLabel = "FOLDER", description = "Where bAbI's folder en-10k lies.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--quick",
            description = "Train so little that nothing is learned, to see that it works. Needs --out.")
    private boolean quick;

    @Option(names = "--redraw", description = "Train nothing: draw page and pictures anew from compare.json.")
    private boolean redraw;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where compare.md, compare.json and the pictures are written. Default: Fabula's"
                    + " docs/benchmarks.")
    private Optional<Path> out = Optional.empty();

    @Spec
    private CommandSpec spec;

    /** @param home the program's folder */
    public CompareCommand(Supplier<Settings> settings, Path home, Clock clock) {
        this.settings = settings;
        this.home = home;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Path folder = out.orElse(home.resolve("docs").resolve("benchmarks"));
        Path figures = folder.resolve("compare.json");
        Comparison comparison = redraw ? Comparison.read(figures) : measure(folder);
        comparison.write(figures);
        new ComparisonPage(comparison).write(folder);
        PrintWriter writer = spec.commandLine().getOut();
        writer.print("\n" + table(comparison) + "\nWritten to " + folder.resolve("compare.md") + "\n");
        writer.flush();
        return 0;
    }

    private Comparison measure(Path folder) {
        Path given = data.orElseThrow(() -> Problem.input(
                "The comparison learns from bAbI's task 6. Name the folder that holds en-10k with --data."));
        if (quick && out.isEmpty()) {
            throw Problem.input("What --quick measures means nothing and must not replace the real figures."
                    + " Name another folder with --out.");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw Problem.input(folder + " is a file. Name a folder with --out.");
        }
        Plan plan = quick ? Plan.quick() : Plan.full();
        Experiment experiment = new Experiment(new BabiData(given), plan, settings.get());
        Provenance provenance = Provenance.now(home, clock);
        long start = System.nanoTime();
        List<Score> scores = run(experiment);
        double minutes = Math.round((System.nanoTime() - start) / 6e9) / 10.0;
        return new Comparison(plan, scores, settings.get().network().statements(), minutes, provenance);
    }

    private List<Score> run(Experiment experiment) {
        PrintWriter writer = spec.commandLine().getOut();
        boolean onTerminal = System.console() != null;
        try (TrainingDisplay display = onTerminal ? TrainingDisplay.withBar(writer) : TrainingDisplay.lines(writer)) {
            display.progressed("Learning", 0);
            return experiment.run((what, done) -> {
                display.print(what);
                display.progressed("Learning", done);
            });
        }
    }

    private static TextTable table(Comparison comparison) {
        TextTable table = new TextTable("network", "right %");
        for (Contestant network : Contestant.values()) {
            table.row(network.label(), String.format(Locale.ROOT, "%.1f", comparison.accuracy(network)));
        }
        return table;
    }
}
