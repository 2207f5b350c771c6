package fabula.cli;

import fabula.conversation.Conversation;
import java.util.Optional;

/** Opens a conversation for a command of the terminal; it ends with the program. */
@FunctionalInterface
public interface Conversations {

    /**
     * @param model the model that answers, in place of the one in force
     * @param kept whether stories are those of the data folder and survive the program; otherwise they are empty at
     *     first and forgotten at the end
     * @throws fabula.Problem if the model or the stories cannot be read
     */
    Conversation open(Optional<String> model, boolean kept);
}
