package fabula.benchmark;

import fabula.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;

/**
 * A folder of a benchmark's own, away from the installation, so that one that is killed leaves nothing there. Closing it
 * deletes it.
 *
 * @param folder empty at first
 */
public record Ground(Path folder) implements AutoCloseable {

    /** @throws Problem if there is no room for it */
    public static Ground make() {
        try {
            return new Ground(Files.createTempDirectory("fabula-benchmark"));
        } catch (IOException e) {
            throw new Problem(
                    Problem.Kind.MACHINE,
                    "I cannot make a folder among the system's temporary files. Is the disk full?",
                    e);
        }
    }

    /**
     * Copies the files of a model's folder.
     *
     * @param to a folder within the ground, which need not be there
     * @throws Problem if the model is not there, or there is no room
     */
    public void copy(Path model, Path to) {
        try {
            Files.createDirectories(to);
            try (var files = Files.list(model)) {
                for (Path file : files.toList()) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new Problem(
                    Problem.Kind.MODEL,
                    "The model in " + model + " cannot be copied. Is it there, and is there room?",
                    e);
        }
    }

    @Override
    public void close() {
        try {
            PathUtils.delete(folder);
        } catch (IOException e) {
            // It lies among the system's temporary files, which are cleared away without us.
        }
    }
}
