package fabula.discord;

import fabula.examples.ServerId;
import fabula.story.ChannelId;
import fabula.story.MessageId;
import fabula.story.Teller;
import java.util.Optional;

/** A feature that answers a message written to the bot: one that mentions it, or a direct one. */
interface MentionHandler {

    /**
     * The message to reply with.
     *
     * @param server empty in direct messages
     * @param text the message without the mention of the bot
     * @param message the same, to be followed when it is edited or deleted
     */
    Panel handle(Optional<ServerId> server, ChannelId channel, Teller teller, String text, MessageId message);
}
