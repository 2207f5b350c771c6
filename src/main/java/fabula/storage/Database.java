package fabula.storage;

import fabula.Problem;
import java.nio.file.Path;
import java.util.Optional;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;

/**
 * Where everything is kept: a file in the data folder, or a PostgreSQL database that several processes share. Once a
 * write returns, it survives a crash.
 */
public final class Database implements AutoCloseable {

    static final String FILE = "fabula.db";

    private final Engine engine;

    private Database(Engine engine) {
        this.engine = engine;
    }

    /**
     * Opens the database of a data folder and brings its schema up to date; makes both where there are none, for the
     * owner's eyes alone.
     *
     * @throws Problem if the folder or the file cannot be used
     */
    public static Database open(Path dataFolder) {
        return new Database(SqliteEngine.open(DataFolder.prepare(dataFolder, FILE)));
    }

    /**
     * Connects to a database of a PostgreSQL server and brings its schema up to date.
     *
     * @param url in JDBC's form; it may hold user and password
     * @throws Problem if the database cannot be used
     */
    public static Database connect(String url, Optional<String> user, Optional<String> password) {
        return new Database(PostgresEngine.connect(url, user, password));
    }

    /** The file that a data folder's database is, or would be. */
    public static Path file(Path dataFolder) {
        return dataFolder.resolve(FILE);
    }

    /** Makes a data folder for the owner's eyes alone. */
    public static void prepare(Path dataFolder) {
        DataFolder.prepare(dataFolder);
    }

    /**
     * Makes sure that nobody uses the database of a data folder; then all of it is in one file.
     *
     * @throws Problem if somebody does
     */
    public static void requireUnused(Path dataFolder) {
        SqliteFile.requireAlone(file(dataFolder));
    }

    /**
     * Reads all of a file that {@link #copyTo} wrote.
     *
     * @throws Problem if it is damaged, or newer than this program
     */
    public static void check(Path copy) {
        SqliteFile.examine(copy);
    }

    /**
     * Writes a copy of everything, as it is at one moment, into a new file, while others use it.
     *
     * @throws Problem if this kind of database has its own way for that, or there is no room
     */
    public void copyTo(Path file) {
        engine.copyTo(file);
    }

    /**
     * Looks at all of it.
     *
     * @return what was found, if all is well
     * @throws Problem that says what is wrong
     */
    public String examine() {
        return engine.examine();
    }

    /** Runs in one transaction, perhaps more than once: all of it happens, or nothing. */
    <T> T write(HandleCallback<T, RuntimeException> work) {
        return engine.write(work);
    }

    void change(HandleConsumer<RuntimeException> work) {
        write(handle -> {
            work.useHandle(handle);
            return null;
        });
    }

    <T> T read(HandleCallback<T, RuntimeException> work) {
        return engine.read(work);
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
        engine.close();
    }
}
