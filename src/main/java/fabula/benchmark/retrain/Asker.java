package fabula.benchmark.retrain;

import fabula.reader.Query;
import fabula.reader.Reader;
import java.util.ArrayList;
import java.util.List;

/** Somebody who asks at a steady pace and measures how long the answers take. */
final class Asker {

    static final int IDLE_QUESTIONS = 200;
    private static final long PACE_MILLIS = 25;

    private final Reader reader;
    private final Query query;
    private final List<Long> nanos = new ArrayList<>();
    private final Thread asking = new Thread(this::ask, "asker");
    private volatile boolean stopped;

    Asker(Reader reader, Query query) {
        this.reader = reader;
        this.query = query;
        asking.setDaemon(true);
    }

    /** The time that all but one in a hundred of so many answers stay below, in milliseconds. */
    double p99(int questions) throws InterruptedException {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            times.add(time());
            Thread.sleep(PACE_MILLIS);
        }
        return p99(times);
    }

    private long time() {
        long start = System.nanoTime();
        reader.read(query);
        return System.nanoTime() - start;
    }

    private static double p99(List<Long> nanos) {
        return nanos.stream()
                        .sorted()
                        .skip(nanos.size() * 99L / 100)
                        .findFirst()
                        .orElse(0L)
                / 1e6;
    }

    void start() {
        asking.start();
    }

    private void ask() {
        try {
            while (!stopped) {
                nanos.add(time());
                Thread.sleep(PACE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same of all that was asked since the start. */
    double stop() throws InterruptedException {
        stopped = true;
        asking.join();
        return p99(nanos);
    }
}
