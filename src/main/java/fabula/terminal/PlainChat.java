package fabula.terminal;

import fabula.Problem;
import fabula.conversation.Conversation;
import fabula.examples.Collecting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** The chat for pipes: no prompt, no colour, one line an answer. Bytes that are no UTF-8 are read as well as may be. */
public final class PlainChat {

    private final Chat chat;
    private final PrintWriter out;

    public PlainChat(Conversation conversation, Channels channels, Supplier<Collecting> collecting, PrintWriter out) {
        this.chat = new Chat(conversation, channels, new Lessons(collecting), new PlainForm(), out::println);
        this.out = out;
    }

    /** Reads to the end of the input or to {@code /quit}. */
    public void run(InputStream input) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && goesOnAfter(line)) {
                line = lines.readLine();
            }
        } catch (IOException e) {
            throw new Problem(Problem.Kind.MACHINE, "The input cannot be read to its end.", e);
        }
    }

    private boolean goesOnAfter(String line) {
        try {
            return chat.take(line);
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.INPUT) {
                throw problem;
            }
            out.println(problem.getMessage());
            return true;
        } finally {
            out.flush();
        }
    }
}
