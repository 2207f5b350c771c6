package fabula.app;

import fabula.cli.ConfigCommand;
import fabula.cli.FabulaCommand;
import fabula.settings.SettingsLoader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where the program starts. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        FabulaCommand fabula = new FabulaCommand(SettingsLoader.ofProcess());
        System.exit(fabula.execute(List.of(new ConfigCommand(fabula::settings)), out, err, arguments));
    }
}
