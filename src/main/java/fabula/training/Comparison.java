package fabula.training;

import fabula.corpus.Corpus;
import fabula.evaluation.EvaluationReport;
import fabula.evaluation.Evaluator;
import fabula.model.ModelStore;
import fabula.reader.Reader;
import fabula.training.Retraining.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * Two models on the same stories.
 *
 * @param rows one a kind of story
 */
record Comparison(List<Row> rows, double before, double after) {

    /** So much worse, of 1, is chance. */
    private static final double TOLERANCE = 0.002;

    /** @param progress is told which share has been answered */
    static Comparison of(
            ModelStore models, String before, String after, List<Corpus> stories, DoubleConsumer progress) {
        EvaluationReport old = evaluate(models, before, stories, share -> progress.accept(share / 2));
        EvaluationReport young = evaluate(models, after, stories, share -> progress.accept(0.5 + share / 2));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < stories.size(); i++) {
            EvaluationReport.Row row = old.files().get(i);
            rows.add(new Row(
                    row.file(),
                    row.questions(),
                    row.accuracy(),
                    young.files().get(i).accuracy()));
        }
        return new Comparison(rows, old.all().accuracy(), young.all().accuracy());
    }

    /** On a reader of its own, so that nobody who asks the bot has to wait for it. */
    private static EvaluationReport evaluate(
            ModelStore models, String model, List<Corpus> stories, DoubleConsumer progress) {
        try (Reader reader = models.open(model)) {
            return new Evaluator(reader).evaluate(stories, (answered, of) -> progress.accept((double) answered / of));
        }
    }

    boolean isGoodEnough() {
        return after >= before - TOLERANCE;
    }
}
