package fabula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fabula.terminal.LittleConversation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskCommandTest {

    @TempDir
    private Path home;

    private CommandLineRun ask(String input, String... arguments) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(input.getBytes(StandardCharsets.ISO_8859_1));
        Conversations conversations = (model, kept) -> new LittleConversation();
        return CommandLineRun.of(home, Map.of(), root -> List.of(new AskCommand(conversations, bytes)), arguments);
    }

    private CommandLineRun askFile(String story, String... more) throws IOException {
        Path file = Files.writeString(home.resolve("tale.txt"), story);
        String[] arguments = new String[3 + more.length];
        arguments[0] = "ask";
        arguments[1] = "--story";
        arguments[2] = file.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return ask("", arguments);
    }

    @Test
    void a_question_about_a_file_is_answered_in_one_line() throws IOException {
        CommandLineRun run = askFile("Mary went to the kitchen.\n\nBill ran.\n", "Is Mary in the kitchen?");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualToIgnoringNewLines("yes (98 %) – Mary went to the kitchen.");
    }

    @Test
    void a_question_without_quotes_is_put_together() throws IOException {
        assertThat(askFile("Mary went to the kitchen.", "Is", "Mary", "in", "the", "kitchen?")
                        .out())
                .startsWith("yes");
    }

    @Test
    void a_program_gets_one_json_object() throws IOException {
        JsonNode answer = new ObjectMapper()
                .readTree(askFile("Bill ran.\nMary went to the kitchen.", "--json", "Is Mary in the kitchen?")
                        .out());

        assertThat(answer.get("question").asText()).isEqualTo("Is Mary in the kitchen?");
        assertThat(answer.get("answer").asText()).isEqualTo("yes");
        assertThat(answer.get("confidence").asDouble()).isEqualTo(0.98);
        assertThat(answer.get("probabilities").fieldNames())
                .toIterable()
                .containsExactly("yes", "no", "maybe", "unknown");
        assertThat(answer.get("supports").toString())
                .isEqualTo("[{\"statement\":2,\"text\":\"Mary went to the kitchen.\"}]");
        assertThat(answer.get("reason").isNull()).isTrue();
    }

    @Test
    void why_adds_what_every_statement_weighed() throws IOException {
        String story = "Bill ran.\nMary went to the kitchen.";

        assertThat(askFile(story, "--why", "Is Mary in the kitchen?").out().lines())
                .hasSize(5)
                .startsWith("yes (98 %) – Mary went to the kitchen.")
                .endsWith("▸ ██████████  97 %    2  Mary went to the kitchen.");
        assertThat(askFile(story, "--why", "--json", "Is Mary in the kitchen?").out())
                .contains("\"weights\":[0.01,0.97]");
    }

    @Test
    void numbered_lines_are_a_story_and_its_questions_are_passed_over() throws IOException {
        CommandLineRun run = askFile(
                "1 Mary went to the kitchen.\n2 Is Mary in the garden?\tno\t1\n3 Bill ran.\n",
                "Is Mary in the kitchen?");

        assertThat(run.out()).startsWith("yes (98 %) – Mary went to the kitchen.");
    }

    @Test
    void a_file_with_two_stories_is_refused_where_the_second_begins() throws IOException {
        CommandLineRun run = askFile("1 Mary ran.\n2 Bill ran.\n1 Fred ran.\n", "Is Mary in the kitchen?");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("tale.txt:3: a second story begins here");
    }

    @Test
    void a_sentence_that_happens_to_begin_with_a_number_makes_no_numbered_file() throws IOException {
        assertThat(askFile("Mary ran.\n3 apples lay in the kitchen.\n", "Is it in the kitchen?")
                        .out())
                .contains("3 apples lay in the kitchen.");
    }

    @Test
    void what_is_no_statement_is_named_with_its_line() throws IOException {
        CommandLineRun run = askFile("Mary ran.\nhello\n", "Is Mary in the kitchen?");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("tale.txt:2: \"hello\" is no statement");
    }

    @Test
    void what_is_no_yes_no_question_is_answered_with_a_sentence() throws IOException {
        CommandLineRun run = askFile("Mary ran.", "Where is Mary?");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("I answer yes/no questions.");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_story_comes_through_a_pipe_whatever_its_bytes() {
        CommandLineRun run = ask("M\u00e4rta went to the kitchen.", "ask", "--story", "-", "Is she in the kitchen?");

        assertThat(run.out()).startsWith("yes (98 %)");
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        CommandLineRun run = ask("", "ask", "--story", "nowhere.txt", "Is Mary in the kitchen?");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("nowhere.txt");
    }
}
