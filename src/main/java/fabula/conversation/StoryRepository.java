package fabula.conversation;

import fabula.story.ChannelId;
import fabula.story.Statement;
import fabula.story.Story;
import fabula.story.Teller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the stories of all channels. Once a method returns, what it did survives a crash. */
public interface StoryRepository {

    Story story(ChannelId channel);

    /** Adds sentences in order; all of them or none. */
    List<Statement> append(ChannelId channel, Teller teller, Instant toldAt, List<String> sentences);

    /** Removes the statement that was told last. */
    Optional<Statement> removeLast(ChannelId channel);

    Optional<Statement> remove(ChannelId channel, long number);

    /** Forgets the whole story and returns how many statements it had. */
    int clear(ChannelId channel);
}
