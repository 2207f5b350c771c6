package fabula.lab.soak;

import fabula.discord.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** People who do something again and again until they are sent home, each on a thread of their own. */
final class Crew implements AutoCloseable {

    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    /** What a member does in one turn. */
    interface Turn {
        void take() throws InterruptedException;
    }

    void join(String name, Turn turn) {
        Thread thread = new Thread(() -> repeat(turn), name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void repeat(Turn turn) {
        try {
            while (!over) {
                turn.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hands over what was shown, unless that takes too long or everybody is sent home before. */
    boolean await(Exchange exchange, Duration patience, Consumer<String> shown) {
        Instant end = Instant.now().plus(patience);
        while (!over && exchange.answered().isEmpty() && Instant.now().isBefore(end)) {
            exchange.waitBriefly();
        }
        if (exchange.answered().isEmpty()) {
            return false;
        }
        shown.accept(exchange.text());
        return true;
    }

    @Override
    public void close() {
        over = true;
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
