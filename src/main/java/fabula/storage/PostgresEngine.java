package fabula.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fabula.Problem;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of a PostgreSQL server. Whoever writes at the same time as somebody else, or while the server is away for a
 * moment, is made to try again.
 */
final class PostgresEngine implements Engine {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long LONGEST_PAUSE = Duration.ofMillis(50).toNanos();
    private static final int CONNECTIONS = 10;
    private static final int CONNECT_SECONDS = 5;
    /** A server that has vanished without a word is given up. */
    private static final int SILENCE_SECONDS = 30;

    /** PostgreSQL refuses the one character that no text needs. */
    private static final ArgumentFactory.Preparable STORABLE = (type, config) -> type == String.class
            ? Optional.of(text -> (position, statement, context) -> statement.setString(position, storable(text)))
            : Optional.empty();

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private PostgresEngine(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool).registerArgument(STORABLE);
    }

    private static String storable(Object text) {
        return text == null ? null : ((String) text).replace("\0", "");
    }

    static PostgresEngine connect(String url, Optional<String> user, Optional<String> password) {
        PGSimpleDataSource source = source(url, user, password);
        try {
            Migrations.run(source);
        } catch (SQLException | RuntimeException e) {
            throw PostgresFaults.opening(e, source);
        }
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName("fabula");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        return new PostgresEngine(new HikariDataSource(config));
    }

    private static PGSimpleDataSource source(String url, Optional<String> user, Optional<String> password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setUrl(url);
        } catch (IllegalArgumentException e) {
            // Its message repeats the URL, and with it the password.
            throw PostgresFaults.notUnderstood();
        }
        user.ifPresent(source::setUser);
        password.ifPresent(source::setPassword);
        source.setApplicationName("fabula");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(SILENCE_SECONDS);
        source.setTcpKeepAlive(true);
        // It quotes what people wrote.
        source.setLogServerErrorDetail(false);
        return source;
    }

    @Override
    public <T> T write(HandleCallback<T, RuntimeException> work) {
        return patiently(() -> jdbi.inTransaction(TransactionIsolationLevel.SERIALIZABLE, work));
    }

    @Override
    public <T> T read(HandleCallback<T, RuntimeException> work) {
        return patiently(() -> jdbi.withHandle(work));
    }

    private static <T> T patiently(Supplier<T> use) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return use.get();
            } catch (Problem e) {
                throw e;
            } catch (RuntimeException e) {
                if (!PostgresFaults.maySucceedNow(e) || System.nanoTime() - deadline > 0) {
                    throw PostgresFaults.using(e);
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE));
            }
        }
    }

    @Override
    public void copyTo(Path file) {
        throw Problem.input("The stories lie in PostgreSQL, which has its own way to be copied: pg_dump --format=custom"
                + " --file=FILE DATABASE, and pg_restore to put it back. Beside it, copy the folder of the models.");
    }

    /** Whether its files are whole, the server knows: {@code pg_amcheck}. */
    @Override
    public String examine() {
        return read(handle -> "PostgreSQL "
                + handle.createQuery("SHOW server_version").mapTo(String.class).one() + " answers, version "
                + Migrations.NEWEST + "; whether its files are whole is told by pg_amcheck");
    }

    @Override
    public void close() {
        pool.close();
    }
}
