package fabula.conversation;

import fabula.story.ChannelId;
import fabula.story.MessageId;
import fabula.story.Statement;
import fabula.story.Story;
import fabula.story.Teller;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps the stories of all channels. Once a method returns, what it did survives a crash. */
public interface StoryRepository {

    Story story(ChannelId channel);

    /** Adds sentences in order; all of them or none. */
    default List<Statement> append(ChannelId channel, Teller teller, Instant toldAt, List<String> sentences) {
        return append(channel, teller, toldAt, sentences, Optional.empty());
    }

    /**
     * The same.
     *
     * @param message the one that told them; empty where none can be followed
     */
    List<Statement> append(
            ChannelId channel, Teller teller, Instant toldAt, List<String> sentences, Optional<MessageId> message);

    /** Removes the statement that stands last. */
    Optional<Statement> removeLast(ChannelId channel);

    Optional<Statement> remove(ChannelId channel, long number);

    /** What a message told that is in the story; empty if nothing of it is. */
    Optional<ToldByMessage> toldBy(ChannelId channel, MessageId message);

    /**
     * Does to the statements of a message what an edit makes of them; all of it or nothing.
     *
     * @param toldAt when what is told in addition was told
     */
    void reword(ChannelId channel, MessageId message, Instant toldAt, Rewording rewording);

    /** Removes all that these messages told, and returns it. */
    List<Statement> removeToldBy(ChannelId channel, Collection<MessageId> messages);

    /** Forgets the whole story and returns how many statements it had. */
    int clear(ChannelId channel);
}
