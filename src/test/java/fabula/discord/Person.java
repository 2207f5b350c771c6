package fabula.discord;

import java.util.List;
import java.util.Map;

/**
 * Somebody in Discord.
 *
 * @param name as others see it
 * @param roles ids of roles, on whichever server
 */
record Person(long id, String name, List<Long> roles, boolean bot) {

    static Person called(String name, Long... roles) {
        return new Person(Snowflakes.next(), name, List.of(roles), false);
    }

    Map<String, Object> user() {
        return DiscordDouble.user(id, "user" + id % 1000, name, bot);
    }
}
