package fabula.storage;

import fabula.Problem;
import fabula.Problem.Kind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * A file. One connection writes and one reads, so that nobody who reads waits for the disk; once a write returns, it
 * survives a crash. Another process may use the same file at the same time.
 */
final class SqliteEngine implements Engine {

    private static final int BUSY_MILLIS = 5_000;

    private final Path file;
    private final Side writer;
    private final Side reader;

    private SqliteEngine(Path file, Side writer, Side reader) {
        this.file = file;
        this.writer = writer;
        this.reader = reader;
    }

    static SqliteEngine open(Path file) {
        SQLiteDataSource source = source(file);
        try {
            Migrations.run(source);
            return connected(file, source);
        } catch (SQLException | RuntimeException e) {
            throw SqliteFaults.opening(e, file);
        }
    }

    private static SqliteEngine connected(Path file, SQLiteDataSource source) throws SQLException {
        Connection writer = source.getConnection();
        try {
            return new SqliteEngine(file, new Side(writer), new Side(source.getConnection()));
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

    @Override
    public <T> T write(HandleCallback<T, RuntimeException> work) {
        return writer.use(handle -> handle.inTransaction(work));
    }

    @Override
    public <T> T read(HandleCallback<T, RuntimeException> work) {
        return reader.use(work);
    }

    /** Through a connection of its own, so that nobody waits for it. */
    @Override
    public void copyTo(Path target) {
        try (Connection connection = source(file).getConnection();
                PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, target.toString());
            copy.execute();
        } catch (SQLException e) {
            throw SqliteFaults.opening(e, file);
        }
    }

    @Override
    public String examine() {
        return SqliteFile.examine(file);
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }

    /** One connection, used by one thread at a time. */
    private static final class Side {
        private final ReentrantLock lock = new ReentrantLock();
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
                throw SqliteFaults.using(e);
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
