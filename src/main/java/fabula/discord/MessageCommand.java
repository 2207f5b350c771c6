package fabula.discord;

import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;

/** A feature in the menu of a message, under <i>Apps</i>. */
interface MessageCommand extends Guarded {

    /** Its English name is the one that Discord sends back. */
    CommandData definition();

    /** Whether its answers are for the person who asked alone, errors aside, which always are. */
    default boolean answersPrivately() {
        return false;
    }

    @Override
    default boolean takesTurns() {
        return true;
    }

    /** Does what was asked for, in its channel's turn; it may throw as a {@link SlashCommand}. */
    void handle(MessageContextInteractionEvent event, Answering answering);
}
