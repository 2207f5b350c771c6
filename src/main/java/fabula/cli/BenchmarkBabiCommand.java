package fabula.cli;

import fabula.Problem;
import fabula.benchmark.BabiBenchmark;
import fabula.benchmark.BabiData;
import fabula.benchmark.BabiDocument;
import fabula.benchmark.BabiResults;
import fabula.benchmark.BabiRun;
import fabula.benchmark.BabiSize;
import fabula.benchmark.Provenance;
import fabula.settings.Settings;
import fabula.training.Trainer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./fabula benchmark babi}: one network on bAbI's five yes/no tasks, beside what others have published. */
@Command(
        name = "babi",
        description = {
            "Train one network on bAbI's five yes/no tasks, ask it their tests, and write the",
            "result beside published ones to a page, a picture and a file of raw figures.",
            "",
            "Each run is written down when it ends, over an earlier one of the same size and",
            "seed; so the benchmark may be run in parts. The exit code is 1 if a promised",
            "figure does not hold."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  fabula benchmark babi --data ../shared/data/babi",
            "  fabula benchmark babi --data ../shared/data/babi --size 1k --seeds 2"
        })
public final class BenchmarkBabiCommand implements Callable<Integer> {

    private static final String BOTH = "both";

    private final Supplier<Settings> settings;
    private final Path home;
    private final Clock clock;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FOLDER",
            description = "Where bAbI's folders en and en-10k lie.")
    private Path data;

    @Option(
            names = "--size",
            defaultValue = BOTH,
            paramLabel = "SIZE",
            description = "1k, 10k or both: training questions a task. Default: ${DEFAULT-VALUE}.")
    private String size;

    @Option(
            names = "--seeds",
            defaultValue = "1,2,3",
            paramLabel = "N,N…",
            description = "A run for each. Default: ${DEFAULT-VALUE}.")
    private String seeds;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where babi.md, babi.png and babi.json are written. Default: Fabula's docs/benchmarks.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "Print the promised figures as JSON, and nothing else.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** @param home the program's folder */
    public BenchmarkBabiCommand(Supplier<Settings> settings, Path home, Clock clock) {
        this.settings = settings;
        this.home = home;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        List<BabiSize> sizes = sizes();
        List<Long> wanted = seeds();
        BabiBenchmark benchmark =
                new BabiBenchmark(new BabiData(data), settings.get(), () -> Provenance.now(home, clock));
        Path folder = out.orElse(home.resolve("docs").resolve("benchmarks"));
        // What is wrong is better told now than after an hour.
        BabiResults.read(file(folder));
        benchmark.check(sizes);
        for (BabiSize each : sizes) {
            for (long seed : wanted) {
                keep(folder, run(benchmark, each, seed));
            }
        }
        return Promises.tell(
                BabiResults.read(file(folder)).figures(),
                folder.resolve("babi.md"),
                json,
                spec.commandLine().getOut());
    }

    private List<BabiSize> sizes() {
        List<BabiSize> chosen = Arrays.stream(BabiSize.values())
                .filter(each -> size.equals(BOTH) || size.equals(each.label()))
                .toList();
        if (chosen.isEmpty()) {
            throw Problem.input("--size is " + size + "; allowed are 1k, 10k and both.");
        }
        return chosen;
    }

    private List<Long> seeds() {
        LinkedHashSet<Long> chosen = new LinkedHashSet<>();
        for (String seed : seeds.split(",", -1)) {
            if (!seed.strip().matches("[1-9]\\d{0,17}")) {
                throw Problem.input(
                        "--seeds is " + seeds + "; allowed are whole numbers from 1 with commas between, like 1,2,3.");
            }
            chosen.add(Long.valueOf(seed.strip()));
        }
        return List.copyOf(chosen);
    }

    private BabiRun run(BabiBenchmark benchmark, BabiSize size, long seed) {
        if (json) {
            return benchmark.run(size, seed, Trainer.Listener.SILENT);
        }
        PrintWriter writer = spec.commandLine().getOut();
        boolean onTerminal = System.console() != null;
        try (TrainingDisplay display = onTerminal ? TrainingDisplay.withBar(writer) : TrainingDisplay.lines(writer)) {
            display.print("bAbI " + size.label() + ", seed " + seed);
            BabiRun run = benchmark.run(size, seed, display);
            display.print(row(run));
            return run;
        }
    }

    private static String row(BabiRun run) {
        String errors = run.scores().stream()
                .map(score -> String.format(Locale.ROOT, "%d: %.1f", score.task(), score.error()))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "bAbI %s, seed %d: test error %% of task %s; mean %.2f; %d passes, %.0f s",
                run.size(),
                run.seed(),
                errors,
                run.meanError(),
                run.passes(),
                run.seconds());
    }

    /** Another part of the benchmark may have been written down meanwhile. */
    private static void keep(Path folder, BabiRun run) {
        BabiResults results = BabiResults.read(file(folder)).with(run);
        results.write(file(folder));
        new BabiDocument(results).write(folder);
    }

    private static Path file(Path folder) {
        return folder.resolve("babi.json");
    }
}
