package fabula.discord;

import fabula.conversation.Conversation;
import fabula.story.ChannelId;
import fabula.story.MessageId;
import java.util.List;
import java.util.stream.StreamSupport;
import net.dv8tion.jda.api.entities.Message;

/** Whoever edits or deletes a message that told something changes the story with it. */
final class FollowingMessages implements Watcher {

    private final Conversation conversation;

    FollowingMessages(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public void edited(Message message) {
        // Without the right to read along, Discord shows the bot no text unless the message mentions it.
        if (!message.getContentRaw().isEmpty()) {
            conversation.edited(
                    People.channel(message.getChannelIdLong()),
                    MessageId.discord(message.getIdLong()),
                    Addressed.words(message));
        }
    }

    @Override
    public void deleted(ChannelId channel, Iterable<Long> messages) {
        List<MessageId> gone = StreamSupport.stream(messages.spliterator(), false)
                .map(MessageId::discord)
                .toList();
        conversation.deleted(channel, gone);
    }
}
