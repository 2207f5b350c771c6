package fabula.training;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fabula.story.Verdict;
import java.util.List;

/**
 * Two models in the same exam: the one in force, and the one that is to follow it. Neither learned from what is asked.
 *
 * @param before name of the model in force
 * @param after name of the new one
 * @param kinds the shipped exam, a row a kind of story
 * @param heldOut the server's approved examples that were kept apart; without questions where there were too few
 * @param likelihood of the right answers to these
 * @param marked all examples of the server whose giver had marked an answer as wrong, be they learned or kept apart
 * @param wins what the old model got wrong and the new one gets right
 * @param losses what the old model got right and the new one gets wrong
 */
public record ExamReport(
        String before,
        String after,
        List<Row> kinds,
        Row heldOut,
        Likelihood likelihood,
        Row marked,
        Changes wins,
        Changes losses) {

    /** So much surer, of 1, of the right answers is no chance. */
    static final double SURER = 0.01;

    /** So much worse in the shipped exam, of 1, is chance. */
    public static final double TOLERANCE = 0.002;

    /** So much worse, of 1, on the few questions told as the examples are: nobody teaches what they mean anew by chance. */
    static final double TOLERANCE_OF_ALIKE = 0.05;

    public ExamReport {
        kinds = List.copyOf(kinds);
        // Reports that were written before have none.
        likelihood = likelihood == null ? Likelihood.NONE : likelihood;
    }

    /**
     * Accuracies, 0 … 1, on stories of one kind.
     *
     * @param questions how many were asked; both accuracies are 0 where it is none
     */
    public record Row(String kind, int questions, double before, double after) {}

    /** Mean probabilities, 0 … 1, that the models gave the right answers. */
    public record Likelihood(double before, double after) {

        /** For no questions. */
        static final Likelihood NONE = new Likelihood(0, 0);
    }

    /**
     * Questions whose answer has changed.
     *
     * @param count of them all
     * @param examples a few of them, the server's own first
     */
    public record Changes(int count, List<Change> examples) {
        public Changes {
            examples = List.copyOf(examples);
        }
    }

    /** @param right the right answer */
    public record Change(List<String> story, String question, Verdict right, Verdict before, Verdict after) {
        public Change {
            story = List.copyOf(story);
        }
    }

    /** The whole shipped exam in one row. */
    public Row exam() {
        int questions = kinds.stream().mapToInt(Row::questions).sum();
        double before = kinds.stream()
                .mapToDouble(row -> row.questions() * row.before())
                .sum();
        double after =
                kinds.stream().mapToDouble(row -> row.questions() * row.after()).sum();
        return new Row(
                "exam", questions, questions == 0 ? 0 : before / questions, questions == 0 ? 0 : after / questions);
    }

    /** Whether a server's own model may go live by itself: better on what was kept apart, and nothing forgotten. */
    @JsonIgnore
    public boolean isBetter() {
        return isBetterApart() && isNotWorse();
    }

    /**
     * Better on what was kept apart. These are few, and often all right before: among as many right answers the model is
     * better that gives them a higher probability.
     */
    @JsonIgnore
    public boolean isBetterApart() {
        return heldOut.after() > heldOut.before() || isSurerApart();
    }

    /** Not more right answers on what was kept apart, but surer ones. */
    @JsonIgnore
    public boolean isSurerApart() {
        return heldOut.after() == heldOut.before() && likelihood.after() > likelihood.before() + SURER;
    }

    /**
     * The part of the exam that is told as the examples are ({@link TrainingStories#LIKE_EXAMPLES}); without questions
     * where the exam has none.
     */
    public Row alike() {
        return kinds.stream()
                .filter(row -> row.kind().equals(TrainingStories.LIKE_EXAMPLES))
                .findFirst()
                .orElse(new Row(TrainingStories.LIKE_EXAMPLES, 0, 0, 0));
    }

    /**
     * Whether everybody's model may go live by itself: the exam is passed as well as before, but for chance. What contradicts
     * the examples' own words must not be made up for by whatever else was learned, so that part counts by itself, too.
     */
    @JsonIgnore
    public boolean isNotWorse() {
        Row exam = exam();
        return exam.after() >= exam.before() - TOLERANCE && alike().after() >= alike().before() - TOLERANCE_OF_ALIKE;
    }
}
