package fabula.app;

import fabula.cli.FabulaCommand;
import fabula.settings.SettingsLoader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where the program starts. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // Pictures are drawn into files: no window and, on macOS, no icon in the dock.
        System.setProperty("java.awt.headless", "true");
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        SettingsLoader loader = SettingsLoader.ofProcess();
        FabulaCommand root = new FabulaCommand(loader);
        int exitCode;
        try (Fabula fabula = new Fabula(root, loader.home())) {
            exitCode = root.execute(fabula.commands(), out, err, arguments);
        }
        // Libraries leave threads behind that would keep the process alive.
        System.exit(exitCode);
    }
}
