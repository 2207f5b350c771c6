package fabula.model;

import fabula.reader.Answer;
import fabula.reader.Query;
import fabula.reader.Reader;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A reader whose model can be replaced: answers under way finish on the old one, later ones are the new one's. */
final class LiveReader implements Reader {

    private static final Query WARM_UP = new Query(List.of("Mary went to the kitchen."), "Is Mary in the kitchen?");

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private Reader current;

    /** Answers a first question, which costs more than later ones and shows that there are answers. */
    static Reader warm(Reader reader) {
        try {
            reader.read(WARM_UP);
            return reader;
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** Takes over the new reader and closes the old one. */
    void replace(Reader next) {
        Reader old;
        lock.writeLock().lock();
        try {
            old = current;
            current = next;
        } finally {
            lock.writeLock().unlock();
        }
        if (old != null) {
            old.close();
        }
    }

    @Override
    public String name() {
        lock.readLock().lock();
        try {
            return current.name();
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public List<Answer> read(List<Query> queries) {
        lock.readLock().lock();
        try {
            return current.read(queries);
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public boolean knows(String word) {
        lock.readLock().lock();
        try {
            return current.knows(word);
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (current != null) {
                current.close();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
