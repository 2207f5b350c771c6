package fabula.server;

import fabula.examples.ServerId;
import fabula.story.ChannelId;
import java.time.Instant;
import java.util.List;

/** Which stories there are, whose, and since when nobody has needed them. */
public interface KeptStories {

    /** A story was told or asked about; noted to the day. */
    void used(ChannelId channel, Instant at);

    /**
     * Those that were idle for longer than their servers keep them, the longest idle first.
     *
     * @param byDefault days for servers that have chosen nothing, and for direct messages
     */
    List<ChannelId> idle(Instant now, int byDefault, int most);

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
