package fabula.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;

/** A folder for the owner's eyes alone that is gone at the end, whatever happened; it begins with a dot. */
record Workplace(Path root) implements AutoCloseable {

    /** @param folder on whose disk the work is done, so that its result can be moved in one step */
    static Workplace in(Path folder) throws IOException {
        return new Workplace(Files.createTempDirectory(folder, ".backup-"));
    }

    Path path(String name) {
        return root.resolve(name);
    }

    /** A new file that its owner alone may read. */
    Path ownFile(String name) throws IOException {
        // Unlike others, the system's own way to make such a file knows every system's rights.
        Path made = Files.createTempFile(root, name, null);
        return Files.move(made, root.resolve(name));
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            PathUtils.delete(folder);
        }
    }

    @Override
    public void close() throws IOException {
        delete(root);
    }
}
