package fabula.discord;

import fabula.metrics.Metrics;
import fabula.model.Scope;
import fabula.reader.Answer;
import fabula.reader.Reader;
import fabula.reader.TimedReader;
import fabula.story.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many questions were answered in the last day, hour by hour, and how fast; since the program was started. */
public final class Activity {

    static final int HOURS = 24;
    private static final int REMEMBERED = 1_000;
    private static final int TIMES = 500;

    private final Clock clock;
    private final Metrics metrics;
    private final Map<Scope, Log> logs = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Scope, Log> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * @param hours the answers by verdict, in the order of {@link Verdict}, of each of the last {@value #HOURS} hours;
     *     the present one last
     * @param median of the last answers' times; empty if there was none
     * @param slow what one of a hundred of them takes longer than
     */
    record Day(List<List<Integer>> hours, Optional<Duration> median, Optional<Duration> slow) {

        int answers() {
            return hours.stream().flatMap(List::stream).mapToInt(one -> one).sum();
        }
    }

    private static final class Log {
        private final int[][] counts = new int[HOURS][Verdict.values().length];
        private final List<Duration> times = new ArrayList<>();
        private long hour;
        private int next;
    }

    /** @param metrics are told of everything, too */
    public Activity(Clock clock, Metrics metrics) {
        this.clock = clock;
        this.metrics = metrics;
        for (Refused reason : Refused.values()) {
            metrics.mayRefuse(reason);
        }
    }

    /** The reader, with what it answers counted as the scope's. */
    public Reader counting(Scope scope, Reader reader) {
        return new TimedReader(reader, (answer, took) -> answered(scope, answer, took));
    }

    /** The figures of all that is not counted by servers. */
    Metrics metrics() {
        return metrics;
    }

    private synchronized void answered(Scope scope, Answer answer, Duration took) {
        metrics.answered(answer.verdict(), took);
        Log log = upToDate(logs.computeIfAbsent(scope, one -> new Log()));
        log.counts[HOURS - 1][answer.verdict().ordinal()]++;
        if (log.times.size() < TIMES) {
            log.times.add(took);
        } else {
            log.times.set(log.next++ % TIMES, took);
        }
    }

    synchronized Day lastDay(Scope scope) {
        Log log = upToDate(logs.getOrDefault(scope, new Log()));
        List<List<Integer>> hours = new ArrayList<>();
        for (int[] hour : log.counts) {
            hours.add(Arrays.stream(hour).boxed().toList());
        }
        List<Duration> sorted = log.times.stream().sorted().toList();
        return new Day(hours, at(sorted, 0.5), at(sorted, 0.99));
    }

    private static Optional<Duration> at(List<Duration> sorted, double share) {
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((int) (share * (sorted.size() - 1))));
    }

    /** Moves on what is too old. A clock that was set back counts on in the same hour. */
    private Log upToDate(Log log) {
        long now = clock.millis() / Duration.ofHours(1).toMillis();
        long passed = Math.min(HOURS, Math.max(0, now - log.hour));
        for (long i = 0; i < passed; i++) {
            System.arraycopy(log.counts, 1, log.counts, 0, HOURS - 1);
            log.counts[HOURS - 1] = new int[Verdict.values().length];
        }
        log.hour = Math.max(log.hour, now);
        return log;
    }
}
