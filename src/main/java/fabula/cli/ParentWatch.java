package fabula.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Ends a child process with its parent, whose end is the end of the child's input. */
final class ParentWatch {

    private static final int ABANDONED = 143;

    private ParentWatch() {}

    static void endWith(InputStream input) {
        Thread watcher = new Thread(
                () -> {
                    try {
                        input.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        // As good as its end.
                    }
                    System.exit(ABANDONED);
                },
                "parent-watcher");
        watcher.setDaemon(true);
        watcher.start();
    }
}
