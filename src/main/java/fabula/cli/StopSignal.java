package fabula.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets the work of a thread end in good order when the program is told to stop, by Ctrl-C or otherwise. */
final class StopSignal implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Thread worker = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Runnable stopped;
    private final Thread hook = new Thread(this::stop, "stop-signal");
    private volatile boolean stopping;
    private volatile boolean done;

    /** @param stopped is called at the very end if the signal came before {@link #done()} */
    StopSignal(Runnable stopped) {
        this.stopped = stopped;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop() {
        stopping = true;
        worker.interrupt();
        try {
            ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!done) {
            stopped.run();
        }
    }

    boolean isStopping() {
        return stopping;
    }

    /** The work is done; a signal from now on stops nothing. */
    void done() {
        done = true;
    }

    @Override
    public void close() {
        ended.countDown();
        if (!stopping) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The signal came this very moment: the hook runs, and finds the work at its end.
                stopping = true;
            }
        }
    }
}
