package fabula.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.story.ChannelId;
import java.io.ByteArrayOutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a person types, key by key, and what they see. */
@Timeout(60)
class PromptChatTest {

    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";
    private static final String TAB = "\t";
    private static final String PROMPT = "› ";
    private static final String UP = "\u001bOA";

    @TempDir
    private Path folder;

    private final LittleConversation conversation = new LittleConversation();

    /** Types each part when the chat is ready for it: a person, too, looks before typing. */
    private String type(String... parts) throws Exception {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        try (PipedOutputStream keyboard = new PipedOutputStream();
                PipedInputStream keys = new PipedInputStream(keyboard);
                Terminal terminal =
                        new ExternalTerminal("test", "xterm-256color", keys, screen, StandardCharsets.UTF_8)) {
            terminal.setSize(new Size(120, 40));
            Channels channels = Channels.keptIn(folder.resolve("channels"), Channels.MAIN);
            PromptChat chat =
                    new PromptChat(terminal, conversation, channels, Unneeded.collecting(), folder.resolve("history"));
            CompletableFuture<Void> talk = CompletableFuture.runAsync(chat::run);
            int seen = 0;
            String previous = "";
            for (String part : parts) {
                // Ctrl-C overtakes what is still on its way.
                seen = await(screen, part.equals(CTRL_C) ? previous : PROMPT, seen);
                previous = part;
                keyboard.write(part.getBytes(StandardCharsets.UTF_8));
                keyboard.flush();
            }
            talk.join();
        }
        return screen.toString(StandardCharsets.UTF_8);
    }

    private static int await(ByteArrayOutputStream screen, String text, int from) throws InterruptedException {
        while (true) {
            int at = screen.toString(StandardCharsets.UTF_8).indexOf(text, from);
            if (at >= 0) {
                return at + text.length();
            }
            Thread.sleep(5);
        }
    }

    private String read(String... parts) throws Exception {
        return AttributedString.stripAnsi(type(parts));
    }

    @Test
    void a_newcomer_is_told_what_to_do_and_a_story_is_told_and_asked_about() throws Exception {
        assertThat(read("Mary went to the kitchen.\r", "Is Mary in the kitchen?\r", CTRL_D))
                .contains("/help says more", "Try: Mary went to the kitchen.")
                .containsSubsequence(
                        "  1 statement so far", "  yes  very sure, 98 %", "    1  Mary went to the kitchen.", "Bye.");
    }

    @Test
    void verdicts_have_their_colour() throws Exception {
        String screen =
                type("Mary went to the kitchen.\r", "Is Mary in the kitchen?\r", "Is Bill in the garden?\r", CTRL_D);

        assertThat(screen).contains("\u001b[32;1m  yes").contains("\u001b[90;1m  I can't tell");
    }

    @Test
    void a_story_that_is_there_is_mentioned_in_the_greeting() throws Exception {
        read("Mary ran.\r", CTRL_D);

        assertThat(read(CTRL_D)).contains("The story goes on from 1 statement");
    }

    @Test
    void apostrophes_and_exclamation_marks_are_nothing_special() throws Exception {
        read("John's dog went to Bill's house.\r", "Hey !x.\r", "Well \\ done.\r", CTRL_D);

        assertThat(conversation.story(ChannelId.terminal("main")).texts())
                .containsExactly("John's dog went to Bill's house.", "Hey !x.", "Well \\ done.");
    }

    @Test
    void commands_channels_and_words_of_the_story_are_completed() throws Exception {
        String screen =
                read("Mary went to the kitchen.\r", "Is Mary in the kit" + TAB + "?\r", "/he" + TAB + "\r", CTRL_D);

        assertThat(screen).contains("  yes  very sure").contains("take the last statement back");
        assertThat(Files.readString(folder.resolve("history"))).contains("/help");
    }

    @Test
    void what_was_typed_comes_back_with_the_arrow_even_the_next_time() throws Exception {
        read("Mary ran.\r", CTRL_D);
        read(UP + "\r", CTRL_D);

        assertThat(conversation.story(ChannelId.terminal("main")).texts()).containsExactly("Mary ran.", "Mary ran.");
    }

    @Test
    void ctrl_c_clears_the_line() throws Exception {
        read("Mary ran.", CTRL_C, "Bill ran.\r", CTRL_D);

        assertThat(conversation.story(ChannelId.terminal("main")).texts()).containsExactly("Bill ran.");
    }

    @Test
    void a_paste_of_several_lines_is_taken_as_a_whole_with_its_commands() throws Exception {
        String paste = "\u001b[200~Mary went to\nthe garden.\nBill ran.\n/channel tale\nFred ran.\u001b[201~";

        String screen = read(paste + "\r", CTRL_D);

        assertThat(screen).contains("You are in tale now");
        assertThat(conversation.story(ChannelId.terminal("main")).texts())
                .containsExactly("Mary went to\nthe garden.", "Bill ran.");
        assertThat(conversation.story(ChannelId.terminal("tale")).texts()).containsExactly("Fred ran.");
    }

    @Test
    void a_problem_is_told_and_the_conversation_goes_on() throws Exception {
        assertThat(read("too long\r", "/nonsense\r", "Mary ran.\r", "/quit\r"))
                .containsSubsequence(
                        "That is too long.", "There is no command /nonsense.", "1 statement so far", "Bye.");
    }
}
