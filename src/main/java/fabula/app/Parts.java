package fabula.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.LoggerFactory;

/** What was opened, to be closed in the opposite order. */
final class Parts implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T add(T part) {
        open.push(part);
        return part;
    }

    /** Closes everything, whatever fails. */
    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            AutoCloseable part = open.pop();
            try {
                part.close();
            } catch (Exception e) {
                // The others are to be closed all the same, and the person has had the answer already.
                LoggerFactory.getLogger(Parts.class)
                        .warn("{} could not be closed", part.getClass().getSimpleName(), e);
            }
        }
    }
}
