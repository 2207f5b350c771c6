package fabula.discord;

import fabula.story.ChannelId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Channels and roles by Discord's own marks, which show their names and ping nobody. */
final class Mentioned {

    private Mentioned() {}

    static String channels(Set<ChannelId> channels) {
        return channels.stream()
                .map(People::number)
                .sorted()
                .map(channel -> "<#" + channel + ">")
                .collect(Collectors.joining(", "));
    }

    static String roles(Collection<Long> roles) {
        return roles.stream().sorted().map(role -> "<@&" + role + ">").collect(Collectors.joining(", "));
    }
}
