package fabula.cli;

import fabula.settings.SettingsLoader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What came out of one run of the program. */
record CommandLineRun(int exitCode, String out, String err) {

    /** Runs with a home of its own; {@code commands} are made for the root, which has the settings. */
    static CommandLineRun of(
            Path home,
            Map<String, String> environment,
            Function<FabulaCommand, List<?>> commands,
            String... arguments) {
        FabulaCommand root = new FabulaCommand(new SettingsLoader(home, environment::get, key -> null));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode =
                root.execute(commands.apply(root), new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new CommandLineRun(exitCode, out.toString(), err.toString());
    }
}
