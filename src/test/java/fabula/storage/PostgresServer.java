package fabula.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/** A real PostgreSQL on loopback, started when a test first needs one and ended with the tests; runs as root, too. */
public final class PostgresServer {

    private static final String PATTERN = "pattern";

    private final EmbeddedPostgres postgres;
    private int made;

    private PostgresServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    private static final class Shared {
        private static final PostgresServer SERVER =
                start(EmbeddedPostgres.builder()).withPattern();
    }

    /** Another server, whose data lie in a folder. */
    static PostgresServer in(Path folder) {
        return start(EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false));
    }

    /** The same once more, on what it left when it was stopped. */
    PostgresServer restarted(Path folder) {
        return start(EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(postgres.getPort()));
    }

    private static PostgresServer start(EmbeddedPostgres.Builder builder) {
        try {
            return new PostgresServer(
                    builder.setPGStartupWait(Duration.ofSeconds(60)).start());
        } catch (IOException e) {
            throw new UncheckedIOException("No PostgreSQL can be started here", e);
        }
    }

    private PostgresServer withPattern() {
        run("CREATE DATABASE " + PATTERN);
        Database.connect(url(PATTERN), Optional.empty(), Optional.empty()).close();
        return this;
    }

    /** The address of a new database with the newest schema. */
    public String newDatabase() {
        String name = nextName();
        run("CREATE DATABASE " + name + " TEMPLATE " + PATTERN);
        return url(name);
    }

    /** The address of a new database with nothing in it. */
    String emptyDatabase() {
        return url(emptyDatabaseName());
    }

    String emptyDatabaseName() {
        String name = nextName();
        run("CREATE DATABASE " + name);
        return name;
    }

    private synchronized String nextName() {
        made++;
        return "fabula_" + made;
    }

    String url(String database) {
        return postgres.getJdbcUrl("postgres", database);
    }

    /** As the server's administrator. */
    void run(String sql) {
        run("postgres", sql);
    }

    void run(String database, String sql) {
        try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** From now on that user, and no other, has to give a password. */
    void askPasswordOf(String user) throws IOException, SQLException {
        Path rules;
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW hba_file")) {
            row.next();
            rules = Path.of(row.getString(1));
        }
        Files.writeString(rules, "host all " + user + " all scram-sha-256\n" + Files.readString(rules));
        run("SELECT pg_reload_conf()");
    }

    void stop() throws IOException {
        postgres.close();
    }
}
