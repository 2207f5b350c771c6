package fabula.discord;

import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;

/** Where channels have stories: on servers that the bot is on, and in direct messages with it. */
final class Home {

    private Home() {}

    /** False where a person uses the bot that they have installed for themselves among people who have not. */
    static boolean includes(Interaction interaction) {
        return interaction.isFromAttachedGuild() || interaction.getContext() == InteractionContextType.BOT_DM;
    }
}
