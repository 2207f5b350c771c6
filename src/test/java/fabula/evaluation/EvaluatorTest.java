package fabula.evaluation;

import static fabula.story.Verdict.MAYBE;
import static fabula.story.Verdict.NO;
import static fabula.story.Verdict.UNKNOWN;
import static fabula.story.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fabula.corpus.Corpus;
import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.reader.Query;
import fabula.story.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluatorTest {

    private static final Offset<Double> EXACT = within(1e-12);

    /** Yes with 0.8 and the last statement; but "maybe" in a question is answered maybe with 0.5 and no statement. */
    private final ScriptedReader reader =
            new ScriptedReader(query -> query.question().contains("maybe")
                    ? ScriptedReader.answer(query, MAYBE, 0.5)
                    : ScriptedReader.answer(query, YES, 0.8, query.statements().size() - 1));

    private final AtomicLong clock = new AtomicLong();
    private final Evaluator evaluator = new Evaluator(reader, () -> clock.addAndGet(500_000_000));

    @Test
    void only_the_statements_told_before_a_question_are_read() {
        evaluator.evaluate(List.of(story("a.txt", asked(1, "Is it A? ", YES), asked(2, "Is it B?", NO))));

        assertThat(reader.calls())
                .containsExactly(
                        List.of(new Query(List.of("A."), "Is it A?"), new Query(List.of("A.", "B."), "Is it B?")));
    }

    @Test
    void each_file_and_all_together_are_counted() {
        EvaluationReport report = evaluator.evaluate(List.of(
                story(
                        "a.txt",
                        asked(2, "Is it A?", YES, 1),
                        asked(2, "Is it B?", NO, 0, 1),
                        asked(2, "maybe?", MAYBE, 0)),
                story("b.txt", asked(2, "Is it C?", UNKNOWN))));

        assertThat(report.model()).isEqualTo("scripted");
        EvaluationReport.Row a = report.files().get(0);
        assertThat(a.file()).isEqualTo("a.txt");
        assertThat(a.questions()).isEqualTo(3);
        assertThat(a.accuracy()).isEqualTo(2 / 3.0, EXACT);
        assertThat(a.answers()).isEqualTo(Map.of(YES, Map.of(YES, 1), NO, Map.of(YES, 1), MAYBE, Map.of(MAYBE, 1)));
        assertThat(a.confidence()).isEqualTo((0.8 + 0.8 + 0.5) / 3, EXACT);
        assertThat(a.ece()).isEqualTo((Math.abs(1 - 1.6) + Math.abs(1 - 0.5)) / 3, EXACT);
        // Found: 1 of 1, 1 of 2, 0 of 1; nothing was invented.
        assertThat(a.evidence()).hasValueSatisfying(evidence -> {
            assertThat(evidence.precision()).isEqualTo(1, EXACT);
            assertThat(evidence.recall()).isEqualTo(0.5, EXACT);
            assertThat(evidence.f1()).isEqualTo(2 / 3.0, EXACT);
        });
        assertThat(a.questionsPerSecond()).isEqualTo(6, EXACT);
        EvaluationReport.Row b = report.files().get(1);
        assertThat(b.evidence()).isEmpty();
        assertThat(b.accuracy()).isZero();
        assertThat(report.all().questions()).isEqualTo(4);
        assertThat(report.all().accuracy()).isEqualTo(0.5, EXACT);
        assertThat(report.all().ece()).isEqualTo((Math.abs(1 - 2.4) + Math.abs(1 - 0.5)) / 4, EXACT);
        assertThat(report.all().evidence()).isEqualTo(a.evidence());
        assertThat(report.all().questionsPerSecond()).isEqualTo(4, EXACT);
    }

    @Test
    void a_statement_named_beside_the_supports_costs_precision_and_a_doubled_support_counts_once() {
        EvaluationReport report = evaluator.evaluate(
                List.of(story("a.txt", asked(2, "Is it A?", YES, 1, 1), asked(2, "Is it B?", YES, 0))));

        assertThat(report.all().evidence()).hasValue(new EvaluationReport.Evidence(0.5, 0.5, 0.5));
    }

    @Test
    void full_certainty_falls_into_the_last_bin() {
        ScriptedReader certain = new ScriptedReader(query -> ScriptedReader.answer(query, NO, 1));

        EvaluationReport report = new Evaluator(certain)
                .evaluate(List.of(story("a.txt", asked(0, "Is it?", NO), asked(0, "Is it?", YES))));

        assertThat(report.all().ece()).isEqualTo(0.5, EXACT);
    }

    @Test
    void questions_are_asked_in_batches_and_progress_is_told_after_each() {
        LabelledStory twoBatches = story(
                "a.txt",
                Collections.nCopies(Evaluator.BATCH + 1, asked(1, "Is it?", YES))
                        .toArray(LabelledQuestion[]::new));
        List<String> progress = new ArrayList<>();

        evaluator.evaluate(
                Corpus.bySource(List.of(twoBatches, story("b.txt", asked(1, "Is it?", YES)))),
                (questions, of) -> progress.add(questions + "/" + of));

        assertThat(reader.calls()).extracting(List::size).containsExactly(256, 1, 1);
        assertThat(progress).containsExactly("256/258", "257/258", "258/258");
    }

    @Test
    void the_report_is_one_json_object() throws Exception {
        JsonNode json = new ObjectMapper()
                .readTree(evaluator
                        .evaluate(List.of(
                                story("a.txt", asked(2, "Is it A?", YES, 1), asked(2, "Is it B?", NO, 0)),
                                story("b.txt", asked(2, "Is it C?", UNKNOWN)),
                                story("empty.txt")))
                        .toJson());

        assertThat(json).isEqualTo(new ObjectMapper().readTree("""
                                {"model": "scripted", "files": [
                                  {"file": "a.txt", "questions": 2, "accuracy": 0.5, "evidencePrecision": 0.5,
                                   "evidenceRecall": 0.5, "evidenceF1": 0.5, "confidence": 0.8,
                                   "ece": 0.30000000000000004, "questionsPerSecond": 4.0,
                                   "untoldWhereUnanswerable": null, "untoldWhereAnswerable": 0.0,
                                   "answers": {"yes": {"yes": 1}, "no": {"yes": 1}}},
                                  {"file": "b.txt", "questions": 1, "accuracy": 0.0, "evidencePrecision": null,
                                   "evidenceRecall": null, "evidenceF1": null, "confidence": 0.8, "ece": 0.8,
                                   "questionsPerSecond": 2.0,
                                   "untoldWhereUnanswerable": 0.0, "untoldWhereAnswerable": null,
                                   "answers": {"unknown": {"yes": 1}}},
                                  {"file": "empty.txt", "questions": 0, "accuracy": null, "evidencePrecision": null,
                                   "evidenceRecall": null, "evidenceF1": null, "confidence": null, "ece": null,
                                   "questionsPerSecond": null,
                                   "untoldWhereUnanswerable": null, "untoldWhereAnswerable": null,
                                   "answers": {}}],
                                 "all": {"questions": 3, "accuracy": 0.3333333333333333, "evidencePrecision": 0.5,
                                   "evidenceRecall": 0.5, "evidenceF1": 0.5, "confidence": 0.8000000000000002,
                                   "ece": 0.4666666666666668, "questionsPerSecond": 3.0,
                                   "untoldWhereUnanswerable": 0.0, "untoldWhereAnswerable": 0.0,
                                   "answers": {"yes": {"yes": 1}, "no": {"yes": 1}, "unknown": {"yes": 1}}},
                                 "reliability": [
                                   {"answers": 3, "confidence": 0.8000000000000002, "accuracy": 0.3333333333333333}],
                                 "byStoryLength": [
                                   {"from": 0, "to": 2, "questions": 3, "accuracy": 0.3333333333333333}]}
                                """));
    }

    @Test
    void answers_of_like_confidence_are_counted_together() {
        EvaluationReport report = evaluator.evaluate(List.of(
                story("a.txt", asked(2, "Is it A?", YES), asked(2, "maybe?", NO)),
                story("b.txt", asked(2, "Is it B?", NO), asked(2, "Is it C?", YES), asked(2, "Is it D?", YES))));

        assertThat(report.reliability()).hasSize(2);
        assertThat(report.reliability().get(0)).isEqualTo(new EvaluationReport.Reliability(1, 0.5, 0));
        assertThat(report.reliability().get(1).answers()).isEqualTo(4);
        assertThat(report.reliability().get(1).confidence()).isEqualTo(0.8, EXACT);
        assertThat(report.reliability().get(1).accuracy()).isEqualTo(0.75, EXACT);
    }

    @Test
    void stories_of_like_length_are_counted_together() {
        EvaluationReport report = evaluator.evaluate(List.of(
                longStory(3, YES, NO), longStory(0, YES), longStory(5, YES), longStory(6, NO), longStory(201, YES)));

        assertThat(report.lengths())
                .containsExactly(
                        new EvaluationReport.Length(0, OptionalInt.of(2), 1, 1),
                        new EvaluationReport.Length(3, OptionalInt.of(5), 3, 2 / 3.0),
                        new EvaluationReport.Length(6, OptionalInt.of(10), 1, 0),
                        new EvaluationReport.Length(201, OptionalInt.empty(), 1, 1));
        assertThat(report.toText()).endsWith("""

                statements before  questions  accuracy
                0–2                        1    100.00
                3–5                        3     66.67
                6–10                       1      0.00
                from 201                   1    100.00
                """);
    }

    private static LabelledStory longStory(int statements, Verdict... answers) {
        return new LabelledStory(
                "a.txt",
                Collections.nCopies(statements, "A."),
                Arrays.stream(answers)
                        .map(answer -> asked(statements, "Is it?", answer))
                        .toList());
    }

    @Test
    void where_nothing_can_be_told_is_counted_apart() {
        ScriptedReader silent = new ScriptedReader(
                query -> ScriptedReader.answer(query, query.question().contains("A") ? YES : UNKNOWN, 1));
        EvaluationReport.Row all = new Evaluator(silent)
                .evaluate(List.of(story(
                        "a.txt",
                        asked(2, "Is it A?", UNKNOWN),
                        asked(2, "Is it B?", UNKNOWN),
                        asked(2, "Is it C?", YES),
                        asked(2, "Is it A again?", NO),
                        asked(2, "Is it A at last?", MAYBE),
                        asked(2, "Is it A now?", YES))))
                .all();
        assertThat(all.untold(true)).isEqualTo(0.5);
        assertThat(all.untold(false)).isEqualTo(0.25);
    }

    @Test
    void the_pictures_are_drawn_of_all_questions_together(@TempDir Path folder) throws Exception {
        EvaluationReport report =
                evaluator.evaluate(List.of(longStory(3, YES, NO), longStory(0, YES), longStory(201, UNKNOWN)));

        List<Path> files = new EvaluationPictures(report).write(folder.resolve("pictures"));

        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly("reliability.png", "confusion.png", "story-length.png");
        for (Path file : files) {
            assertThat(ImageIO.read(file.toFile()).getWidth()).as("%s", file).isGreaterThan(1000);
        }
    }

    @Test
    void the_report_is_a_table_for_people() {
        EvaluationReport report = evaluator.evaluate(List.of(
                story("moves.txt", asked(2, "Is it A?", YES, 1), asked(2, "maybe?", NO, 0)),
                story("b.txt", asked(2, "Is it C?", UNKNOWN))));

        assertThat(report.toText()).isEqualTo("""
                        Model scripted; rates in %
                        file       questions  accuracy  evidence P      R     F1  confidence  calib. error  questions/s
                        moves.txt          2     50.00      100.00  50.00  66.67       65.00         35.00            4
                        b.txt              1      0.00           –      –      –       80.00         80.00            2
                        all                3     33.33      100.00  50.00  66.67       70.00         36.67            3

                        file       right answer  given: yes  no  maybe  unknown
                        moves.txt           yes           1   0      0        0
                        moves.txt            no           0   0      1        0
                        b.txt           unknown           1   0      0        0
                        all                 yes           1   0      0        0
                        all                  no           0   0      1        0
                        all             unknown           1   0      0        0

                        "I can't tell" is said to 0.00 % of the questions that no story answers, and to 0.00 % of the others.
                        """);
    }

    private static LabelledStory story(String source, LabelledQuestion... questions) {
        return new LabelledStory(source, List.of("A.", "B."), List.of(questions));
    }

    private static LabelledQuestion asked(int told, String text, Verdict answer, Integer... supports) {
        return new LabelledQuestion(
                told, text, answer, supports.length == 0 ? Optional.empty() : Optional.of(List.of(supports)));
    }
}
