package fabula.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusCheckerTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Mary left.|1|no proper id",
                "0 Mary left.|1|no proper id",
                "01 Mary left.|1|no proper id",
                "-1 Mary left.|1|no proper id",
                "99999999999 Mary left.|1|no proper id",
                "1Mary left.|1|no proper id",
                "2 Mary left.|1|a story starts with 1",
                "1 Mary left.\\n3 John left.\\n3 Bill left.|3|the id is 3 after 3",
                "1 Mary left.\\n2 Did Mary leave?\\tperhaps\\t1|2|unknown answer \"perhaps\"; allowed are yes, no, maybe, unknown",
                "1 Mary left.\\n2 Did Mary leave?\\tyes\\t2|2|support 2 is not the id of an earlier statement",
                "1 Mary left.\\n2 Did Mary leave?\\tyes\\t9|2|support 9 is not the id of an earlier statement",
                "1 Mary left.\\n2 Did Mary leave?\\tyes\\t1\\n3 Did she leave?\\tyes\\t2|3|support 2 is not the id of",
                "1 Mary left.\\n2 Did Mary leave?\\tyes\\t1,1|2|support \"1,1\" is no id",
                "1 Mary left.\\n2 Did Mary leave?\\tyes\\t1\\t1|2|too many columns",
                "1 |1|no text after the id",
                "1 \\tyes|1|no text after the id",
                "1 Did Mary leave?|1|question without an answer",
                "1 Did Mary leave?\\t\\t|1|question without an answer",
                "1 Mary\\tleft.|1|a statement must not contain a tab",
                "1 Mary left.\\n\\n2 John left.|2|empty line",
                "1 Mary\\0 left.|1|control character",
                "1 Mary left.\\r2 John left.|1|control character",
            })
    void each_defect_is_named_with_its_line(String text, int line, String what) throws IOException {
        Path file = file(
                "a.txt",
                text.replace("\\n", "\n")
                        .replace("\\t", "\t")
                        .replace("\\0", "\0")
                        .replace("\\r", "\r"));

        assertThat(CorpusChecker.check(List.of(file)).defects())
                .filteredOn(defect -> !defect.warning())
                .singleElement()
                .satisfies(defect -> {
                    assertThat(defect.line()).isEqualTo(line);
                    assertThat(defect.what()).contains(what);
                    assertThat(defect).hasToString(file + ":" + line + ": " + defect.what());
                });
    }

    @Test
    void a_line_of_more_than_a_thousand_characters_is_a_defect() throws IOException {
        Path longest = file("longest.txt", "1 " + "a".repeat(998) + "\n2 Is it?\tyes\n");
        Path tooLong =
                file("too-long.txt", "1 " + "a".repeat(999) + "\n1 " + "b".repeat(100_000) + "\n1 Is it?\tyes\n");

        assertThat(CorpusChecker.check(List.of(longest)).defects()).isEmpty();
        assertThat(CorpusChecker.check(List.of(tooLong)).defects())
                .extracting(Defect::line)
                .containsExactly(1, 2);
    }

    @Test
    void bytes_that_are_not_UTF_8_are_named_with_their_line() throws IOException {
        Path file = folder.resolve("latin.txt");
        Files.write(file, "1 Mary left.\n2 René left.\n3 Did he?\tyes\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(CorpusChecker.check(List.of(file)).defects()).singleElement().satisfies(defect -> {
            assertThat(defect.line()).isEqualTo(2);
            assertThat(defect.what()).contains("UTF-8");
        });
    }

    @Test
    void two_answers_to_the_same_question_after_the_same_statements_are_a_defect_across_files_too() throws IOException {
        Path one = file("1.txt", "1 A.\n2 Is it?\tyes\n3 B.\n4 Is it?\tno\n");
        Path two = file("2.txt", "1 A.\n2 Is it? \tno\n3 Is it B?\tno\n");

        assertThat(CorpusChecker.check(List.of(one)).defects()).isEmpty();
        assertThat(CorpusChecker.check(List.of(one, two)).defects())
                .singleElement()
                .hasToString(
                        two + ":2: the answer is no, but the same question after the same statements has the answer"
                                + " yes in " + one + ":2");
    }

    @Test
    void a_story_without_a_question_is_a_warning_that_keeps_the_file_sound() throws IOException {
        CorpusChecker.Report report = CorpusChecker.check(List.of(file("a.txt", "1 A.\n2 Is it?\tyes\n1 B.\n")));

        assertThat(report.sound()).isTrue();
        assertThat(report.defects()).singleElement().satisfies(defect -> {
            assertThat(defect.warning()).isTrue();
            assertThat(defect.line()).isEqualTo(3);
        });
        assertThat(report).extracting("files", "stories", "questions").containsExactly(1, 2, 1);
    }

    @Test
    void an_empty_file_is_a_defect_and_a_missing_one_a_problem() throws IOException {
        assertThat(CorpusChecker.check(List.of(file("a.txt", ""))).sound()).isFalse();
        assertThatThrownBy(() -> CorpusChecker.check(List.of(folder.resolve("none"))))
                .isInstanceOf(Problem.class);
    }

    @Test
    void a_file_of_nothing_but_defects_is_given_up_in_the_end() throws IOException {
        Path file = file("noise.txt", "noise\n".repeat(50_000));

        assertThat(CorpusChecker.check(List.of(file)).defects())
                .hasSize(BabiParser.MOST_DEFECTS + 1)
                .last()
                .satisfies(defect -> assertThat(defect.what()).contains("is this a file in bAbI's format?"));
    }

    @Test
    void the_files_of_bAbI_are_sound() {
        Path babi = SharedData.babi();
        CorpusChecker.Report report = CorpusChecker.check(List.of(babi.resolve("en"), babi.resolve("en-10k")));

        assertThat(report.defects()).isEmpty();
        assertThat(report.questions()).isEqualTo(5 * (1_000 + 1_000 + 10_000 + 1_000));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
