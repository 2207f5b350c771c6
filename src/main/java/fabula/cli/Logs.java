package fabula.cli;

import java.nio.file.Path;

/**
 * Where the log goes. {@code logback.xml} takes it from these properties when the first logger is made, so the first
 * logger must not be made before.
 */
final class Logs {

    private static final String FOLDER = "fabula.logs";
    private static final String CONSOLE_LEVEL = "fabula.console.level";

    private Logs() {}

    static void writeTo(Path folder) {
        System.setProperty(FOLDER, folder.toString());
    }

    /** Warnings and errors are shown on the console as well. */
    static void showWarnings() {
        System.setProperty(CONSOLE_LEVEL, "WARN");
    }

    static Path file() {
        return Path.of(System.getProperty(FOLDER), "fabula.log");
    }
}
