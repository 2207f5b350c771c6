package fabula.storage;

import fabula.Problem;
import java.nio.file.Path;
import org.jdbi.v3.core.HandleCallback;

/** A kind of database. All of its failures are {@link Problem}s. */
interface Engine {

    /** Runs in one transaction, as if nobody else wrote meanwhile: all of it happens, or nothing. */
    <T> T write(HandleCallback<T, RuntimeException> work);

    <T> T read(HandleCallback<T, RuntimeException> work);

    /** Writes a copy of everything, as it is at one moment, into a new file. */
    void copyTo(Path file);

    /**
     * Looks at all of it.
     *
     * @return what was found, if all is well
     */
    String examine();

    /** Waits for what is under way. */
    void close();
}
