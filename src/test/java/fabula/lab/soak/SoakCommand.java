package fabula.lab.soak;

import fabula.Problem;
import fabula.benchmark.Figure;
import fabula.benchmark.Provenance;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./fabula soak}: the bot under hardship, with a double of Discord. */
@Command(
        name = "soak",
        description = {
            "Run the bot against a double of Discord: kill it, crowd it, wear it, cut it off.",
            "",
            "Everything happens in folders of its own. The exit code is 1 if a promised",
            "figure does not hold."
        })
public final class SoakCommand implements Callable<Integer> {

    private final Path home;
    private final Clock clock;

    @Option(
            names = "--chapter",
            split = ",",
            paramLabel = "NAME",
            description = "Some of kills, crowd, life and faults, with commas between. Default: all.")
    private List<String> chosen = List.of("kills", "crowd", "life", "faults");

    @Option(names = "--kills", defaultValue = "200", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private int kills;

    @Option(
            names = "--channels",
            defaultValue = "10000",
            paramLabel = "N",
            description = "Channels of the crowd, with 100 statements each. Default: ${DEFAULT-VALUE}.")
    private int channels;

    @Option(
            names = "--burst",
            defaultValue = "1000",
            paramLabel = "N",
            description = "Questions that the crowd asks at once. Default: ${DEFAULT-VALUE}.")
    private int burst;

    @Option(
            names = "--rate",
            defaultValue = "200",
            paramLabel = "N",
            description = "Questions a second that it asks after that. Default: ${DEFAULT-VALUE}.")
    private int rate;

    @Option(
            names = "--crowd-minutes",
            defaultValue = "10",
            paramLabel = "N",
            description = "How long it does so. Default: ${DEFAULT-VALUE}.")
    private double crowdMinutes;

    @Option(
            names = "--minutes",
            defaultValue = "30",
            paramLabel = "N",
            description = "How long the day of the chapter life lasts. Default: ${DEFAULT-VALUE}.")
    private double lifeMinutes;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Of everything random.")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where soak.md and soak.json are written. Default: Fabula's docs/benchmarks.")
    private Optional<Path> out = Optional.empty();

    @Spec
    private CommandSpec spec;

    /** @param home the program's folder */
    public SoakCommand(Path home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter writer = spec.commandLine().getOut();
        Map<String, Supplier<Chapter>> chapters = chapters();
        Path folder = out.orElse(home.resolve("docs").resolve("benchmarks"));
        boolean holds = true;
        for (String name : chosen) {
            if (!chapters.containsKey(name)) {
                throw Problem.input("There is no chapter \"" + name + "\". There are "
                        + String.join(", ", chapters.keySet()) + ".");
            }
        }
        for (String name : chosen) {
            Chapter.Outcome outcome = chapters.get(name).get().run(line -> {
                writer.println(line);
                writer.flush();
            });
            SoakPage.Played played =
                    new SoakPage.Played(scale(name), outcome.figures(), outcome.notes(), Provenance.now(home, clock));
            SoakPage.read(folder).with(name, played).write(folder);
            holds &= tell(name, outcome, writer);
        }
        return holds ? 0 : 1;
    }

    private Map<String, Supplier<Chapter>> chapters() {
        Map<String, Supplier<Chapter>> chapters = new LinkedHashMap<>();
        Crowd.Scale scale =
                new Crowd.Scale(channels, 100, burst, rate, Duration.ofSeconds((long) (60 * crowdMinutes)), seed);
        chapters.put("kills", () -> new Kills(() -> Stage.withSmallModels(home), kills, seed));
        chapters.put("crowd", () -> new Crowd(() -> Stage.withShippedModel(home), scale));
        chapters.put(
                "life",
                () -> new Life(
                        () -> Stage.withShippedModel(home), Duration.ofSeconds((long) (60 * lifeMinutes)), seed));
        chapters.put("faults", () -> new Faults(() -> Stage.withShippedModel(home)));
        return chapters;
    }

    private String scale(String chapter) {
        String command = "./fabula soak --chapter " + chapter;
        return switch (chapter) {
            case "kills" -> command + " --kills " + kills + " --seed " + seed;
            case "crowd" ->
                command
                        + String.format(
                                Locale.ROOT,
                                " --channels %d --burst %d --rate %d --crowd-minutes %.1f",
                                channels,
                                burst,
                                rate,
                                crowdMinutes);
            case "life" -> command + String.format(Locale.ROOT, " --minutes %.1f", lifeMinutes);
            default -> command;
        };
    }

    private static boolean tell(String name, Chapter.Outcome outcome, PrintWriter writer) {
        writer.println("\n" + name);
        for (Figure figure : outcome.figures()) {
            writer.printf(
                    Locale.ROOT,
                    "%-60s %10s (promised: %s) %s%n",
                    figure.figure(),
                    figure.measured(),
                    figure.promised(),
                    figure.holds() ? "holds" : "DOES NOT HOLD");
        }
        writer.flush();
        return outcome.figures().stream().allMatch(Figure::holds);
    }
}
