package fabula.evaluation;

import fabula.corpus.Corpus;
import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.reader.Answer;
import fabula.reader.Query;
import fabula.reader.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Asks a reader the questions of labelled stories, each with the statements told before it, and reports how it did. */
public final class Evaluator {

    static final int BATCH = 256;

    private final Reader reader;
    private final LongSupplier nanoTime;

    /** Is told how it goes. */
    @FunctionalInterface
    public interface Progress {
        /** After each batch: how many of all questions have been answered. */
        void answered(int questions, int of);

        /** Each time that an answer is wrong. */
        default void mistaken(Mistake mistake) {}
    }

    private record Asked(LabelledStory story, LabelledQuestion question) {
        Query query() {
            return new Query(story.before(question), question.text().strip());
        }
    }

    /** @param reader stays open; whoever opened it closes it */
    public Evaluator(Reader reader) {
        this(reader, System::nanoTime);
    }

    Evaluator(Reader reader, LongSupplier nanoTime) {
        this.reader = reader;
        this.nanoTime = nanoTime;
    }

    /** A report with one row for each source of the stories. */
    public EvaluationReport evaluate(List<LabelledStory> stories) {
        return evaluate(Corpus.bySource(stories), (questions, of) -> {});
    }

    /** A report with one row for each corpus. */
    public EvaluationReport evaluate(List<Corpus> corpora, Progress progress) {
        int of = corpora.stream().mapToInt(Corpus::questions).sum();
        int answered = 0;
        Tally all = new Tally();
        List<EvaluationReport.Row> rows = new ArrayList<>();
        for (Corpus corpus : corpora) {
            List<Asked> asked = asked(corpus);
            Tally tally = new Tally();
            for (int from = 0; from < asked.size(); from += BATCH) {
                List<Asked> batch = asked.subList(from, Math.min(asked.size(), from + BATCH));
                ask(batch, tally, progress);
                answered += batch.size();
                progress.answered(answered, of);
            }
            rows.add(tally.row(corpus.source()));
            all.add(tally);
        }
        return new EvaluationReport(reader.name(), rows, all.row("all"), all.reliability(), all.lengths());
    }

    private static List<Asked> asked(Corpus corpus) {
        return corpus.stories().stream()
                .flatMap(story -> story.questions().stream().map(question -> new Asked(story, question)))
                .toList();
    }

    private void ask(List<Asked> batch, Tally tally, Progress progress) {
        List<Query> queries = batch.stream().map(Asked::query).toList();
        long start = nanoTime.getAsLong();
        List<Answer> answers = reader.read(queries);
        tally.took(nanoTime.getAsLong() - start);
        if (answers.size() != queries.size()) {
            throw new IllegalStateException(answers.size() + " answers to " + queries.size() + " questions.");
        }
        for (int i = 0; i < batch.size(); i++) {
            Asked asked = batch.get(i);
            Answer answer = answers.get(i);
            tally.add(asked.question(), answer);
            if (answer.verdict() != asked.question().answer()) {
                progress.mistaken(new Mistake(asked.story(), asked.question(), answer));
            }
        }
    }
}
