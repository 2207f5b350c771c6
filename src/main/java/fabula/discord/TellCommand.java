package fabula.discord;

import fabula.conversation.Conversation;
import fabula.conversation.Reply;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /tell}: the next part of the story. */
final class TellCommand implements SlashCommand {

    private final Conversation conversation;
    private final Cards cards;
    private final Words words;
    private final int maxCharacters;

    TellCommand(Conversation conversation, Cards cards, Words words, int maxCharacters) {
        this.conversation = conversation;
        this.cards = cards;
        this.words = words;
        this.maxCharacters = maxCharacters;
    }

    @Override
    public SlashCommandData definition() {
        return Definitions.everywhere("tell", words)
                .addOptions(new OptionData(OptionType.STRING, "text", words.say("command.tell.text"), true)
                        .setMaxLength(Math.min(maxCharacters, OptionData.MAX_STRING_OPTION_LENGTH)));
    }

    @Override
    public void handle(SlashCommandInteractionEvent event, Answering answering) {
        String text = Definitions.text(event, "text");
        Reply reply = conversation.tell(People.channel(event.getChannelIdLong()), People.teller(event), text);
        if (reply instanceof Reply.Told told) {
            answering.show(cards.told(told));
        } else {
            answering.showPrivately(cards.reply(reply));
        }
    }
}
