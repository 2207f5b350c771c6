package fabula.discord;

import fabula.conversation.Conversation;
import fabula.story.ChannelId;
import fabula.story.Teller;
import java.util.List;

/** Whoever writes to the bot tells and asks as with {@code /tell} and {@code /ask}. */
final class MentionConversation implements MentionHandler {

    private final Conversation conversation;
    private final Cards cards;

    MentionConversation(Conversation conversation, Cards cards) {
        this.conversation = conversation;
        this.cards = cards;
    }

    @Override
    public List<Card> handle(ChannelId channel, Teller teller, String text) {
        return text.isBlank() ? List.of(cards.addressed()) : cards.replies(conversation.say(channel, teller, text));
    }
}
