package fabula.training;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.training.ExamReport.Changes;
import fabula.training.ExamReport.Likelihood;
import fabula.training.ExamReport.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes live by itself, and what does not. */
class ExamReportTest {

    private static ExamReport report(double examAfter, Row heldOut) {
        return report(examAfter, heldOut, Likelihood.NONE);
    }

    private static ExamReport report(double examAfter, Row heldOut, Likelihood likelihood) {
        return new ExamReport(
                "default",
                "new",
                List.of(new Row("moving", 600, 0.9, examAfter), new Row("giving", 400, 0.9, examAfter)),
                heldOut,
                likelihood,
                new Row("marked wrong", 0, 0, 0),
                new Changes(0, List.of()),
                new Changes(0, List.of()));
    }

    @Test
    void a_model_that_learned_its_examples_and_forgot_nothing_is_better() {
        assertThat(report(0.9, new Row("held out", 4, 0.25, 1)).isBetter()).isTrue();
        assertThat(report(0.8985, new Row("held out", 4, 0.25, 1)).isBetter()).isTrue();
    }

    @Test
    void twenty_poisoned_examples_that_are_learned_at_the_exams_cost_are_not_better() {
        // The held-out ones are as wrong as those that were learned: on them, the poisoned model shines.
        assertThat(report(0.87, new Row("held out", 4, 0, 1)).isBetter()).isFalse();
        assertThat(report(0.8975, new Row("held out", 4, 0, 1)).isBetter()).isFalse();
    }

    @Test
    void what_the_examples_words_mean_is_not_outweighed_by_what_else_was_learned() {
        ExamReport report = new ExamReport(
                "default",
                "new",
                List.of(new Row("moving", 3_000, 0.9, 0.95), new Row(TrainingStories.LIKE_EXAMPLES, 40, 0.95, 0.4)),
                new Row("held out", 4, 0, 1),
                Likelihood.NONE,
                new Row("marked wrong", 0, 0, 0),
                new Changes(0, List.of()),
                new Changes(0, List.of()));

        assertThat(report.exam().after()).isGreaterThan(report.exam().before());
        assertThat(report.alike().questions()).isEqualTo(40);
        assertThat(report.isBetter()).isFalse();
        assertThat(report.isNotWorse()).isFalse();
    }

    @Test
    void a_model_is_not_better_without_having_shown_it_on_examples_that_were_kept_apart() {
        assertThat(report(0.95, new Row("held out", 0, 0, 0)).isBetter()).isFalse();
        assertThat(report(0.95, new Row("held out", 4, 0.75, 0.75)).isBetter()).isFalse();
        assertThat(report(0.95, new Row("held out", 4, 0.75, 0.5)).isBetter()).isFalse();
    }

    @Test
    void among_as_many_right_answers_the_surer_ones_are_better() {
        Row allRight = new Row("held out", 4, 1, 1);
        assertThat(report(0.9, allRight, new Likelihood(0.8, 0.95)).isBetter()).isTrue();
        assertThat(report(0.9, allRight, new Likelihood(0.8, 0.805)).isBetter()).isFalse();
        assertThat(report(0.9, allRight, new Likelihood(0.8, 0.7)).isBetter()).isFalse();
        assertThat(report(0.87, allRight, new Likelihood(0.8, 0.95)).isBetter()).isFalse();
        assertThat(report(0.9, new Row("held out", 4, 1, 0.75), new Likelihood(0.8, 0.95))
                        .isBetter())
                .isFalse();
    }

    @Test
    void the_exam_counts_every_question_alike() {
        ExamReport report = new ExamReport(
                "default",
                "new",
                List.of(new Row("moving", 900, 0.9, 0.9), new Row("giving", 100, 1, 0.97)),
                new Row("held out", 5, 0, 1),
                Likelihood.NONE,
                new Row("marked wrong", 0, 0, 0),
                new Changes(0, List.of()),
                new Changes(0, List.of()));

        assertThat(report.exam()).isEqualTo(new Row("exam", 1000, 0.91, 0.907));
        assertThat(report.isNotWorse()).isFalse();
    }
}
