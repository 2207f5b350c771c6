package fabula.server;

import fabula.examples.ServerId;
import fabula.story.ChannelId;
import java.util.Optional;

/**
 * Where a channel is.
 *
 * @param server empty in direct messages
 * @param parent the channel that a thread belongs to; empty for what is no thread
 */
public record Location(Optional<ServerId> server, Optional<ChannelId> parent) {

    public static final Location NOWHERE = new Location(Optional.empty(), Optional.empty());
}
