package fabula.terminal;

import fabula.Problem;
import fabula.conversation.Conversation;
import fabula.examples.Collecting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;

/** The chat at a prompt, with history, completion and colour. */
public final class PromptChat {

    private static final int HISTORY = 2000;

    private final Terminal terminal;
    private final Chat chat;
    private final LineReader reader;

    /**
     * @param collecting takes examples, where the operator allows it
     * @param history the file that keeps what was typed
     */
    public PromptChat(
            Terminal terminal,
            Conversation conversation,
            Channels channels,
            Supplier<Collecting> collecting,
            Path history) {
        this.terminal = terminal;
        this.chat = new Chat(conversation, channels, new Lessons(collecting), new PromptForm(), this::print);
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("fabula")
                .parser(prose())
                .completer(new ChatCompleter(chat))
                .variable(LineReader.HISTORY_FILE, history)
                .variable(LineReader.HISTORY_SIZE, HISTORY)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .build();
    }

    /**
     * Talks until the person leaves.
     *
     */
    public void run() {
        greet();
        boolean goesOn = true;
        while (goesOn) {
            try {
                goesOn = takeAll(reader.readLine(prompt()));
            } catch (UserInterruptException e) {
                if (e.getPartialLine().isEmpty()) {
                    print(Styles.text("  /quit or Ctrl-D leaves.", Styles.FAINT));
                }
            } catch (EndOfFileException e) {
                goesOn = false;
            } catch (Problem problem) {
                print(Styles.text("  " + problem.getMessage(), Styles.TROUBLE));
            }
        }
        print(Styles.text("Bye. Your story stays.", Styles.FAINT));
    }

    private void greet() {
        print(Styles.line(
                "Fabula",
                Styles.STRONG,
                " listens to a story and answers yes/no questions about it. /help says more.",
                Styles.PLAIN));
        int told = chat.story().size();
        print(Styles.text(
                told == 0
                        ? "Try: Mary went to the kitchen.   and then: Is Mary in the kitchen?"
                        : "The story goes on from " + Phrases.statements(told) + "; /story shows, /forget begins anew.",
                Styles.FAINT));
    }

    /** A paste may hold commands among its sentences; sentences may go over several lines. */
    private boolean takeAll(String text) {
        for (String part : parts(text)) {
            if (!chat.take(part)) {
                return false;
            }
        }
        return true;
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder sentences = new StringBuilder();
        for (String line : text.split("\\R")) {
            if (line.startsWith("/")) {
                parts.add(sentences.toString());
                parts.add(line);
                sentences.setLength(0);
            } else {
                sentences.append(line).append('\n');
            }
        }
        parts.add(sentences.toString().strip());
        return parts;
    }

    private String prompt() {
        String channel = chat.channels().current();
        String text = channel.equals(Channels.MAIN) ? "› " : channel + " › ";
        return Styles.text(text, Styles.STRONG).toAnsi(terminal);
    }

    /** Apostrophes and backslashes are nothing special in prose. */
    private static DefaultParser prose() {
        DefaultParser parser = new DefaultParser();
        parser.setQuoteChars(new char[0]);
        parser.setEscapeChars(new char[0]);
        return parser;
    }

    private void print(AttributedString line) {
        terminal.writer().println(line.toAnsi(terminal));
        terminal.flush();
    }
}
