package fabula.cli;

import fabula.Problem;
import fabula.corpus.BabiFormat;
import fabula.corpus.Corpus;
import fabula.corpus.CorpusChecker;
import fabula.corpus.CorpusStatistics;
import fabula.corpus.LabelledStory;
import fabula.evaluation.TextTable;
import fabula.story.Verdict;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code corpus}: makes, checks and describes stories with questions. */
@Command(
        name = "corpus",
        description = "Make, check and describe stories with questions, in bAbI's text format.",
        mixinStandardHelpOptions = true)
public final class CorpusCommand {

    private static final int MOST_STORIES = 1_000_000;
    private static final String STANDARD_OUTPUT = "-";

    /** Makes stories of a kind: the same for the same seed, whatever else is made. */
    @FunctionalInterface
    public interface Generator {
        List<LabelledStory> generate(long seed, String kind, int stories);
    }

    private final Supplier<List<String>> kinds;
    private final Generator generator;

    @Spec
    private CommandSpec spec;

    /** @param kinds the kinds of story that the generator knows; to load it takes a while */
    public CorpusCommand(Supplier<List<String>> kinds, Generator generator) {
        this.kinds = kinds;
        this.generator = generator;
    }

    @Command(description = "Make stories, byte for byte the same for the same seed.", mixinStandardHelpOptions = true)
    int generate(
            @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
                    long seed,
            @Option(
                            names = "--stories",
                            defaultValue = "100",
                            paramLabel = "N",
                            description = "Stories of each kind. Default: ${DEFAULT-VALUE}.")
                    int stories,
            @Option(names = "--kind", arity = "1..*", paramLabel = "KIND", description = "Default: all kinds.")
                    List<String> chosen,
            @Option(
                            names = "--out",
                            defaultValue = STANDARD_OUTPUT,
                            paramLabel = "FOLDER",
                            description = "Write one file a kind into this folder. Default: print.")
                    String out) {
        if (stories < 1 || stories > MOST_STORIES) {
            throw Problem.input(
                    String.format(Locale.ROOT, "--stories is %d; allowed are 1 to %,d.", stories, MOST_STORIES));
        }
        for (String kind : known(chosen)) {
            List<LabelledStory> made = generator.generate(seed, kind, stories);
            if (out.equals(STANDARD_OUTPUT)) {
                out().print(BabiFormat.write(made));
            } else {
                Path file = Path.of(out).resolve(kind + ".txt");
                BabiFormat.write(file, made);
                out().print(file + ": " + made.size() + " stories, " + new Corpus(kind, made).questions()
                        + " questions\n");
            }
            out().flush();
        }
        return 0;
    }

    @Command(
            description = "Name file and line of each defect. The exit code is 2 if there is one.",
            mixinStandardHelpOptions = true)
    int check(@Parameters(arity = "1..*", paramLabel = "FILE", description = "Files or folders.") List<Path> files) {
        CorpusChecker.Report report = CorpusChecker.check(files);
        report.defects().forEach(defect -> out().print(defect + "\n"));
        long defects =
                report.defects().stream().filter(defect -> !defect.warning()).count();
        out().print(count(report.files(), "file", "files") + ", " + count(report.stories(), "story", "stories") + ", "
                + count(report.questions(), "question", "questions") + ": "
                + (defects == 0 ? "no defects" : count(defects, "defect", "defects")) + "\n");
        out().flush();
        return report.sound() ? 0 : Problem.Kind.INPUT.exitCode();
    }

    @Command(description = "Describe files of stories in figures.", mixinStandardHelpOptions = true)
    int stats(@Parameters(arity = "1..*", paramLabel = "FILE", description = "Files or folders.") List<Path> files) {
        List<Corpus> corpora = Corpus.read(files);
        List<CorpusStatistics> statistics =
                new ArrayList<>(corpora.stream().map(CorpusStatistics::of).toList());
        if (corpora.size() > 1) {
            statistics.add(CorpusStatistics.of(new Corpus(
                    "all",
                    corpora.stream()
                            .flatMap(corpus -> corpus.stories().stream())
                            .toList())));
        }
        out().print(table(statistics));
        out().print("\nBefore: statements told before a question. Supported: questions that name what their answer"
                + " follows from.\n");
        out().flush();
        return 0;
    }

    private List<String> known(List<String> chosen) {
        if (chosen == null) {
            return kinds.get();
        }
        for (String kind : chosen) {
            if (!kinds.get().contains(kind)) {
                throw Problem.input(
                        "There is no kind of story \"" + kind + "\". Kinds: " + String.join(", ", kinds.get()) + ".");
            }
        }
        return List.copyOf(new LinkedHashSet<>(chosen));
    }

    private static TextTable table(List<CorpusStatistics> statistics) {
        TextTable table = new TextTable(
                "file",
                "stories",
                "statements",
                "questions",
                "before: min",
                "median",
                "p95",
                "max",
                "yes",
                "no",
                "maybe",
                "unknown",
                "supported",
                "words",
                "distinct");
        for (CorpusStatistics s : statistics) {
            List<Object> cells = new ArrayList<>(List.of(
                    s.source(),
                    s.stories(),
                    s.statements(),
                    s.questions(),
                    s.statementsBefore().min(),
                    s.statementsBefore().median(),
                    s.statementsBefore().p95(),
                    s.statementsBefore().max()));
            for (Verdict verdict : Verdict.values()) {
                cells.add(s.answers().get(verdict));
            }
            cells.addAll(List.of(s.withSupports(), s.words(), s.distinctWords()));
            table.row(cells.stream().map(String::valueOf).toArray(String[]::new));
        }
        return table;
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
