package fabula.discord;

import fabula.conversation.Conversation;
import fabula.conversation.Reply;
import fabula.story.ChannelId;
import java.util.List;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /ask}: a question about the story. */
final class AskCommand implements SlashCommand {

    private final Conversation conversation;
    private final Beneath beneath;
    private final Cards cards;
    private final Words words;
    private final int maxCharacters;

    AskCommand(Conversation conversation, Beneath beneath, Cards cards, Words words, int maxCharacters) {
        this.conversation = conversation;
        this.beneath = beneath;
        this.cards = cards;
        this.words = words;
        this.maxCharacters = maxCharacters;
    }

    @Override
    public SlashCommandData definition() {
        return Definitions.everywhere("ask", words)
                .addOptions(new OptionData(OptionType.STRING, "question", words.say("command.ask.question"), true)
                        .setMaxLength(Math.min(maxCharacters, OptionData.MAX_STRING_OPTION_LENGTH)));
    }

    @Override
    public boolean takesTurns() {
        return true;
    }

    @Override
    public void handle(SlashCommandInteractionEvent event, Answering answering) {
        String question = Definitions.text(event, "question");
        Reply reply = conversation.ask(People.channel(event.getChannelIdLong()), question);
        if (reply instanceof Reply.NotUnderstood) {
            answering.showPrivately(cards.reply(reply));
        } else {
            ChannelId channel = People.channel(event.getChannelIdLong());
            answering.show(
                    Panel.of(cards.reply(reply)).with(beneath.buttons(People.server(event), channel, List.of(reply))));
        }
    }
}
