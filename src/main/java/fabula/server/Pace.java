package fabula.server;

import java.time.Duration;

/**
 * How long people are asked to wait before they tell or ask again; zero for not at all.
 *
 * @param person each person, on the whole server
 * @param channel all people of a channel together
 */
public record Pace(Duration person, Duration channel) {

    public static Pace ofSeconds(long person, long channel) {
        return new Pace(Duration.ofSeconds(person), Duration.ofSeconds(channel));
    }

    public boolean isFree() {
        return person.isZero() && channel.isZero();
    }
}
