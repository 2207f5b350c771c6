package fabula.corpus;

import java.nio.file.Path;

/**
 * Something wrong in a corpus file.
 *
 * @param line from 1
 * @param what what is wrong and what is allowed, in words
 * @param warning whether the file can be used all the same
 */
public record Defect(Path file, int line, String what, boolean warning) {

    /** {@code file:line: what}, as editors understand it. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + (warning ? "(warning) " : "") + what;
    }
}
