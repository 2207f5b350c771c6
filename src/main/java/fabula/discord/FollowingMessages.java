package fabula.discord;

import fabula.conversation.Conversation;
import fabula.story.ChannelId;
import fabula.story.MessageId;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.dv8tion.jda.api.entities.Message;

/** Whoever edits or deletes a message that told something changes the story with it. */
final class FollowingMessages implements Watcher {

    private final Conversation conversation;
    private final PlainMessages plainMessages;

    FollowingMessages(Conversation conversation, PlainMessages plainMessages) {
        this.conversation = conversation;
        this.plainMessages = plainMessages;
    }

    @Override
    public void edited(Message message) {
        // Discord says so of messages that are pinned, too.
        if (!message.isEdited()) {
            return;
        }
        ChannelId channel = People.channel(message.getChannelIdLong());
        // Without the right to read along, Discord shows the bot no text unless the message mentions it.
        if (!message.getContentRaw().isEmpty()) {
            conversation.edited(channel, MessageId.discord(message.getIdLong()), Addressed.words(message));
        }
        conversation.edited(channel, MessageId.readAlong(message.getIdLong()), plainMessages.edited(message));
    }

    @Override
    public void deleted(ChannelId channel, Iterable<Long> messages) {
        List<MessageId> gone = StreamSupport.stream(messages.spliterator(), false)
                .flatMap(id -> Stream.of(MessageId.discord(id), MessageId.readAlong(id)))
                .toList();
        conversation.deleted(channel, gone);
    }
}
