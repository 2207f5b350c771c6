package fabula.terminal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The commands of the chat. */
enum ChatWord {
    HELP("", "what you can say here"),
    STORY("", "the story so far, with numbers"),
    WHY("", "what every statement weighed in the last answer"),
    RIGHT("", "give the last answer as an example: it was right"),
    WRONG("ANSWER", "give it as an example: yes, no, maybe or unknown was right"),
    AGREE("", "agree that your examples are kept; /right says what that means"),
    UNDO("", "take the last statement back"),
    REMOVE("N", "take statement number N back"),
    FORGET("", "forget this channel's story"),
    CHANNEL("[NAME]", "the channels, or go to one; each has a story of its own"),
    QUIT("", "leave; the story stays");

    private final String argument;
    private final String purpose;

    ChatWord(String argument, String purpose) {
        this.argument = argument;
        this.purpose = purpose;
    }

    /** As it is typed: {@code /help}. */
    String typed() {
        return "/" + name().toLowerCase(Locale.ROOT);
    }

    String purpose() {
        return purpose;
    }

    /** With the argument it takes, for the help. */
    String usage() {
        return argument.isEmpty() ? typed() : typed() + " " + argument;
    }

    static Optional<ChatWord> of(String typed) {
        return Arrays.stream(values())
                .filter(word -> word.typed().equalsIgnoreCase(typed))
                .findFirst();
    }
}
