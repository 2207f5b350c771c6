package fabula.discord;

import fabula.conversation.Conversation;
import fabula.conversation.Reply;
import fabula.conversation.Why;
import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /why}: what every statement weighed in the channel's last answer. */
final class WhyCommand implements SlashCommand {

    private final Conversation conversation;
    private final WhyCards cards;
    private final Words words;

    WhyCommand(Conversation conversation, WhyCards cards, Words words) {
        this.conversation = conversation;
        this.cards = cards;
        this.words = words;
    }

    @Override
    public SlashCommandData definition() {
        return Definitions.everywhere("why", words);
    }

    @Override
    public boolean answersPrivately(SlashCommandInteractionEvent event) {
        return true;
    }

    @Override
    public void handle(SlashCommandInteractionEvent event, Answering answering) {
        conversation
                .lastAnswer(People.channel(event.getChannelIdLong()))
                .ifPresentOrElse(answered -> explain(answered, answering), () -> answering.showPrivately(cards.none()));
    }

    private void explain(Reply.Answered answered, Answering answering) {
        Why why = Why.of(answered);
        Optional<Attachment> picture = cards.picture(answered, why);
        answering.showPrivately(picture.map(drawn -> Panel.of(cards.beside(answered, why), drawn))
                .orElseGet(() -> Panel.of(cards.inWords(answered, why))));
    }
}
