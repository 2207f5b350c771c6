package fabula.discord;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs work beside Discord's event threads: in order within a lane, lanes beside one another, and never more waiting
 * than was agreed, neither in all nor in one lane.
 */
final class Lanes {

    private final ExecutorService threads;
    private final int inAll;
    private final int inOne;
    private final Map<Long, Queue<Runnable>> lanes = new HashMap<>();
    private int waiting;
    private boolean closed;

    Lanes(int threads, int inAll, int inOne) {
        this.threads = Executors.newFixedThreadPool(threads, Daemons.named("discord-work"));
        this.inAll = inAll;
        this.inOne = inOne;
    }

    /** Queues work, which must not throw; false if there is too much already, or after {@link #close}. */
    synchronized boolean offer(long lane, Runnable work) {
        Queue<Runnable> queue = lanes.get(lane);
        if (closed || waiting >= inAll || queue != null && queue.size() >= inOne) {
            return false;
        }
        waiting++;
        if (queue == null) {
            queue = new ArrayDeque<>();
            lanes.put(lane, queue);
            threads.execute(() -> runFirst(lane));
        }
        queue.add(work);
        return true;
    }

    /** Pieces of work that wait or are under way. */
    synchronized int waiting() {
        return waiting;
    }

    private void runFirst(long lane) {
        Runnable work;
        synchronized (this) {
            work = lanes.get(lane).element();
        }
        try {
            work.run();
        } finally {
            finished(lane);
        }
    }

    /** One piece a turn, so that a busy lane does not keep a thread to itself. */
    private synchronized void finished(long lane) {
        Queue<Runnable> queue = lanes.get(lane);
        queue.remove();
        waiting--;
        notifyAll();
        if (queue.isEmpty()) {
            lanes.remove(lane);
        } else {
            threads.execute(() -> runFirst(lane));
        }
    }

    /** Takes nothing new, and waits for what is queued, as long as {@code patience} lasts. */
    synchronized void close(Duration patience) {
        closed = true;
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toMillis(); waiting > 0 && left > 0; ) {
                wait(left);
                left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (waiting == 0) {
            threads.shutdown();
        }
    }
}
