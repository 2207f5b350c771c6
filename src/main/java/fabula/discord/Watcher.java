package fabula.discord;

import fabula.examples.ServerId;
import fabula.story.ChannelId;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;

/**
 * A feature that follows what happens beside what it is asked for. What concerns a channel comes in the channel's turn;
 * it may throw, which is logged.
 */
interface Watcher {

    /** A message of a person was edited. Its text is empty where Discord does not let the bot see it. */
    default void edited(Message message) {}

    /** Messages were deleted, whoever wrote them. */
    default void deleted(ChannelId channel, Iterable<Long> messages) {}

    /** A channel or a thread is gone. */
    default void ended(ChannelId channel) {}

    /** The bot was added to a server. */
    default void joined(Guild server) {}

    /** The bot was removed from a server, or the server is gone; an outage of Discord's does not count. */
    default void left(ServerId server) {}
}
