package fabula.cli;

import fabula.Problem;
import fabula.examples.Collecting;
import fabula.settings.LoadedSettings;
import fabula.terminal.Channels;
import fabula.terminal.PlainChat;
import fabula.terminal.PromptChat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./fabula chat}: the conversation in the terminal, or through a pipe. */
@Command(
        name = "chat",
        description = {
            "Talk in this terminal: tell a story, ask about it.",
            "",
            "Stories are kept from one time to the next, one per channel. In a pipe or with",
            "--plain, an answer is one line without colour, and the story begins empty and is",
            "forgotten at the end, unless --channel names one to go on with."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  fabula chat",
            "  fabula chat --channel bedtime",
            "  printf 'Mary went home.\\nIs Mary at home?\\n' | fabula chat --plain"
        })
public final class ChatCommand implements Runnable {

    private final Supplier<LoadedSettings> settings;
    private final Conversations conversations;
    private final Supplier<Collecting> collecting;
    private final InputStream input;

    @Option(names = "--plain", description = "No prompt, no colour, one line an answer; so it is in a pipe anyway.")
    private boolean plain;

    @Option(names = "--channel", paramLabel = "NAME", description = "The channel whose story goes on.")
    private Optional<String> channel;

    @Option(names = "--model", paramLabel = "NAME", description = "The model that answers, for this time.")
    private Optional<String> model;

    @Spec
    private CommandSpec spec;

    /**
     * @param collecting takes examples, where the operator allows it
     * @param input what a pipe brings
     */
    public ChatCommand(
            Supplier<LoadedSettings> settings,
            Conversations conversations,
            Supplier<Collecting> collecting,
            InputStream input) {
        this.settings = settings;
        this.conversations = conversations;
        this.collecting = collecting;
        this.input = input;
    }

    @Override
    public void run() {
        Optional<Terminal> terminal = plain ? Optional.empty() : openTerminal();
        if (terminal.isPresent()) {
            prompt(terminal.get());
        } else {
            pipe();
        }
    }

    private void prompt(Terminal terminal) {
        try (terminal) {
            Channels channels = keptChannels();
            new PromptChat(terminal, conversations.open(model, true), channels, collecting, folder().resolve("history"))
                    .run();
        } catch (IOException e) {
            throw new Problem(Problem.Kind.MACHINE, "The terminal cannot be closed: " + e.getMessage(), e);
        }
    }

    private void pipe() {
        boolean kept = channel.isPresent();
        Channels channels = kept ? keptChannels() : Channels.fleeting();
        new PlainChat(
                        conversations.open(model, kept),
                        channels,
                        collecting,
                        spec.commandLine().getOut())
                .run(input);
    }

    private Channels keptChannels() {
        return Channels.keptIn(folder().resolve("channels"), channel.orElse(Channels.MAIN));
    }

    private Path folder() {
        return settings.get().settings().data().resolve("terminal");
    }

    /** The terminal, where there is one at both ends. */
    private static Optional<Terminal> openTerminal() {
        try {
            return Optional.of(TerminalBuilder.builder()
                    .system(true)
                    .systemOutput(TerminalBuilder.SystemOutput.ForcedSysOut)
                    .dumb(false)
                    .build());
        } catch (IOException | IllegalStateException e) {
            return Optional.empty();
        }
    }
}
