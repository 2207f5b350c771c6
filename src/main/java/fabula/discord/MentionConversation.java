package fabula.discord;

import fabula.conversation.Conversation;
import fabula.conversation.Reply;
import fabula.examples.ServerId;
import fabula.story.ChannelId;
import fabula.story.MessageId;
import fabula.story.Teller;
import java.util.List;
import java.util.Optional;

/** Whoever writes to the bot tells and asks as with {@code /tell} and {@code /ask}. */
final class MentionConversation implements MentionHandler {

    private final Conversation conversation;
    private final Beneath beneath;
    private final Cards cards;

    MentionConversation(Conversation conversation, Beneath beneath, Cards cards) {
        this.conversation = conversation;
        this.beneath = beneath;
        this.cards = cards;
    }

    @Override
    public Panel handle(Optional<ServerId> server, ChannelId channel, Teller teller, String text, MessageId message) {
        if (text.isBlank()) {
            return Panel.of(cards.addressed());
        }
        List<Reply> replies = conversation.say(channel, teller, text, message);
        Panel panel = new Panel(cards.replies(replies), List.of(), Optional.empty());
        return panel.with(beneath.buttons(server, channel, replies));
    }
}
