package fabula.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainChatTest {

    private final LittleConversation conversation = new LittleConversation();

    private List<String> chat(Channels channels, byte[] input) {
        StringWriter out = new StringWriter();
        new PlainChat(conversation, channels, Unneeded.collecting(), new PrintWriter(out))
                .run(new ByteArrayInputStream(input));
        return out.toString().lines().toList();
    }

    private List<String> chat(String... lines) {
        return chat(Channels.fleeting(), String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_statement_is_taken_in_silence_and_an_answer_is_one_line() {
        assertThat(chat("Mary went to the kitchen.", "Is Mary in the kitchen?", "Is Bill in the garden?"))
                .containsExactly(
                        "yes (98 %) – Mary went to the kitchen.", "I can't tell (91 %) – The story never mentions it.");
    }

    @Test
    void what_is_not_understood_and_what_is_refused_is_told_and_the_rest_is_read() {
        assertThat(chat("Where is Mary?", "too long", "", "   ", "/nonsense", "Is it in the garden?"))
                .containsExactly(
                        "I answer yes/no questions. Try: Is Mary in the kitchen?",
                        "That is too long.",
                        "There is no command /nonsense. /help lists them.",
                        "I can't tell (91 %) – The story never mentions it.");
    }

    @Test
    void commands_work() {
        assertThat(chat(
                        "Mary ran.",
                        "Bill ran.",
                        "Fred ran.",
                        "/remove 2",
                        "/remove 9",
                        "/remove it",
                        "/story",
                        "/undo",
                        "/forget",
                        "/undo",
                        "/why",
                        "/story"))
                .containsExactly(
                        "Took back: Bill ran.",
                        "There is no statement 9 here. /story shows the numbers.",
                        "Say which: /remove 3 takes statement 3 back. /story shows the numbers.",
                        "    1  Mary ran.",
                        "    3  Fred ran.",
                        "Took back: Fred ran.",
                        "Forgot 1 statement.",
                        "There is nothing to take back.",
                        "There is no answer to explain yet. Ask something first.",
                        "Nothing has been told here yet. Try: Mary went to the kitchen.");
    }

    @Test
    void why_shows_every_verdict_and_what_every_statement_weighed() {
        assertThat(chat("Bill ran.", "Mary went to the kitchen.", "Is Mary in the kitchen?", "/why"))
                .containsExactly(
                        "yes (98 %) – Mary went to the kitchen.",
                        "Is Mary in the kitchen?",
                        "  yes 98 %  no 1 %  maybe 0 %  I can't tell 1 %",
                        "  ··········   1 %    1  Bill ran.",
                        "▸ ██████████  97 %    2  Mary went to the kitchen.");
    }

    @Test
    void channels_have_stories_of_their_own() {
        assertThat(chat("Mary ran.", "/channel tale", "/story", "/channel", "/channel main", "/channel no/good"))
                .containsExactly(
                        "You are in tale now; its story has 0 statements.",
                        "Nothing has been told here yet. Try: Mary went to the kitchen.",
                        "  main",
                        "› tale",
                        "You are in main now; its story has 1 statement.",
                        "\"no/good\" cannot be a channel's name. Take letters, digits, dots, hyphens and underscores, 40"
                                + " at most.");
    }

    @Test
    void quit_ends_it_before_the_end_of_the_input() {
        assertThat(chat("/quit", "Is Mary in the kitchen?")).isEmpty();
    }

    @Test
    void bytes_that_are_no_text_are_survived() {
        byte[] input = "\u00ff\u00fe\u0000\u0001\nIs it in the garden?\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(chat(Channels.fleeting(), input)).last().asString().startsWith("I can't tell");
    }

    @Test
    void names_of_kept_channels_are_there_the_next_time(@TempDir Path folder) {
        Path file = folder.resolve("terminal").resolve("channels");
        chat(Channels.keptIn(file, "main"), "/channel tale\n".getBytes(StandardCharsets.UTF_8));

        assertThat(Channels.keptIn(file, "main").names()).containsExactly("main", "tale");
        assertThatThrownBy(() -> Channels.keptIn(file, "a b")).isInstanceOf(Problem.class);
    }
}
