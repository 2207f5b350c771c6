package fabula.storage;

import fabula.Problem;
import fabula.Problem.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Looks at a file that SQLite keeps, whether or not it is open. */
final class SqliteFile {

    private SqliteFile() {}

    /**
     * Reads all of a file.
     *
     * @return what was found, if all is well
     * @throws Problem if it is damaged, or newer than this program
     */
    static String examine(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath())) {
            List<String> wrong = new ArrayList<>(rows(connection, "PRAGMA integrity_check"));
            wrong.remove("ok");
            rows(connection, "PRAGMA foreign_key_check").forEach(table -> wrong.add("a row of " + table + " is lost"));
            if (!wrong.isEmpty()) {
                throw new Problem(
                        Kind.MACHINE,
                        "The database " + file + " is damaged (" + wrong.get(0)
                                + "). Restore it from a backup: ./fabula restore FILE --replace");
            }
            return "whole, version " + Migrations.knownVersion(connection);
        } catch (SQLException e) {
            throw SqliteFaults.opening(e, file);
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    /**
     * Makes sure that nobody uses a file, and that all of it is in that one file, as far as it can be read.
     *
     * @throws Problem if somebody uses it
     */
    static void requireAlone(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(0);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath())) {
            rows(connection, "PRAGMA journal_mode = DELETE");
        } catch (SQLException e) {
            if (e instanceof SQLiteException sqlite && isInUse(sqlite)) {
                throw Problem.input("A bot, or another command of Fabula's, uses the data in " + file.getParent()
                        + ". Stop it first.");
            }
            // What is damaged can be replaced.
        }
    }

    private static boolean isInUse(SQLiteException e) {
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(e.getResultCode().code & 0xff);
        return code == SQLiteErrorCode.SQLITE_BUSY || code == SQLiteErrorCode.SQLITE_LOCKED;
    }
}
