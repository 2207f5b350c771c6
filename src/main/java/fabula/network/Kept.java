package fabula.network;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.function.ToIntFunction;

/** Remembers what was made of text, for a while. */
final class Kept {

    /** After the last question; what was told may be forgotten by now. */
    private static final Duration LASTING = Duration.ofMinutes(1);

    private Kept() {}

    /** @param most letters of all texts that are kept, or what else is counted */
    static <T, V> Cache<T, V> cache(int most, ToIntFunction<T> letters, Ticker ticker) {
        return Caffeine.newBuilder()
                .weigher((T text, V made) -> letters.applyAsInt(text))
                .maximumWeight(most)
                .expireAfterAccess(LASTING)
                .ticker(ticker)
                // What is idle is given up in time, not when somebody asks again.
                .scheduler(Scheduler.systemScheduler())
                .executor(Runnable::run)
                .build();
    }
}
