package fabula.cli;

import fabula.OwnerOnly;
import fabula.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where the log goes. {@code logback.xml} takes it from these properties when the first logger is made, so the first
 * logger must not be made before.
 */
final class Logs {

    private static final String FILE = "fabula.log";
    private static final String FOLDER = "fabula.logs";
    private static final String FORMAT = "fabula.logs.format";
    private static final String CONSOLE_LEVEL = "fabula.console.level";

    private Logs() {}

    static void writeTo(Path folder) {
        System.setProperty(FOLDER, folder.toString());
    }

    /** Whether its lines are for people or for programs. */
    static void writeAs(Settings.LogFormat format) {
        System.setProperty(FORMAT, format.name().toLowerCase(Locale.ROOT));
    }

    /** Left to itself, logging would make the data folder for everybody's eyes. */
    static void makeForOwner(Path folder) {
        try {
            OwnerOnly.folder(folder);
            OwnerOnly.file(folder.resolve(FILE));
        } catch (IOException e) {
            // A log that cannot be written must not spoil a conversation; what needs the folder says what is wrong.
        }
    }

    /** Warnings and errors are shown on the console as well. */
    static void showWarnings() {
        System.setProperty(CONSOLE_LEVEL, "WARN");
    }

    static Path file() {
        return Path.of(System.getProperty(FOLDER), FILE);
    }
}
