package fabula.cli;

import fabula.Problem;
import fabula.benchmark.Provenance;
import fabula.benchmark.teach.TeachBenchmark;
import fabula.benchmark.teach.TeachResults;
import fabula.benchmark.teach.TeachRow;
import fabula.reader.Reader;
import fabula.settings.Settings;
import fabula.settings.Version;
import fabula.training.Trainer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./fabula benchmark teach}: what a model learns from twenty examples of a phrase, and what it forgets. */
@Command(
        name = "teach",
        description = {
            "Teach a model new phrases, each from twenty examples, ask two hundred questions",
            "with other names before and after, and write the result to a page and a file of",
            "raw figures. At last, try to teach it what is wrong.",
            "",
            "No model is changed. The exit code is 1 if a promised figure does not hold."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  fabula benchmark teach", "  fabula benchmark teach --phrases ghosted,starboard --out results"})
public final class BenchmarkTeachCommand implements Callable<Integer> {

    private final Supplier<Settings> settings;
    private final BiFunction<Path, String, Reader> opener;
    private final Path home;
    private final Clock clock;

    @Option(names = "--model", paramLabel = "NAME", description = "The model that is taught. Default: the first model.")
    private Optional<String> model = Optional.empty();

    @Option(
            names = "--phrases",
            split = ",",
            paramLabel = "NAME",
            description = "Some of the phrases, with commas between. Default: all.")
    private List<String> phrases = TeachBenchmark.phrases();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where teach.md and teach.json are written. Default: Fabula's docs/benchmarks.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "Print the promised figures as JSON, and nothing else.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /**
     * @param opener opens a model of a folder by its name
     * @param home the program's folder
     */
    public BenchmarkTeachCommand(
            Supplier<Settings> settings, BiFunction<Path, String, Reader> opener, Path home, Clock clock) {
        this.settings = settings;
        this.opener = opener;
        this.home = home;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        phrases.stream()
                .filter(phrase -> !TeachBenchmark.phrases().contains(phrase))
                .findFirst()
                .ifPresent(unknown -> {
                    throw Problem.input("There is no phrase \"" + unknown + "\" in this benchmark. There are "
                            + String.join(", ", TeachBenchmark.phrases()) + ".");
                });
        Settings.Models models = settings.get().models();
        TeachBenchmark benchmark =
                new TeachBenchmark(models.folder(), model.orElse(models.name()), opener, Version.current(), clock);
        Provenance from = Provenance.now(home, clock);
        TeachResults results = benchmark.run(phrases, Trainer.Listener.SILENT, this::tell);
        Path folder = out.orElse(home.resolve("docs").resolve("benchmarks"));
        results.write(folder, from);
        return Promises.tell(
                results.figures(),
                folder.resolve("teach.md"),
                json,
                spec.commandLine().getOut());
    }

    private void tell(TeachRow row) {
        if (!json) {
            PrintWriter writer = spec.commandLine().getOut();
            writer.printf(
                    Locale.ROOT,
                    "%-12s held out %5.1f -> %5.1f, exam %.2f -> %.2f, told alike %.2f -> %.2f; %.0f s%s%n",
                    row.phrase(),
                    row.before(),
                    row.after(),
                    row.base().exam(),
                    row.taught().exam(),
                    row.base().alike(),
                    row.taught().alike(),
                    row.seconds(),
                    row.live() ? "; goes live" : "; does not go live");
            writer.flush();
        }
    }
}
