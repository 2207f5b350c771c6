package fabula.discord;

import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;

/**
 * A feature with buttons and forms, whose ids begin with its key. Its methods may throw as those of a
 * {@link SlashCommand}.
 */
interface Pressable {

    String key();

    /** Whether the message with the button is changed, rather than answered privately. */
    boolean changesMessage(PressId id);

    /**
     * The same for a message that everybody sees. What is shown privately instead, such as a refusal, leaves it as it is.
     */
    default boolean changesMessageOfAll(PressId id) {
        return false;
    }

    /** Whether an answer beside the message is for the person who pressed alone, errors aside, which always are. */
    default boolean answersPrivately(PressId id) {
        return true;
    }

    void pressed(ButtonInteractionEvent event, PressId id, Answering answering);

    /** Somebody sent a form of this feature; it has none unless it says otherwise. */
    default void submitted(ModalInteractionEvent event, PressId id, Answering answering) {
        throw new IllegalArgumentException("There is no form " + id);
    }
}
