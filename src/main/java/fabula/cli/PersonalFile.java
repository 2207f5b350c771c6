package fabula.cli;

import fabula.OwnerOnly;
import fabula.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A new file with what is kept of people in it, for its owner's eyes alone. */
final class PersonalFile {

    private PersonalFile() {}

    /** @throws Problem if there is such a file already, or it cannot be written */
    static void write(String name, byte[] content) {
        try {
            Path file = Path.of(name);
            OwnerOnly.newFile(file);
            Files.write(file, content);
        } catch (FileAlreadyExistsException e) {
            throw Problem.input("There is a file " + name + " already. Name another, or remove that one.");
        } catch (IOException | InvalidPathException e) {
            throw new Problem(Problem.Kind.MACHINE, name + " cannot be written. Check the folder and its rights.", e);
        }
    }
}
