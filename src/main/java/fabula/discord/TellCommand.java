package fabula.discord;

import fabula.conversation.Conversation;
import fabula.conversation.Reply;
import fabula.story.ChannelId;
import java.util.List;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /tell}: the next part of the story. */
final class TellCommand implements SlashCommand {

    private final Conversation conversation;
    private final Beneath beneath;
    private final Cards cards;
    private final Words words;
    private final int maxCharacters;

    TellCommand(Conversation conversation, Beneath beneath, Cards cards, Words words, int maxCharacters) {
        this.conversation = conversation;
        this.beneath = beneath;
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
    public boolean takesTurns() {
        return true;
    }

    @Override
    public void handle(SlashCommandInteractionEvent event, Answering answering) {
        String text = Definitions.text(event, "text");
        ChannelId channel = People.channel(event.getChannelIdLong());
        Reply reply = conversation.tell(channel, People.teller(event), text);
        if (reply instanceof Reply.Told told) {
            answering.show(
                    Panel.of(cards.told(told)).with(beneath.buttons(People.server(event), channel, List.of(reply))));
        } else {
            answering.showPrivately(cards.reply(reply));
        }
    }
}
