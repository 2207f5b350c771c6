package fabula.discord;

import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** A feature that is used as {@code /name}. */
interface SlashCommand extends Guarded {

    SlashCommandData definition();

    /** Whether it is of any use where and by whom it is asked; if not, help does not list it. */
    default boolean isOffered(Interaction asked) {
        return true;
    }

    /** The feature that an event asks for, where subcommands are not guarded alike. */
    default Guarded guarded(SlashCommandInteractionEvent event) {
        return this;
    }

    /** Whether its answers are for the person who asked alone, errors aside, which always are. */
    default boolean answersPrivately(SlashCommandInteractionEvent event) {
        return false;
    }

    /**
     * Does what was asked for, in its channel's turn. It may throw: a {@link fabula.Problem} is told to the person
     * alone, everything else is logged.
     */
    void handle(SlashCommandInteractionEvent event, Answering answering);
}
