package fabula.storage;

import fabula.OwnerOnly;
import fabula.Problem;
import fabula.Problem.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that Fabula writes to: what people told lies there, so only its owner may look inside. */
final class DataFolder {

    private DataFolder() {}

    /** The work on a folder that may fail as such work does. */
    private interface Work {
        void run() throws IOException;
    }

    /** Makes the folder and the file where they are missing; leaves alone what is there. */
    static Path prepare(Path folder, String fileName) {
        Path file = folder.resolve(fileName);
        prepare(folder);
        trying(folder, () -> {
            OwnerOnly.file(file);
            if (!Files.isWritable(folder) || !Files.isWritable(file)) {
                // SQLite would open it for reading and fail at the first statement that somebody tells.
                throw new AccessDeniedException(file.toString());
            }
        });
        return file;
    }

    /** Makes the folder where it is missing. */
    static void prepare(Path folder) {
        trying(folder, () -> OwnerOnly.folder(folder));
    }

    private static void trying(Path folder, Work work) {
        try {
            work.run();
        } catch (FileAlreadyExistsException e) {
            throw new Problem(Kind.MACHINE, folder + " is a file; the data folder has to be a folder.", e);
        } catch (IOException e) {
            throw new Problem(
                    Kind.MACHINE,
                    "I cannot write to the data folder " + folder
                            + ". Give yourself the right to write there, or name another folder in the settings.",
                    e);
        }
    }
}
