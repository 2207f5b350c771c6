package fabula.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import fabula.story.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleFilesTest {

    private static List<Submission> read(String text) {
        return ExampleFiles.read(text.getBytes(StandardCharsets.UTF_8), Gifts.upload(Gifts.GRETA), false);
    }

    @Test
    void a_line_written_by_hand_needs_story_question_and_answer_alone() {
        String file = "\uFEFF{\"story\":[\"Mary left.\"],\"question\":\"Is Mary here?\",\"answer\":\"no\"}\r\n\r\n";

        assertThat(read(file))
                .containsExactly(Gifts.submission(
                        new Lesson(List.of("Mary left."), "Is Mary here?", Verdict.NO, Optional.empty()),
                        Gifts.upload(Gifts.GRETA)));
    }

    @Test
    void each_question_of_a_babi_story_is_an_example_with_what_was_told_before_it() {
        List<Submission> read = read("1 Mary left.\n2 Is Mary here?\tno\t1\n3 John came.\n4 Is John here?\tyes\n");

        assertThat(read)
                .extracting(Submission::lesson)
                .containsExactly(
                        new Lesson(List.of("Mary left."), "Is Mary here?", Verdict.NO, Optional.of(List.of(0))),
                        new Lesson(
                                List.of("Mary left.", "John came."), "Is John here?", Verdict.YES, Optional.empty()));
        assertThat(read).allMatch(submission -> submission.state() == ExampleState.NEW);
    }

    @Test
    void an_upload_in_a_file_is_the_importers_unless_it_was_theirs() {
        Example uploaded = new Example(
                Gifts.INN,
                1,
                Gifts.yeeted("Zed", Verdict.YES),
                ExampleState.NEW,
                Optional.empty(),
                List.of(Gifts.upload(Gifts.ANN)));

        assertThat(read(ExampleFiles.jsonLines(List.of(uploaded))).get(0).given())
                .containsExactly(Gifts.upload(Gifts.GRETA));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{nonsense | line 1: this is no JSON object.",
                "{\"story\":[],\"question\":\"Is it?\",\"answer\":\"no\"} | line 1: An example needs a story",
                "{\"story\":[\"A b c.\"],\"question\":\"Is it?\",\"answer\":\"perhaps\"} | \"answer\" has to be yes",
                "{\"story\":[\"A b c.\"],\"question\":7,\"answer\":\"no\"} | \"question\" has to be a text",
                "{\"story\":[\"A b.\"],\"question\":\"Is it?\",\"answer\":\"no\",\"supports\":[2]} | numbers of statements",
                "{\"story\":[\"A b.\"],\"question\":\"Is it?\",\"answer\":\"no\",\"state\":\"fine\"} | approved or rejected",
                "{\"story\":[\"Is it?\"],\"question\":\"Is it?\",\"answer\":\"no\"} | question mark",
                "1 Mary left. | asks no question",
                "Mary left. | 1: no proper id"
            })
    void what_is_malformed_is_told_with_its_line(String file, String message) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(Problem.class).hasMessageContaining(message);
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        byte[] noise = {'{', (byte) 0xff, (byte) 0xfe, 0};
        assertThatThrownBy(() -> ExampleFiles.read(noise, Gifts.upload(Gifts.GRETA), false))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> ExampleFiles.read(new byte[0], Gifts.upload(Gifts.GRETA), false))
                .isInstanceOf(Problem.class);
    }
}
