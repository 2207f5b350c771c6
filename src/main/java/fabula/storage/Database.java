package fabula.storage;

import fabula.Problem;
import fabula.Problem.Kind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * The SQLite file in the data folder. One connection writes and one reads, so that nobody who reads waits for the disk;
 * once a write returns, it survives a crash. Another process may use the same file at the same time.
 */
public final class Database implements AutoCloseable {

    static final String FILE = "fabula.db";

    private static final int BUSY_MILLIS = 5_000;

    private final Side writer;
    private final Side reader;

    private Database(Side writer, Side reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /**
     * Opens the database of a data folder and brings its schema up to date; makes both where there are none, for the
     * owner's eyes alone.
     *
     * @throws Problem if the folder or the file cannot be used
     */
    public static Database open(Path dataFolder) {
        Path file = DataFolder.prepare(dataFolder, FILE);
        SQLiteDataSource source = source(file);
        try {
            Migrations.run(source);
            return connected(source);
        } catch (SQLException | RuntimeException e) {
            throw Faults.opening(e, file);
        }
    }

    private static Database connected(SQLiteDataSource source) throws SQLException {
        Connection writer = source.getConnection();
        try {
            return new Database(new Side(writer), new Side(source.getConnection()));
        } catch (SQLException e) {
            writer.close();
            throw e;
        }
    }

    private static SQLiteDataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        // A transaction that first reads and then writes would otherwise fail when another process wrote in between.
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        // What somebody had forgotten is overwritten, not only unlinked.
        config.setPragma(Pragma.SECURE_DELETE, "true");
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    /** Runs in one transaction: all of it happens, or nothing. */
    <T> T write(HandleCallback<T, RuntimeException> work) {
        return writer.use(handle -> handle.inTransaction(work));
    }

    void change(HandleConsumer<RuntimeException> work) {
        write(handle -> {
            work.useHandle(handle);
            return null;
        });
    }

    <T> T read(HandleCallback<T, RuntimeException> work) {
        return reader.use(work);
    }

    /** @throws Problem if nothing can be read */
    public void checkReading() {
        read(handle -> handle.createQuery("SELECT riddles FROM riddle_count")
                .mapTo(Long.class)
                .one());
    }

    /** Writes what stands there already. @throws Problem if nothing can be written */
    public void checkWriting() {
        change(handle -> handle.execute("UPDATE riddle_count SET riddles = riddles"));
    }

    /** Waits for what is under way; afterwards every use is an error. */
    @Override
    public void close() {
        reader.close();
        writer.close();
    }

    /** One connection, used by one thread at a time. */
    private static final class Side {
        private final ReentrantLock lock = new ReentrantLock(true);
        private final Connection connection;
        private final Jdbi jdbi;

        Side(Connection connection) {
            this.connection = connection;
            this.jdbi = Jdbi.create(connection);
        }

        <T> T use(HandleCallback<T, RuntimeException> work) {
            lock.lock();
            try (Handle handle = jdbi.open()) {
                return work.withHandle(handle);
            } catch (Problem e) {
                throw e;
            } catch (RuntimeException e) {
                throw Faults.using(e);
            } finally {
                lock.unlock();
            }
        }

        void close() {
            lock.lock();
            try {
                connection.close();
            } catch (SQLException e) {
                throw new Problem(Kind.MACHINE, "The database could not be closed: " + e.getMessage(), e);
            } finally {
                lock.unlock();
            }
        }
    }
}
