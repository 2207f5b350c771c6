package fabula.discord;

import java.util.List;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;

/** A slash command that proposes values while a person types. */
interface Completing extends SlashCommand {

    /** The proposals, best first; what is beyond Discord's limits is dropped. */
    List<String> complete(CommandAutoCompleteInteractionEvent event);
}
