package fabula.server;

import fabula.examples.ServerId;
import fabula.story.ChannelId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which stories there are, whose, and since when nobody has needed them. */
public interface KeptStories {

    /** A story was told or asked about; noted to the day. */
    void used(ChannelId channel, Instant at);

    /** @param server empty in direct messages, and in what is older than this was noted */
    record Idle(ChannelId channel, Optional<ServerId> server) {}

    /**
     * Those that were idle for longer than their servers keep them, the longest idle first.
     *
     * @param byDefault days for servers that have chosen nothing, and for direct messages
     */
    List<Idle> idle(Instant now, int byDefault, int most);

    /** Whether it is one of these. */
    boolean isIdle(ChannelId channel, Instant now, int byDefault);

    List<ChannelId> of(ServerId server);

    /**
     * How much is kept of a server.
     *
     * @param stories that are not empty
     * @param statements of all of them
     */
    record Size(int stories, int statements) {}

    Size size(ServerId server);

    /** Those of a channel's threads. */
    List<ChannelId> within(ChannelId channel);
}
