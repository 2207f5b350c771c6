package fabula.training;

import fabula.corpus.Corpus;
import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.reader.Answer;
import fabula.reader.Query;
import fabula.reader.Reader;
import fabula.story.Verdict;
import fabula.training.ExamReport.Change;
import fabula.training.ExamReport.Changes;
import fabula.training.ExamReport.Likelihood;
import fabula.training.ExamReport.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a new model is examined in, beside the one in force.
 *
 * @param kinds the shipped exam, a corpus a kind
 * @param heldOut the server's examples that were kept apart
 * @param marked the server's examples whose giver had marked an answer as wrong
 */
public record Exam(List<Corpus> kinds, List<LabelledStory> heldOut, List<LabelledStory> marked) {

    private static final int BATCH = 256;
    private static final int SHOWN = 3;

    private record Asked(List<String> story, LabelledQuestion question) {
        Query query() {
            return new Query(story, question.text().strip());
        }
    }

    /** A question and how the two models answered it. */
    private record Compared(Asked asked, Answer answerBefore, Answer answerAfter) {
        Verdict before() {
            return answerBefore.verdict();
        }

        Verdict after() {
            return answerAfter.verdict();
        }

        Verdict right() {
            return asked.question().answer();
        }

        boolean isWin() {
            return before() != right() && after() == right();
        }

        boolean isLoss() {
            return before() == right() && after() != right();
        }

        Change change() {
            return new Change(asked.story(), asked.question().text().strip(), right(), before(), after());
        }
    }

    /** @param progress is told which share has been answered */
    public ExamReport hold(Reader before, Reader after, DoubleConsumer progress) {
        int all = 2 * (kinds.stream().mapToInt(Corpus::questions).sum() + questions(heldOut) + questions(marked));
        Progress counted = new Progress(progress, Math.max(1, all));
        List<Compared> own = compare(before, after, heldOut, counted);
        List<Compared> wrong = compare(before, after, marked, counted);
        List<Row> rows = new ArrayList<>();
        List<Compared> changed = new ArrayList<>(own);
        Set<Asked> asked = own.stream().map(Compared::asked).collect(Collectors.toSet());
        wrong.stream().filter(one -> !asked.contains(one.asked())).forEach(changed::add);
        for (Corpus kind : kinds) {
            List<Compared> answers = compare(before, after, kind.stories(), counted);
            rows.add(row(kind.source(), answers));
            changed.addAll(answers);
        }
        return new ExamReport(
                before.name(),
                after.name(),
                rows,
                row("held out", own),
                likelihood(own),
                row("marked wrong", wrong),
                changes(changed, Compared::isWin),
                changes(changed, Compared::isLoss));
    }

    private static int questions(List<LabelledStory> stories) {
        return stories.stream().mapToInt(story -> story.questions().size()).sum();
    }

    private static final class Progress {
        private final DoubleConsumer told;
        private final int all;
        private int answered;

        Progress(DoubleConsumer told, int all) {
            this.told = told;
            this.all = all;
        }

        void answered(int more) {
            answered += more;
            told.accept((double) answered / all);
        }
    }

    private static List<Compared> compare(Reader before, Reader after, List<LabelledStory> stories, Progress progress) {
        List<Asked> asked = stories.stream()
                .flatMap(story -> story.questions().stream().map(each -> new Asked(story.before(each), each)))
                .toList();
        List<Answer> old = answers(before, asked, progress);
        List<Answer> young = answers(after, asked, progress);
        List<Compared> compared = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            compared.add(new Compared(asked.get(i), old.get(i), young.get(i)));
        }
        return compared;
    }

    private static List<Answer> answers(Reader reader, List<Asked> asked, Progress progress) {
        List<Answer> answers = new ArrayList<>();
        for (int from = 0; from < asked.size(); from += BATCH) {
            List<Asked> batch = asked.subList(from, Math.min(asked.size(), from + BATCH));
            answers.addAll(reader.read(batch.stream().map(Asked::query).toList()));
            progress.answered(batch.size());
        }
        return answers;
    }

    private static Row row(String kind, List<Compared> answers) {
        long before =
                answers.stream().filter(one -> one.before() == one.right()).count();
        long after = answers.stream().filter(one -> one.after() == one.right()).count();
        double questions = Math.max(1, answers.size());
        return new Row(kind, answers.size(), before / questions, after / questions);
    }

    private static Likelihood likelihood(List<Compared> answers) {
        return new Likelihood(likelihood(answers, Compared::answerBefore), likelihood(answers, Compared::answerAfter));
    }

    private static double likelihood(List<Compared> answers, Function<Compared, Answer> which) {
        return answers.stream()
                .mapToDouble(
                        one -> which.apply(one).probabilities().get(one.right().ordinal()))
                .average()
                .orElse(0);
    }

    private static Changes changes(List<Compared> answers, Predicate<Compared> which) {
        List<Compared> all = answers.stream().filter(which).collect(Collectors.toList());
        return new Changes(
                all.size(), all.stream().limit(SHOWN).map(Compared::change).toList());
    }
}
