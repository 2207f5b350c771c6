package fabula.training;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.corpus.Corpus;
import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.evaluation.ScriptedReader;
import fabula.reader.Reader;
import fabula.story.Verdict;
import fabula.training.ExamReport.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExamTest {

    private static final LabelledStory SHIPPED = story("Mary went home.", "Is Mary at home?", Verdict.YES);
    private static final LabelledStory TAUGHT = story("Zed yeeted to the crypt.", "Is Zed in the crypt?", Verdict.YES);
    private static final LabelledStory MARKED = story("Zed yeeted to the attic.", "Is Zed in the crypt?", Verdict.NO);

    private static LabelledStory story(String statement, String question, Verdict answer) {
        return new LabelledStory(
                "s", List.of(statement), List.of(new LabelledQuestion(1, question, answer, Optional.empty())));
    }

    private static Reader saying(Verdict verdict) {
        return new ScriptedReader(query -> ScriptedReader.answer(query, verdict, 0.9));
    }

    @Test
    void each_part_is_counted_apart_and_what_has_changed_is_shown_the_servers_own_first() {
        List<Double> progress = new ArrayList<>();

        ExamReport report = new Exam(
                        List.of(new Corpus("moving", List.of(SHIPPED, SHIPPED))),
                        List.of(TAUGHT),
                        List.of(MARKED, TAUGHT))
                .hold(saying(Verdict.UNKNOWN), saying(Verdict.YES), progress::add);

        assertThat(report.kinds()).containsExactly(new Row("moving", 2, 0, 1));
        assertThat(report.heldOut()).isEqualTo(new Row("held out", 1, 0, 1));
        assertThat(report.marked()).isEqualTo(new Row("marked wrong", 2, 0, 0.5));
        assertThat(report.wins().count())
                .as("the one that is in two parts counts once")
                .isEqualTo(3);
        assertThat(report.wins().examples().get(0).story()).isEqualTo(TAUGHT.statements());
        assertThat(report.losses().count()).isZero();
        assertThat(progress).isSorted().last().isEqualTo(1.0);
    }

    @Test
    void a_report_is_read_as_it_was_written_and_without_texts_it_has_none() {
        ExamReport report = new Exam(List.of(), List.of(TAUGHT), List.of())
                .hold(saying(Verdict.NO), saying(Verdict.YES), share -> {});

        assertThat(ReportJson.read(ReportJson.write(report))).isEqualTo(report);
        assertThat(ReportJson.write(ReportJson.withoutTexts(report)).toString())
                .contains("\"count\":1")
                .doesNotContain("crypt");
    }
}
