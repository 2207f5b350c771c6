package fabula;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders and files with what people told in them, which nobody but their owner may look into. */
public final class OwnerOnly {

    private OwnerOnly() {}

    /** Makes a folder and those above it where they are missing; leaves alone what is there. */
    public static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, rights(folder, "rwx------"));
        }
    }

    /** Makes an empty file where there is none. */
    public static void file(Path file) throws IOException {
        if (!Files.exists(file)) {
            try {
                newFile(file);
            } catch (FileAlreadyExistsException e) {
                // Another process that starts at the same moment made it.
            }
        }
    }

    /** Makes an empty file. */
    public static void newFile(Path file) throws IOException {
        Files.createFile(file, rights(file, "rw-------"));
    }

    private static FileAttribute<?>[] rights(Path path, String rights) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
