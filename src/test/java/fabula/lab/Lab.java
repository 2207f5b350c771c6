package fabula.lab;

import fabula.cli.BenchmarkCommand;
import fabula.cli.FabulaCommand;
import fabula.lab.fuzz.FuzzCommand;
import fabula.lab.soak.SoakCommand;
import fabula.lab.speed.SpeedCommand;
import fabula.settings.SettingsLoader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Where the trials start, as {@code fabula.app.Main} is where the program does. */
public final class Lab {

    private Lab() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        FabulaCommand root = new FabulaCommand(SettingsLoader.ofProcess());
        System.exit(root.execute(commands(root), out, err, arguments));
    }

    /** One object per command, annotated for picocli, in the order of the help. */
    private static List<Object> commands(FabulaCommand root) {
        Path home = SettingsLoader.ofProcess().home();
        Clock clock = Clock.systemDefaultZone();
        return List.of(
                new FuzzCommand(),
                new SoakCommand(home, clock),
                BenchmarkCommand.of(
                        List.of(new SpeedCommand(() -> root.settings().settings(), home, clock))));
    }
}
