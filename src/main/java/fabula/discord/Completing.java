package fabula.discord;

import java.util.List;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** A slash command that proposes values while a person types. */
interface Completing extends SlashCommand {

    /** The proposals, best first; what is beyond Discord's limits is dropped. */
    List<Choice> complete(CommandAutoCompleteInteractionEvent event);

    /** Texts that stand for themselves; what is too long for a choice is dropped. */
    static List<Choice> texts(List<String> texts) {
        return texts.stream()
                .filter(text -> !text.isEmpty() && text.length() <= OptionData.MAX_CHOICE_VALUE_LENGTH)
                .map(text -> new Choice(text, text))
                .toList();
    }
}
