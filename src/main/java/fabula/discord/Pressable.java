package fabula.discord;

import java.util.Set;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;

/**
 * A feature with buttons and forms, whose ids begin with its key. Its methods may throw as those of a
 * {@link SlashCommand}.
 */
interface Pressable {

    String key();

    /** What its buttons do, as their ids say it; nothing else comes here. */
    default Set<String> buttons() {
        return Set.of();
    }

    /** The same for its forms. */
    default Set<String> forms() {
        return Set.of();
    }

    /** Whether its buttons and forms work outside of the channels, too, that a server's administrators chose. */
    default boolean isPressedEverywhere() {
        return false;
    }

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

    /** Somebody pressed one of its buttons; it has none unless it says otherwise. */
    default void pressed(ButtonInteractionEvent event, PressId id, Answering answering) {
        throw new IllegalArgumentException("There is no button " + id);
    }

    /** Somebody sent a form of this feature; it has none unless it says otherwise. */
    default void submitted(ModalInteractionEvent event, PressId id, Answering answering) {
        throw new IllegalArgumentException("There is no form " + id);
    }
}
