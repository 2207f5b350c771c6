package fabula.storage;

import fabula.Problem;
import fabula.Problem.Kind;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.transaction.TransactionException;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts what PostgreSQL reports into words: with its place for who starts the program, without for who chats. */
final class PostgresFaults {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresFaults.class);

    private static final String FORM = "jdbc:postgresql://host:5432/database";
    /** Somebody else wrote at the same time: serialization failure, deadlock. */
    private static final Set<String> CLASHES = Set.of("40001", "40P01");
    /** The server ends, was ended, or is about to be there. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03");

    private PostgresFaults() {}

    static Problem notUnderstood() {
        return new Problem(
                Kind.SETTINGS,
                "fabula.storage.url is not understood. It is to look like " + FORM
                        + "; user and password go into fabula.storage.user and the environment variable"
                        + " FABULA_STORAGE_PASSWORD.");
    }

    static Problem opening(Exception e, PGSimpleDataSource source) {
        if (e instanceof Problem problem) {
            return problem;
        }
        String server = source.getServerNames()[0] + ":" + source.getPortNumbers()[0];
        String name = "\"" + source.getDatabaseName() + "\"";
        String sentence =
                switch (state(e)) {
                    case "28P01", "28000", "08004" ->
                        "PostgreSQL at " + server + " does not let the user \"" + source.getUser() + "\" in. Check"
                                + " fabula.storage.user and the password in the environment variable"
                                + " FABULA_STORAGE_PASSWORD.";
                    case "3D000" ->
                        "PostgreSQL at " + server + " has no database " + name + ". Make one there with: createdb "
                                + source.getDatabaseName();
                    case "42501" ->
                        "The user \"" + source.getUser() + "\" may not make tables in the database " + name + " at "
                                + server + ". Make that user its owner.";
                    case "53300" ->
                        "PostgreSQL at " + server + " takes no more connections. Raise its max_connections, or end"
                                + " other programs.";
                    case "25006" ->
                        "The database " + name + " at " + server + " can only be read. Name the server that is written"
                                + " to in fabula.storage.url.";
                    default -> isAway(e) ? unreachable(server) : otherwise(e, name, server);
                };
        return new Problem(Kind.MACHINE, sentence, withoutTexts(e));
    }

    private static String unreachable(String server) {
        return "No PostgreSQL answers at " + server
                + ". Is it running there, and is fabula.storage.url right? Then start again.";
    }

    private static String otherwise(Exception e, String name, String server) {
        if (e instanceof FlywayException flyway && flyway.getMessage().contains("non-empty schema")) {
            return "The database " + name + " at " + server
                    + " holds another program's tables. Give Fabula a database of its own.";
        }
        return "The database " + name + " at " + server + " cannot be used: "
                + sql(e).map(Throwable::getMessage).orElseGet(e::getMessage);
    }

    /** Whether the same may succeed if it is tried again, and would not happen twice. */
    static boolean maySucceedNow(RuntimeException e) {
        boolean isHalfWay = e instanceof TransactionException;
        return CLASHES.contains(state(e)) || isAway(e) && !isHalfWay;
    }

    static Problem using(RuntimeException e) {
        String state = state(e);
        String sentence;
        if (CLASHES.contains(state)) {
            sentence = "The database is busy, so nothing was changed. Please try again in a moment.";
        } else if (isAway(e) && e instanceof TransactionException) {
            sentence = "The connection to the database was lost just now, and I do not know whether that was kept."
                    + " Please look before you say it again.";
        } else if (isAway(e)) {
            sentence = "The database cannot be reached, so nothing was changed. Please try again in a moment.";
        } else if (state.equals("53100")) {
            sentence = "The disk is full, so nothing was changed. Whoever runs me has to make room first.";
        } else if (state.equals("25006") || state.equals("42501")) {
            sentence = "The database can only be read, so nothing was changed."
                    + " Whoever runs me has to give me the right to write to it.";
        } else {
            sentence = "The database failed, so nothing was changed. Whoever runs me finds the reason in the log.";
        }
        Throwable reason = withoutTexts(e);
        LOG.error("The database failed: {}", reason == null ? e.getClass().getName() : reason.getMessage());
        return new Problem(Kind.MACHINE, sentence, reason);
    }

    private static boolean isAway(Throwable e) {
        String state = state(e);
        return e instanceof ConnectionException || state.startsWith("08") || AWAY.contains(state);
    }

    /** Jdbi's own message quotes what people wrote, which no log may hold; the driver's does not. */
    private static Throwable withoutTexts(Exception e) {
        return sql(e).orElse(null);
    }

    private static String state(Throwable thrown) {
        return sql(thrown).map(SQLException::getSQLState).orElse("");
    }

    /** The innermost: the pool wraps the server's own. */
    private static Optional<SQLException> sql(Throwable thrown) {
        SQLException found = null;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e) {
                found = e;
            }
        }
        return Optional.ofNullable(found);
    }
}
