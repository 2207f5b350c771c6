package fabula.cli;

import fabula.Problem;
import fabula.corpus.Corpus;
import fabula.evaluation.EvaluationReport;
import fabula.evaluation.Evaluator;
import fabula.reader.Reader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate}: how well a model answers the questions of corpus files. */
@Command(
        name = "evaluate",
        description = "Measure how well a model answers the questions of files in bAbI's text format.",
        mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Callable<Integer> {

    private final Function<Optional<String>, Reader> models;

    @Option(names = "--model", paramLabel = "NAME", description = "Default: the model in force.")
    private Optional<String> model = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object, rates as fractions of 1.")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files or folders.")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec spec;

    /** @param models opens a model by its name, or the one in force */
    public EvaluateCommand(Function<Optional<String>, Reader> models) {
        this.models = models;
    }

    @Override
    public Integer call() {
        List<Corpus> corpora = Corpus.read(files);
        int questions = corpora.stream().mapToInt(Corpus::questions).sum();
        if (questions == 0) {
            throw Problem.input("There is no question in these files. A question is a line such as"
                    + " \"2 Is Mary in the kitchen?\", a tab and \"yes\".");
        }
        try (Reader reader = models.apply(model)) {
            EvaluationReport report = evaluate(reader, corpora, questions);
            PrintWriter out = spec.commandLine().getOut();
            out.print(json ? report.toJson() + "\n" : report.toText());
            out.flush();
        }
        return 0;
    }

    private static EvaluationReport evaluate(Reader reader, List<Corpus> corpora, int questions) {
        Evaluator evaluator = new Evaluator(reader);
        if (System.console() == null) {
            return evaluator.evaluate(corpora, (answered, of) -> {});
        }
        try (ProgressBar bar = new ProgressBar("Asking", questions)) {
            return evaluator.evaluate(corpora, (answered, of) -> bar.stepTo(answered));
        }
    }
}
