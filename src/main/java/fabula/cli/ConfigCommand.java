package fabula.cli;

import fabula.settings.LoadedSettings;
import fabula.settings.LoadedSettings.Entry;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./fabula config}: every setting in force and where it came from. */
@Command(
        name = "config",
        description = "Shows the settings in force and where each came from; secrets are hidden.",
        footerHeading = "%nWhere settings come from, the later over the earlier:%n",
        footer = {
            "  reference.conf        the defaults",
            "  application.conf      beside the program, or the file given with --config",
            "  environment           FABULA_MODELS_NAME=mine for fabula.models.name; DISCORD_TOKEN",
            "  system properties     FABULA_JAVA_OPTS=-Dfabula.models.name=mine"
        })
public final class ConfigCommand implements Runnable {

    /** Longer values push only their own line. */
    private static final int WIDEST_VALUE = 40;

    private final Supplier<LoadedSettings> settings;

    @Spec
    private CommandSpec spec;

    public ConfigCommand(Supplier<LoadedSettings> settings) {
        this.settings = settings;
    }

    @Override
    public void run() {
        List<Entry> entries = settings.get().entries();
        int keys = widest(entries, entry -> entry.key().length());
        int values =
                Math.min(WIDEST_VALUE, widest(entries, entry -> shown(entry).length()));
        PrintWriter out = spec.commandLine().getOut();
        for (Entry entry : entries) {
            out.printf("%-" + keys + "s  %-" + values + "s  %s%n", entry.key(), shown(entry), entry.source());
        }
        out.flush();
    }

    private static String shown(Entry entry) {
        return entry.value().isEmpty() ? "(not set)" : entry.value();
    }

    private static int widest(List<Entry> entries, ToIntFunction<Entry> width) {
        return entries.stream().mapToInt(width).max().orElse(1);
    }
}
