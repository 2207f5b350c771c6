package fabula.cli;

import fabula.Problem;
import fabula.evaluation.TextTable;
import fabula.model.Manifest;
import fabula.model.ModelStore;
import fabula.model.Scope;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./fabula models}: which models there are, and which one answers. */
@Command(
        name = "models",
        description = "List, show, choose and delete models.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n")
public final class ModelsCommand implements Runnable {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Supplier<ModelStore> store;
    private final ZoneId zone;

    @Spec
    private CommandSpec spec;

    /** @param zone in which times are told */
    public ModelsCommand(Supplier<ModelStore> store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    /** Without a command: which there are. */
    @Override
    public void run() {
        list();
    }

    @Command(description = "All models, newest first; * is the one in force.", mixinStandardHelpOptions = true)
    void list() {
        List<Manifest> models = store.get().list(Scope.BASE);
        if (models.isEmpty()) {
            print("There is no model yet. Train one: ./fabula train\n");
            return;
        }
        Optional<String> inForce = inForce();
        TextTable table = new TextTable("model", "made", "stories", "questions", "kept apart right %");
        for (Manifest model : models) {
            table.row(
                    model.name() + (inForce.filter(model.name()::equals).isPresent() ? " *" : ""),
                    MINUTE.format(model.createdAt().atZone(zone)),
                    String.format(Locale.ROOT, "%,d", stories(model)),
                    String.format(Locale.ROOT, "%,d", questions(model)),
                    percent(model.accuracy()));
        }
        print(table + (inForce.isPresent() ? "* in force\n" : "None of them is in force: ./fabula models use NAME\n"));
    }

    private Optional<String> inForce() {
        try {
            return Optional.of(store.get().inForce(Scope.BASE).name());
        } catch (Problem e) {
            if (e.kind() != Problem.Kind.MODEL) {
                throw e;
            }
            return Optional.empty();
        }
    }

    @Command(description = "What a model is and where it came from.", mixinStandardHelpOptions = true)
    void show(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--json", description = "The manifest as it is.") boolean json) {
        Manifest manifest = store.get().show(Scope.BASE, name);
        print(json ? store.get().json(Scope.BASE, name) + "\n" : readable(manifest));
    }

    private String readable(Manifest manifest) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s, made on %s in %.0f s and %d passes; seed %d%n%n",
                manifest.name(),
                MINUTE.format(manifest.createdAt().atZone(zone)),
                manifest.trainingSeconds(),
                manifest.epochs(),
                manifest.seed()));
        TextTable corpora = new TextTable("trained on", "stories", "questions", "SHA-256");
        manifest.corpora()
                .forEach(corpus -> corpora.row(
                        corpus.source(),
                        String.valueOf(corpus.stories()),
                        String.valueOf(corpus.questions()),
                        corpus.sha256()
                                .substring(0, Math.min(12, corpus.sha256().length()))));
        TextTable measures = new TextTable("kept apart", "questions", "right %");
        manifest.measures()
                .forEach(measure ->
                        measures.row(measure.kind(), String.valueOf(measure.questions()), percent(measure.accuracy())));
        measures.row("all", String.valueOf(kept(manifest)), percent(manifest.accuracy()));
        return text.append(corpora)
                .append('\n')
                .append(measures)
                .append('\n')
                .append(pairs(Map.of(
                        "calibrated by temperature", String.format(Locale.ROOT, "%.2f", manifest.temperature()))))
                .append(pairs(manifest.settings()))
                .append('\n')
                .append(pairs(manifest.versions()))
                .append(pairs(manifest.machine()))
                .toString();
    }

    private static String pairs(Map<String, ?> map) {
        StringBuilder lines = new StringBuilder();
        map.forEach((key, value) -> lines.append(String.format(Locale.ROOT, "%-28s %s%n", key, value)));
        return lines.toString();
    }

    @Command(
            description = "Put a model in force: it is checked, loaded and tried first.",
            mixinStandardHelpOptions = true)
    void use(@Parameters(paramLabel = "NAME") String name) {
        Manifest manifest = store.get().use(Scope.BASE, name, person());
        print(manifest.name()
                + " is in force. A bot that runs takes it at its next start, or at once by /admin model use.\n");
    }

    @Command(description = "Put the model in force that was before the present one.", mixinStandardHelpOptions = true)
    void rollback() {
        print(store.get().rollback(Scope.BASE, person()).name() + " is in force again.\n");
    }

    @Command(description = "Delete a model that is not in force.", mixinStandardHelpOptions = true)
    void delete(@Parameters(paramLabel = "NAME") String name) {
        store.get().delete(Scope.BASE, name);
        print(name + " is deleted.\n");
    }

    private static String person() {
        return "terminal:" + System.getProperty("user.name", "somebody");
    }

    private static int stories(Manifest manifest) {
        return manifest.corpora().stream()
                .mapToInt(Manifest.CorpusEntry::stories)
                .sum();
    }

    private static int questions(Manifest manifest) {
        return manifest.corpora().stream()
                .mapToInt(Manifest.CorpusEntry::questions)
                .sum();
    }

    private static int kept(Manifest manifest) {
        return manifest.measures().stream()
                .mapToInt(Manifest.Measure::questions)
                .sum();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    private void print(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }
}
