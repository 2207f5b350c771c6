package fabula.discord;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Ids as Discord gives them: JDA reads the time from them. */
final class Snowflakes {

    private static final long DISCORD_EPOCH = 1_420_070_400_000L;
    private static final AtomicLong COUNTER = new AtomicLong();

    private Snowflakes() {}

    static long next() {
        return aged(Duration.ZERO);
    }

    static long aged(Duration age) {
        long millis = System.currentTimeMillis() - age.toMillis();
        return (millis - DISCORD_EPOCH) << 22 | COUNTER.incrementAndGet() & 0x3FFFFF;
    }
}
