package fabula.conversation;

import fabula.story.ChannelId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One lock a channel, taken in the order of the calls; only channels in use take memory. */
final class ChannelLocks {

    private final ConcurrentMap<ChannelId, Lock> locks = new ConcurrentHashMap<>();

    <T> T holding(ChannelId channel, Supplier<T> work) {
        Lock lock = locks.compute(channel, (id, present) -> (present == null ? new Lock() : present).joined());
        lock.turn.lock();
        try {
            return work.get();
        } finally {
            lock.turn.unlock();
            locks.computeIfPresent(channel, (id, present) -> present.left());
        }
    }

    int inUse() {
        return locks.size();
    }

    /** The count is only touched inside the map's own atomic methods. */
    private static final class Lock {
        private final ReentrantLock turn = new ReentrantLock(true);
        private int users;

        Lock joined() {
            users++;
            return this;
        }

        Lock left() {
            users--;
            return users == 0 ? null : this;
        }
    }
}
