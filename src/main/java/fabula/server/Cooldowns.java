package fabula.server;

import fabula.examples.ServerId;
import fabula.story.ChannelId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who has told or asked just now, and has to wait where the server wants that. Memory is bounded: the oldest go free. */
public final class Cooldowns {

    private static final int REMEMBERED = 20_000;
    private static final Duration BETWEEN_REMINDERS = Duration.ofHours(1);

    private final Clock clock;
    private final Map<Object, Instant> next = remembering();
    private final Map<Person, Instant> told = remembering();
    private final Map<Person, Instant> reminded = remembering();

    private record Person(ServerId server, String id) {}

    /**
     * Somebody came too early.
     *
     * @param until when it may be tried again
     * @param isNews whether this is the first time that they try before that
     */
    public record Wait(Instant until, boolean isNews) {}

    public Cooldowns(Clock clock) {
        this.clock = clock;
    }

    private static <K> Map<K, Instant> remembering() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Instant> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    /** Takes a person's turn in a channel; if it is too early for that, nothing is taken and they have to wait. */
    public synchronized Optional<Wait> take(ServerId server, ChannelId channel, String id, Pace pace) {
        if (pace.isFree()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Person person = new Person(server, id);
        Instant until = later(next.getOrDefault(person, now), next.getOrDefault(channel, now));
        if (isAhead(until, now, later(pace.person(), pace.channel()))) {
            return Optional.of(new Wait(until, !until.equals(told.put(person, until))));
        }
        begin(person, now.plus(pace.person()));
        begin(channel, now.plus(pace.channel()));
        return Optional.empty();
    }

    /** Whether to remind somebody of a rule of the server; once in a while is enough. */
    public synchronized boolean reminds(ServerId server, String id) {
        Instant now = clock.instant();
        Person person = new Person(server, id);
        if (isAhead(reminded.getOrDefault(person, now), now, BETWEEN_REMINDERS)) {
            return false;
        }
        reminded.remove(person);
        reminded.put(person, now.plus(BETWEEN_REMINDERS));
        return true;
    }

    private void begin(Object whose, Instant until) {
        next.remove(whose);
        next.put(whose, until);
    }

    /** What is further ahead than anybody is made to wait was noted before the clock was set back. */
    private static boolean isAhead(Instant until, Instant now, Duration longest) {
        return until.isAfter(now) && !until.isAfter(now.plus(longest));
    }

    private static <T extends Comparable<? super T>> T later(T one, T other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
