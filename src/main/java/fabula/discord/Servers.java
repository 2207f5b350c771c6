package fabula.discord;

import fabula.examples.ServerId;
import fabula.model.Scope;
import fabula.story.ChannelId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which server a channel belongs to, as far as channels have been heard from lately: whoever asks in a channel has just
 * been heard there. A channel of no server, and one that was forgotten, is answered by everybody's model.
 */
public final class Servers {

    private static final int REMEMBERED = 10_000;

    private final Map<ChannelId, Scope> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ChannelId, Scope> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized void heard(ChannelId channel, Optional<ServerId> server) {
        known.put(channel, scope(server));
    }

    /** Whose model answers in a channel. */
    public synchronized Scope of(ChannelId channel) {
        return known.getOrDefault(channel, Scope.BASE);
    }

    /** The server of a channel; empty where it belongs to none, or was forgotten. */
    public Optional<ServerId> server(ChannelId channel) {
        return of(channel).server().map(ServerId::new);
    }

    static Scope scope(Optional<ServerId> server) {
        return server.map(ServerId::value).map(Scope::server).orElse(Scope.BASE);
    }
}
