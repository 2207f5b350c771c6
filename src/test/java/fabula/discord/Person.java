package fabula.discord;

import java.util.List;
import java.util.Map;

/**
 * Somebody in Discord.
 *
 * @param name as others see it
 * @param roles ids of roles, on whichever server
 * @param language of their Discord, such as {@code de}
 */
public record Person(long id, String name, List<Long> roles, boolean bot, String language) {

    public Person(long id, String name, List<Long> roles, boolean bot) {
        this(id, name, roles, bot, "en-US");
    }

    public static Person called(String name, Long... roles) {
        return new Person(Snowflakes.next(), name, List.of(roles), false);
    }

    Person speaking(String language) {
        return new Person(id, name, roles, bot, language);
    }

    Map<String, Object> user() {
        return DiscordDouble.user(id, "user" + id % 1000, name, bot);
    }
}
