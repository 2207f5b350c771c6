package fabula.discord;

import java.util.Objects;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** What the definitions of commands have in common. */
final class Definitions {

    private Definitions() {}

    /** A command for servers and for direct messages. */
    static SlashCommandData everywhere(String name, Words words) {
        return inServers(name, words).setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM);
    }

    /** A command that people may also install for themselves and use among others. */
    static SlashCommandData anywhere(String name, Words words) {
        return everywhere(name, words).setIntegrationTypes(IntegrationType.ALL).setContexts(InteractionContextType.ALL);
    }

    /**
     * An entry in the menu of a message.
     *
     * @param key of its name
     */
    static CommandData ofMessages(String key, Words words) {
        return Commands.message(words.say(key))
                .setNameLocalizations(words.translations(key))
                .setIntegrationTypes(IntegrationType.GUILD_INSTALL)
                .setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM);
    }

    static SlashCommandData inServers(String name, Words words) {
        return Commands.slash(name, words.say("command." + name))
                .setLocalizationFunction(words::localised)
                .setIntegrationTypes(IntegrationType.GUILD_INSTALL)
                .setContexts(InteractionContextType.GUILD);
    }

    /** The value of an option that is required: Discord sends no command without it. */
    static String text(CommandInteractionPayload event, String option) {
        return Objects.requireNonNull(event.getOption(option), option).getAsString();
    }

    /** The value of an option that may still be empty. */
    static String textSoFar(CommandInteractionPayload event, String option) {
        return event.getOption(option, "", OptionMapping::getAsString);
    }
}
