package fabula.discord;

import fabula.story.ChannelId;
import fabula.story.Teller;
import java.util.List;

/** A feature that answers a message written to the bot: one that mentions it, or a direct one. */
interface MentionHandler {

    /**
     * The cards to reply with, fit for one message.
     *
     * @param text the message without the mention of the bot
     */
    List<Card> handle(ChannelId channel, Teller teller, String text);
}
