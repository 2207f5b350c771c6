package fabula.cli;

import fabula.Problem;
import fabula.benchmark.Ground;
import fabula.benchmark.Provenance;
import fabula.benchmark.retrain.Bot;
import fabula.benchmark.retrain.RetrainBenchmark;
import fabula.benchmark.retrain.RetrainPage;
import fabula.benchmark.retrain.Site;
import fabula.benchmark.retrain.Swaps;
import fabula.training.Program;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./fabula benchmark retrain}: what a bot that retrains costs others, and what kills leave behind. */
@Command(
        name = "retrain",
        description = {
            "Let a bot retrain again and again, and kill others at random moments; write what came",
            "of it to a page. Everything happens in a folder of its own, which is deleted at the end.",
            "",
            "The exit code is 1 if a promised figure does not hold."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  fabula benchmark retrain", "  fabula benchmark retrain --kills 2 --swaps 3 --out /tmp/try"})
public final class BenchmarkRetrainCommand implements Callable<Integer> {

    /** Where no swap was measured. */
    private static final double USUAL_SECONDS = 60;

    private final Site.Opener sites;
    private final Function<Path, Program> programs;
    private final Supplier<Path> base;
    private final Path home;
    private final Clock clock;

    @Option(
            names = "--kills",
            defaultValue = "50",
            paramLabel = "N",
            description = "Bots that are killed. Default: ${DEFAULT-VALUE}.")
    private int kills;

    @Option(
            names = "--swaps",
            defaultValue = "20",
            paramLabel = "N",
            description = "Retrainings in a row; the figure of memory needs at least three. Default: ${DEFAULT-VALUE}.")
    private int swaps;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Of the moments of the kills.")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where retrain.md is written. Default: Fabula's docs/benchmarks.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--bot", hidden = true, paramLabel = "SWAPS")
    private Optional<Integer> bot = Optional.empty();

    @Spec
    private CommandSpec spec;

    /**
     * @param programs starts this program in a folder
     * @param base the folder of the model that is taught
     * @param home the program's own folder
     */
    public BenchmarkRetrainCommand(
            Site.Opener sites, Function<Path, Program> programs, Supplier<Path> base, Path home, Clock clock) {
        this.sites = sites;
        this.programs = programs;
        this.base = base;
        this.home = home;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter writer = spec.commandLine().getOut();
        if (bot.isPresent()) {
            try (Site site = sites.open(home)) {
                new Bot(site, writer).run(bot.get());
            }
            return 0;
        }
        if (kills < 0 || swaps < 0 || kills + swaps == 0) {
            throw Problem.input("--kills and --swaps are numbers from 0, and one of them is more than 0.");
        }
        RetrainPage page = measured(line -> {
            writer.println(line);
            writer.flush();
        });
        Path folder = Files.createDirectories(out.orElse(home.resolve("docs").resolve("benchmarks")));
        Files.writeString(folder.resolve("retrain.md"), page.text());
        return Promises.tell(page.figures(), folder.resolve("retrain.md"), false, writer);
    }

    private RetrainPage measured(Consumer<String> teller) throws IOException, InterruptedException {
        try (Ground ground = Ground.make()) {
            RetrainBenchmark benchmark = new RetrainBenchmark(ground, sites, programs.apply(ground.folder()), teller);
            benchmark.prepare(base.get());
            Optional<Swaps> made = swaps == 0 ? Optional.empty() : Optional.of(benchmark.swap(swaps));
            double seconds = made.map(Swaps::seconds).orElse(USUAL_SECONDS);
            List<String> wrong = benchmark.kill(kills, seconds, seed);
            return new RetrainPage(made, kills, wrong, Provenance.now(home, clock));
        }
    }
}
