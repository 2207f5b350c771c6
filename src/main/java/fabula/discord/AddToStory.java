package fabula.discord;

import fabula.conversation.Conversation;
import fabula.conversation.Reply;
import fabula.server.Bystanders;
import fabula.story.ChannelId;
import fabula.story.MessageId;
import fabula.story.Teller;
import java.util.List;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;

/** <i>Add to story</i>: what somebody wrote is told in their name. */
final class AddToStory implements MessageCommand {

    private final Conversation conversation;
    private final Bystanders bystanders;
    private final Beneath beneath;
    private final Cards cards;
    private final StoryCards storyCards;
    private final Words words;

    AddToStory(Conversation conversation, Bystanders bystanders, Beneath beneath, Cards cards, Words words) {
        this.conversation = conversation;
        this.bystanders = bystanders;
        this.beneath = beneath;
        this.cards = cards;
        this.storyCards = new StoryCards(cards, words);
        this.words = words;
    }

    @Override
    public CommandData definition() {
        return Definitions.ofMessages("menu.add", words);
    }

    @Override
    public boolean takesTurns() {
        return true;
    }

    @Override
    public void handle(MessageContextInteractionEvent event, Answering answering) {
        Message message = event.getTarget();
        ChannelId channel = People.channel(event.getChannelIdLong());
        if (!Home.includes(event)) {
            answering.refuse(Refused.NOT_HERE, storyCards.notHere());
        } else if (message.getAuthor().isBot() || message.isWebhookMessage()) {
            answering.showPrivately(storyCards.ofABot());
        } else if (isUnwilling(event, message)) {
            answering.showPrivately(storyCards.ofABystander());
        } else if (Addressed.words(message).isEmpty()) {
            answering.showPrivately(storyCards.noText());
        } else if (conversation.hasTold(channel, MessageId.discord(message.getIdLong()))
                || conversation.hasTold(channel, MessageId.readAlong(message.getIdLong()))) {
            answering.showPrivately(storyCards.addedAlready());
        } else {
            add(event, channel, message, answering);
        }
    }

    /** Whoever does not want to be read may still add their own. */
    private boolean isUnwilling(MessageContextInteractionEvent event, Message message) {
        return !message.getAuthor().equals(event.getUser())
                && bystanders.contains(message.getAuthor().getId());
    }

    private void add(MessageContextInteractionEvent event, ChannelId channel, Message message, Answering answering) {
        Teller writer = People.teller(message.getAuthor(), message.getMember());
        Reply reply =
                conversation.tell(channel, writer, Addressed.words(message), MessageId.discord(message.getIdLong()));
        if (reply instanceof Reply.Told told) {
            answering.show(Panel.of(storyCards.added(People.teller(event), writer, told))
                    .with(beneath.buttons(People.server(event), channel, List.of(reply))));
        } else {
            answering.showPrivately(cards.reply(reply));
        }
    }
}
