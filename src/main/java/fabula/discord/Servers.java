package fabula.discord;

import fabula.examples.ServerId;
import fabula.model.Scope;
import fabula.server.Location;
import fabula.story.ChannelId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.Channel;

/**
 * Where channels are, as far as they have been heard from lately: whoever asks in a channel has just been heard there. A
 * channel of no server, and one that was forgotten, is answered by everybody's model.
 */
public final class Servers {

    private static final int REMEMBERED = 10_000;

    private final Map<ChannelId, Location> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ChannelId, Location> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param server empty in direct messages */
    synchronized void heard(Channel place, Optional<ServerId> server) {
        ChannelId channel = People.channel(place.getIdLong());
        // Of a server that the bot is not on, Discord does not say which channel a thread belongs to.
        Optional<ChannelId> parent = server.map(one -> Doorkeeper.home(place)).filter(home -> !home.equals(channel));
        known.put(channel, new Location(server, parent));
    }

    /** Where a channel is; nowhere, if it was forgotten. */
    public synchronized Location locate(ChannelId channel) {
        return known.getOrDefault(channel, Location.NOWHERE);
    }

    /** Whose model answers in a channel. */
    public Scope of(ChannelId channel) {
        return scope(locate(channel).server());
    }

    static Scope scope(Optional<ServerId> server) {
        return server.map(ServerId::value).map(Scope::server).orElse(Scope.BASE);
    }
}
