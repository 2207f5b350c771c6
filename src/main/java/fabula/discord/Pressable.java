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

    void pressed(ButtonInteractionEvent event, PressId id, Answering answering);

    /** Somebody sent a form of this feature; it has none unless it says otherwise. */
    default void submitted(ModalInteractionEvent event, PressId id, Answering answering) {
        throw new IllegalArgumentException("There is no form " + id);
    }
}
