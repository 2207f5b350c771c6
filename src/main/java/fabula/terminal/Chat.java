package fabula.terminal;

import fabula.Problem;
import fabula.conversation.Conversation;
import fabula.story.Story;
import fabula.story.Teller;
import java.util.List;
import java.util.function.Consumer;
import org.jline.utils.AttributedString;

/** A conversation as lines of text: what is said goes in line by line, what is answered comes out line by line. */
final class Chat {

    /** Whoever sits at the terminal. */
    static final Teller TELLER = new Teller("terminal", System.getProperty("user.name", "you"));

    private final Conversation conversation;
    private final Channels channels;
    private final Form form;
    private final Lessons lessons;
    private final Consumer<AttributedString> out;

    Chat(Conversation conversation, Channels channels, Lessons lessons, Form form, Consumer<AttributedString> out) {
        this.conversation = conversation;
        this.channels = channels;
        this.lessons = lessons;
        this.form = form;
        this.out = out;
    }

    /**
     * Takes a command, or sentences.
     *
     * @return whether the conversation goes on
     * @throws Problem with a sentence for the person
     */
    boolean take(String text) {
        if (text.isBlank()) {
            return true;
        }
        if (text.stripLeading().startsWith("/")) {
            return command(text.strip());
        }
        conversation.say(channels.id(), TELLER, text).forEach(reply -> form.of(reply)
                .forEach(out));
        return true;
    }

    Story story() {
        return conversation.story(channels.id());
    }

    Channels channels() {
        return channels;
    }

    private boolean command(String text) {
        String[] parts = text.split("\\s+", 2);
        String argument = parts.length > 1 ? parts[1] : "";
        ChatWord word = ChatWord.of(parts[0])
                .orElseThrow(() -> Problem.input("There is no command " + parts[0] + ". /help lists them."));
        switch (word) {
            case HELP -> help();
            case STORY -> Views.story(story()).forEach(out);
            case WHY ->
                conversation
                        .lastAnswer(channels.id())
                        .map(Views::why)
                        .orElse(List.of(faint("There is no answer to explain yet. Ask something first.")))
                        .forEach(out);
            case RIGHT -> say(lessons.right(channels.id(), TELLER, conversation.lastAnswer(channels.id())));
            case WRONG -> say(lessons.wrong(channels.id(), TELLER, conversation.lastAnswer(channels.id()), argument));
            case AGREE -> say(lessons.agree(TELLER));
            case UNDO ->
                say(conversation
                        .undo(channels.id())
                        .map(statement -> "Took back: " + statement.text())
                        .orElse("There is nothing to take back."));
            case REMOVE -> remove(argument);
            case FORGET -> say("Forgot " + Phrases.statements(conversation.forget(channels.id())) + ".");
            case CHANNEL -> channel(argument);
            case QUIT -> {
                return false;
            }
        }
        return true;
    }

    private void help() {
        out.accept(new AttributedString("Tell a story in short sentences, then ask about it with yes/no questions."));
        out.accept(faint("  Mary went to the kitchen.  Is Mary in the kitchen?"));
        for (ChatWord word : ChatWord.values()) {
            out.accept(Styles.line("  %-18s".formatted(word.usage()), Styles.STRONG, word.purpose(), Styles.PLAIN));
        }
    }

    private void remove(String argument) {
        if (!argument.matches("\\d{1,18}")) {
            throw Problem.input("Say which: /remove 3 takes statement 3 back. /story shows the numbers.");
        }
        say(conversation
                .remove(channels.id(), Long.parseLong(argument))
                .map(statement -> "Took back: " + statement.text())
                .orElse("There is no statement " + argument + " here. /story shows the numbers."));
    }

    private void channel(String name) {
        if (!name.isEmpty()) {
            channels.goTo(name);
            say("You are in " + name + " now; its story has " + Phrases.statements(story().size()) + ".");
            return;
        }
        for (String each : channels.names()) {
            boolean here = each.equals(channels.current());
            out.accept(Styles.line((here ? "› " : "  ") + each, here ? Styles.STRONG : Styles.PLAIN));
        }
    }

    private void say(String text) {
        out.accept(faint(text));
    }

    private static AttributedString faint(String text) {
        return Styles.text(text, Styles.FAINT);
    }
}
