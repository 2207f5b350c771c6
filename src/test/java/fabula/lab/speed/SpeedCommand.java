package fabula.lab.speed;

import fabula.Problem;
import fabula.benchmark.Ground;
import fabula.benchmark.Provenance;
import fabula.cli.Promises;
import fabula.model.ModelFolder;
import fabula.network.Learner;
import fabula.network.Learner.Lesson;
import fabula.network.Learner.Prepared;
import fabula.network.PeerFiles;
import fabula.reader.Query;
import fabula.settings.Settings;
import fabula.training.NetworkSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./fabula benchmark speed}. */
@Command(
        name = "speed",
        description = {
            "Measure how fast Fabula learns and answers, beside the same network in PyTorch if that is here, and",
            "what it takes to run; write what came of it to a page. The exit code is 1 if a promised figure does not hold."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  fabula benchmark speed", "  fabula benchmark speed --part answer --quick --out /tmp/try"})
public final class SpeedCommand implements Callable<Integer> {

    private static final String WITHOUT_PEER =
            "PyTorch is not here, so that nothing is compared with it: install Debian's"
                    + " python3-torch, python3-numpy and libopenblas0-pthread.";

    /** The parts, in the order of the page. */
    enum Chapter {
        TRAINING,
        ANSWER,
        ASKERS,
        MACHINE,
        DISCORD,
        WHOLE
    }

    private final Supplier<Settings> settings;
    private final Path home;
    private final Clock clock;

    @Option(names = "--part", split = ",", paramLabel = "PART", description = "Only these: ${COMPLETION-CANDIDATES}.")
    private Set<Chapter> chapters = EnumSet.allOf(Chapter.class);

    @Option(
            names = "--quick",
            description = "Rough figures in a few minutes; a whole training is then a part of one pass.")
    private boolean quick;

    @Option(
            names = "--answers",
            paramLabel = "N",
            description =
                    "Answers in a row that are watched for memory that grows. Default: 1,000,000; 20,000 if quick.")
    private Optional<Integer> answers = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where speed.md is written. Default: Fabula's docs/benchmarks.")
    private Optional<Path> out = Optional.empty();

    @Spec
    private CommandSpec spec;

    public SpeedCommand(Supplier<Settings> settings, Path home, Clock clock) {
        this.settings = settings;
        this.home = home;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter writer = spec.commandLine().getOut();
        if (answers.isPresent() && answers.get() < 100) {
            throw Problem.input("--answers is a number from 100.");
        }
        Path folder = out.orElse(home.resolve("docs").resolve("benchmarks"));
        SpeedPage page;
        try (Ground ground = Ground.make()) {
            page = measured(ground.folder(), writer);
        }
        page.write(folder);
        return Promises.tell(page.figures(), folder.resolve("speed.md"), false, writer);
    }

    private SpeedPage measured(Path work, PrintWriter writer) throws IOException, InterruptedException {
        Settings.Models models = settings.get().models();
        Path model = models.folder().resolve(models.name()).toAbsolutePath();
        Settings.Network shape = NetworkSettings.of(ModelFolder.read(models.folder(), models.name()));
        boolean compared = chapters.contains(Chapter.TRAINING) || chapters.contains(Chapter.ANSWER);
        List<Lesson> lessons = compared ? Material.lessons(TrainingSpeed.STORIES_A_KIND) : List.of();
        try (Learner learner = Learner.from(model, shape, List.of(), 1)) {
            List<Prepared> prepared = lessons.stream().map(learner::prepare).toList();
            Map<Integer, List<List<Integer>>> batches = TrainingSpeed.batches(prepared, quick);
            Optional<Peer> peer = Optional.empty();
            String said = WITHOUT_PEER;
            if (compared) {
                Path files = Files.createDirectories(work.resolve("peer"));
                write(new PeerFiles(files), model, shape, prepared, batches);
                peer = Peer.start(home, files);
                said = peer.isPresent() ? Sameness.check(peer.get(), learner, lessons) : WITHOUT_PEER;
                tell(writer, said);
            }
            Trial trial = new Trial(
                    home,
                    work,
                    model,
                    shape,
                    peer,
                    quick,
                    answers.orElse(quick ? 20_000 : 1_000_000),
                    line -> tell(writer, line));
            List<Section> sections = new ArrayList<>();
            for (Chapter chapter : Chapter.values()) {
                if (chapters.contains(chapter)) {
                    sections.add(part(chapter, lessons, batches).measure(trial));
                }
            }
            peer.ifPresent(Peer::close);
            return new SpeedPage(sections, compared ? said : "", Provenance.now(home, clock));
        }
    }

    private static void tell(PrintWriter writer, String line) {
        writer.println(line);
        writer.flush();
    }

    private static void write(
            PeerFiles files,
            Path model,
            Settings.Network shape,
            List<Prepared> prepared,
            Map<Integer, List<List<Integer>>> batches)
            throws IOException {
        files.writeWeights(model, shape);
        files.writeLessons(prepared, batches);
        Map<Integer, List<Query>> queries = new TreeMap<>();
        for (int length : Material.LENGTHS) {
            queries.put(length, Material.queries(length, AnswerBenchmark.QUERIES));
        }
        files.writeStories(model, shape, queries);
    }

    private Part part(Chapter chapter, List<Lesson> lessons, Map<Integer, List<List<Integer>>> batches) {
        return switch (chapter) {
            case TRAINING -> new TrainingSpeed(lessons, batches);
            case ANSWER -> new AnswerSpeed();
            case ASKERS -> new AskersSpeed();
            case MACHINE -> new MachineSpeed();
            case DISCORD -> new DiscordSpeed();
            case WHOLE -> new WholeTraining(settings.get().training());
        };
    }
}
