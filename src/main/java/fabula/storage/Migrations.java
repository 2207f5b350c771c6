package fabula.storage;

import fabula.Problem;
import fabula.Problem.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema up to date, by the files in {@code db/migration}. */
final class Migrations {

    /** The version of the newest file in {@code db/migration}. */
    static final int NEWEST = 7;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration RETRY = Duration.ofMillis(50);

    private static final String LOCATION = "classpath:db/migration";

    private Migrations() {}

    /** Takes an empty database, or one of any earlier version, to the newest; several processes may try at once. */
    static void run(DataSource source) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        // Flyway takes longer to wake up than all the rest of a start; most starts find nothing to migrate.
        while (knownVersion(source) < NEWEST) {
            try {
                migrate(source);
            } catch (FlywayException e) {
                // Flyway has no lock for SQLite: whoever comes second fails, and then finds the work done.
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(RETRY.toNanos());
            }
        }
    }

    private static void migrate(DataSource source) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations(LOCATION)
                .load()
                .migrate();
    }

    private static int knownVersion(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return knownVersion(connection);
        }
    }

    /** The version that a database is at; 0 for an empty one. */
    static int knownVersion(Connection connection) throws SQLException {
        int version = version(connection);
        if (version > NEWEST) {
            throw new Problem(
                    Kind.MACHINE,
                    "The database was written by a newer Fabula (schema " + version + "; I know " + NEWEST
                            + "). Start that version, or name another data folder or storage.url in the settings.");
        }
        return version;
    }

    private static int version(Connection connection) throws SQLException {
        try (ResultSet known =
                connection.getMetaData().getTables(null, connection.getSchema(), "flyway_schema_history", null)) {
            return known.next() ? newest(connection) : 0;
        }
    }

    private static int newest(Connection connection) throws SQLException {
        String newest = "SELECT COALESCE(MAX(CAST(version AS INTEGER)), 0) FROM flyway_schema_history WHERE success";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(newest)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }
}
