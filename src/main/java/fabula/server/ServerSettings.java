package fabula.server;

import fabula.story.ChannelId;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the administrators of a server chose.
 *
 * @param channels where Fabula answers; empty for everywhere
 * @param ambient where it reads plain messages, too, and so answers in any case
 * @param administrators ids of roles whose members administer Fabula, beside those who manage the server
 * @param idleDays after which a story is deleted that nobody has needed
 */
public record ServerSettings(
        Set<ChannelId> channels, Set<ChannelId> ambient, Set<Long> administrators, int idleDays, Pace pace) {

    public ServerSettings {
        channels = Set.copyOf(channels);
        ambient = Set.copyOf(ambient);
        administrators = Set.copyOf(administrators);
    }

    /** What holds until administrators choose otherwise. */
    public static ServerSettings byDefault(int idleDays, Pace pace) {
        return new ServerSettings(Set.of(), Set.of(), Set.of(), idleDays, pace);
    }

    /** @param channel not a thread: a thread counts as the channel that it belongs to */
    public boolean answersIn(ChannelId channel) {
        return channels.isEmpty() || channels.contains(channel) || ambient.contains(channel);
    }

    /** The same, but nothing is read along in some channels. */
    public ServerSettings withoutAmbient(Set<ChannelId> some) {
        Set<ChannelId> left =
                ambient.stream().filter(one -> !some.contains(one)).collect(Collectors.toSet());
        return new ServerSettings(channels, left, administrators, idleDays, pace);
    }

    /** The same with another pace. */
    public ServerSettings with(Pace other) {
        return new ServerSettings(channels, ambient, administrators, idleDays, other);
    }
}
