package fabula.cli;

import fabula.settings.LoadedSettings;
import fabula.settings.SettingsLoader;
import fabula.settings.Version;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code ./fabula}: chooses the command, reads the settings it needs, and tells failures. */
@Command(
        name = "fabula",
        description = "Reads a story, sentence by sentence, and answers yes/no questions about it.%n",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "Options:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  fabula chat                      talk in this terminal; no token needed",
            "  fabula ask --story tale.txt \"Is Mary in the kitchen?\"",
            "  DISCORD_TOKEN=… fabula run       be a bot in Discord",
            "  fabula COMMAND --help            what a command takes",
            "",
            "Exit codes: 0 all is well, 2 what was given cannot be used, 3 a setting is",
            "wrong, 4 the token, 5 the model, 6 disk or network, 70 a fault of Fabula's."
        })
public final class FabulaCommand implements Runnable {

    private final SettingsLoader loader;
    private LoadedSettings settings;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Settings to read in place of application.conf.")
    private Path config;

    @Spec
    private CommandSpec spec;

    public FabulaCommand(SettingsLoader loader) {
        this.loader = loader;
        Logs.writeTo(loader.home().resolve("data").resolve("logs"));
    }

    /**
     * The settings, read when first asked for, which is after the command line is understood.
     *
     * @throws fabula.Problem if a setting is wrong
     */
    public synchronized LoadedSettings settings() {
        if (settings == null) {
            settings = loader.load(Optional.ofNullable(config));
            Path logs = settings.settings().data().resolve("logs");
            Logs.makeForOwner(logs);
            Logs.writeTo(logs);
            Logs.writeAs(settings.settings().operation().logFormat());
        }
        return settings;
    }

    /** The file of settings that was given in place of {@code application.conf}; known once a command runs. */
    public Optional<Path> config() {
        return Optional.ofNullable(config);
    }

    /**
     * Runs the command that the arguments name.
     *
     * @param commands one object per command, annotated for picocli, in the order of the help
     * @return the exit code
     */
    public int execute(List<?> commands, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine root = new CommandLine(this);
        commands.forEach(root::addSubcommand);
        addStandardOptions(root);
        return root.setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(FabulaCommand::prepareAndRun)
                .setExecutionExceptionHandler(Failures::told)
                .setParameterExceptionHandler(Failures::misused)
                .execute(arguments);
    }

    /** Without a command: what there is. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int prepareAndRun(ParseResult parsed) {
        if (parsed.hasSubcommand() && parsed.subcommand().commandSpec().name().equals("run")) {
            Logs.showWarnings();
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static void addStandardOptions(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        if (!spec.mixinStandardHelpOptions()) {
            spec.mixinStandardHelpOptions(true);
        }
        spec.versionProvider(new FabulaVersion());
        command.getSubcommands().values().forEach(FabulaCommand::addStandardOptions);
    }

    private static final class FabulaVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Fabula " + Version.current() + " on Java " + Runtime.version()};
        }
    }
}
