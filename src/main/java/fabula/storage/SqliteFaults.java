package fabula.storage;

import fabula.Problem;
import fabula.Problem.Kind;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Puts what SQLite reports into words: with the file's place for who starts the program, without for who chats. */
final class SqliteFaults {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteFaults.class);

    private SqliteFaults() {}

    static Problem opening(Exception e, Path file) {
        if (e instanceof Problem problem) {
            return problem;
        }
        String sentence =
                switch (primaryCode(e)) {
                    case SQLITE_NOTADB, SQLITE_CORRUPT ->
                        "The database " + file
                                + " is damaged or not a database. Restore it from a backup, or move it away to start with no stories.";
                    case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
                        "I cannot write to the database " + file
                                + ". Give yourself the right to write to the file and its folder.";
                    case SQLITE_FULL -> "The disk of " + file + " is full. Make room and start again.";
                    case SQLITE_BUSY, SQLITE_LOCKED ->
                        "The database " + file + " is locked by another program. End that program and start again.";
                    default -> "The database " + file + " cannot be opened: " + e.getMessage();
                };
        return new Problem(Kind.MACHINE, sentence, e);
    }

    static Problem using(RuntimeException e) {
        String sentence =
                switch (primaryCode(e)) {
                    case SQLITE_FULL ->
                        "The disk is full, so nothing was changed. Whoever runs me has to make room first.";
                    case SQLITE_BUSY, SQLITE_LOCKED ->
                        "The database is busy, so nothing was changed. Please try again in a moment.";
                    case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN ->
                        "The database can only be read, so nothing was changed."
                                + " Whoever runs me has to give me the right to write to it.";
                    case SQLITE_NOTADB, SQLITE_CORRUPT ->
                        "The database is damaged. Whoever runs me has to restore it from a backup.";
                    default ->
                        "The database failed, so nothing was changed. Whoever runs me finds the reason in the log.";
                };
        // Jdbi's own message quotes what people wrote, which no log may hold; SQLite's does not.
        Optional<SQLiteException> reason = sqlite(e);
        LOG.error(
                "The database failed: {}",
                reason.map(Throwable::getMessage).orElse(e.getClass().getName()));
        return new Problem(Kind.MACHINE, sentence, reason.orElse(null));
    }

    private static SQLiteErrorCode primaryCode(Throwable thrown) {
        return sqlite(thrown)
                .map(e -> SQLiteErrorCode.getErrorCode(e.getResultCode().code & 0xff))
                .orElse(SQLiteErrorCode.UNKNOWN_ERROR);
    }

    private static Optional<SQLiteException> sqlite(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException e) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }
}
