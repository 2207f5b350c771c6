package fabula.discord;

import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /privacy}: what is kept and how it is deleted. */
final class PrivacyCommand implements SlashCommand {

    private final Cards cards;
    private final Words words;

    PrivacyCommand(Cards cards, Words words) {
        this.cards = cards;
        this.words = words;
    }

    @Override
    public SlashCommandData definition() {
        return Definitions.everywhere("privacy", words);
    }

    @Override
    public boolean answersPrivately(SlashCommandInteractionEvent event) {
        return true;
    }

    @Override
    public void handle(SlashCommandInteractionEvent event, Answering answering) {
        answering.showPrivately(cards.privacy());
    }
}
