package fabula.cli;

import fabula.Problem;
import fabula.corpus.Corpus;
import fabula.evaluation.EvaluationPictures;
import fabula.evaluation.EvaluationReport;
import fabula.evaluation.Evaluator;
import fabula.evaluation.Mistake;
import fabula.reader.Reader;
import fabula.robustness.Robustness;
import fabula.robustness.RobustnessReport;
import fabula.training.TrainingStories;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate}: how well a model answers the questions of corpus files. */
@Command(
        name = "evaluate",
        description =
                "Measure how well a model answers the questions of files in bAbI's text format, or of new stories.",
        footerHeading = "%nExamples:%n",
        footer = {"  fabula evaluate my-stories.txt", "  fabula evaluate --generated 100 --plots pictures"},
        mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Callable<Integer> {

    private static final int MOST_STORIES = 100_000;
    private static final long VARIANTS_SEED = 1;

    private final Function<Optional<String>, Reader> models;
    private final IntFunction<List<Corpus>> exam;

    @Option(names = "--model", paramLabel = "NAME", description = "Default: the model in force.")
    private Optional<String> model = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object, rates as fractions of 1.")
    private boolean json;

    @Option(
            names = "--generated",
            arity = "0..1",
            fallbackValue = "" + TrainingStories.EXAM_STORIES_A_KIND,
            paramLabel = "N",
            description = "N newly made stories of each kind, a row a kind; no model has learned from them."
                    + " Default: ${FALLBACK-VALUE}.")
    private Optional<Integer> generated = Optional.empty();

    @Option(
            names = "--plots",
            paramLabel = "FOLDER",
            description = "Draw reliability, confusion and accuracy by story length into this folder.")
    private Optional<Path> plots = Optional.empty();

    @Option(
            names = "--variants",
            description = "Ask the same questions with other names, in long stories, as people type, and with unknown"
                    + " verbs; a row each.")
    private boolean variants;

    @Option(
            names = "--mistakes",
            description = "Print each question that was answered wrongly, with its story; a * marks what was taken for"
                    + " evidence.")
    private boolean mistakes;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files or folders.")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec spec;

    /**
     * @param models opens a model by its name, or the one in force
     * @param exam makes so many stories of each kind that no model has learned from, a corpus a kind
     */
    public EvaluateCommand(Function<Optional<String>, Reader> models, IntFunction<List<Corpus>> exam) {
        this.models = models;
        this.exam = exam;
    }

    @Override
    public Integer call() {
        checkTogether();
        List<Corpus> corpora = corpora();
        int questions = corpora.stream().mapToInt(Corpus::questions).sum();
        if (questions == 0) {
            throw Problem.input("There is no question in these files. A question is a line such as"
                    + " \"2 Is Mary in the kitchen?\", a tab and \"yes\".");
        }
        if (variants) {
            compareVariants(corpora);
            return 0;
        }
        try (Reader reader = models.apply(model)) {
            PrintWriter out = spec.commandLine().getOut();
            List<Mistake> wrong = new ArrayList<>();
            EvaluationReport report = evaluate(reader, corpora, questions, wrong);
            wrong.forEach(mistake -> out.println(mistake.toText()));
            out.print(json ? report.toJson() + "\n" : report.toText());
            plots.map(new EvaluationPictures(report)::write)
                    .filter(drawn -> !json)
                    .ifPresent(drawn -> {
                        out.print("\n");
                        drawn.forEach(file -> out.print("drawn: " + file + "\n"));
                    });
            out.flush();
        }
        return 0;
    }

    private void checkTogether() {
        if (variants && (mistakes || plots.isPresent())) {
            throw Problem.input("--variants prints a row a variant, and neither --mistakes nor --plots goes with it."
                    + " Measure twice, once without --variants.");
        }
        if (json && mistakes) {
            throw Problem.input("--json prints one object and nothing else, so --mistakes does not go with it."
                    + " Take one of them.");
        }
    }

    private List<Corpus> corpora() {
        if (files.isEmpty() && generated.isEmpty()) {
            throw Problem.input(
                    "There is nothing to measure on. Name files or folders with questions, or say --generated.");
        }
        generated.filter(n -> n < 1 || n > MOST_STORIES).ifPresent(n -> {
            throw Problem.input(
                    String.format(Locale.ROOT, "--generated is %d; allowed are 1 to %,d.", n, MOST_STORIES));
        });
        return Stream.concat(Corpus.read(files).stream(), generated.map(exam::apply).orElse(List.of()).stream())
                .toList();
    }

    private void compareVariants(List<Corpus> corpora) {
        PrintWriter err = spec.commandLine().getErr();
        try (Reader reader = models.apply(model)) {
            RobustnessReport report = new Robustness(reader, VARIANTS_SEED, variant -> {
                        if (System.console() != null) {
                            err.println("Asking: " + variant);
                        }
                    })
                    .measure(corpora);
            PrintWriter out = spec.commandLine().getOut();
            out.print(json ? report.toJson() + "\n" : report.toText());
            out.flush();
        }
    }

    /** @param wrong becomes the mistakes, if they are to be shown */
    private EvaluationReport evaluate(Reader reader, List<Corpus> corpora, int questions, List<Mistake> wrong) {
        Evaluator evaluator = new Evaluator(reader);
        if (System.console() == null) {
            return evaluator.evaluate(corpora, collecting(wrong, answered -> {}));
        }
        try (ProgressBar bar = new ProgressBar("Asking", questions)) {
            return evaluator.evaluate(corpora, collecting(wrong, bar::stepTo));
        }
    }

    private Evaluator.Progress collecting(List<Mistake> wrong, IntConsumer answered) {
        return new Evaluator.Progress() {
            @Override
            public void answered(int questions, int of) {
                answered.accept(questions);
            }

            @Override
            public void mistaken(Mistake mistake) {
                if (mistakes) {
                    wrong.add(mistake);
                }
            }
        };
    }
}
