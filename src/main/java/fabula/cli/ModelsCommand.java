package fabula.cli;

import fabula.Problem;
import fabula.evaluation.TextTable;
import fabula.model.Manifest;
import fabula.model.ModelStore;
import fabula.model.Scope;
import fabula.training.HandTeaching;
import fabula.training.Retraining.Work;
import fabula.training.Trainer;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./fabula models}: which models there are, and which one answers. */
@Command(
        name = "models",
        description = {
            "List, show, choose, compare and delete models: everybody's, or with --server those",
            "that answer on one server."
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n")
public final class ModelsCommand implements Runnable {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Supplier<ModelStore> store;
    private final Supplier<HandTeaching> exams;
    private final ZoneId zone;

    @Mixin
    private ServerOption server;

    @Spec
    private CommandSpec spec;

    /**
     * @param exams in which two models are compared
     * @param zone in which times are told
     */
    public ModelsCommand(Supplier<ModelStore> store, Supplier<HandTeaching> exams, ZoneId zone) {
        this.store = store;
        this.exams = exams;
        this.zone = zone;
    }

    /** Without a command: which there are. */
    @Override
    public void run() {
        list();
    }

    @Command(description = "All models, newest first; * is the one in force.", mixinStandardHelpOptions = true)
    void list() {
        List<Manifest> models = store.get().list(scope());
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
            return Optional.of(store.get().inForce(scope()).name());
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
        Manifest manifest = store.get().show(scope(), name);
        print(json ? store.get().json(scope(), name) + "\n" : readable(manifest));
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
                .append(manifest.own().map(ModelsCommand::own).orElse(""))
                .append(pairs(manifest.settings()))
                .append('\n')
                .append(pairs(manifest.versions()))
                .append(pairs(manifest.machine()))
                .toString();
    }

    private static String own(Manifest.Own own) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("own model of", own.server());
        lines.put("made from", own.base() + ", " + own.baseSha256().substring(0, 12));
        lines.put("learned from", own.learned().size() + " examples");
        lines.put("kept apart", own.heldOut().size() + " examples");
        return pairs(lines);
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
        Manifest manifest = store.get().use(scope(), name, person());
        print(manifest.name() + " is in force. A bot that runs takes it within a few seconds.\n");
    }

    @Command(description = "Put the model in force that was before the present one.", mixinStandardHelpOptions = true)
    void rollback() {
        print(store.get().rollback(scope(), person()).name() + " is in force again.\n");
    }

    @Command(
            description = "Examine two models on the same stories; both stay what they are.",
            mixinStandardHelpOptions = true)
    void compare(@Parameters(paramLabel = "BEFORE") String before, @Parameters(paramLabel = "AFTER") String after) {
        print(ReportText.of(exams.get()
                .hold(scope(), new Work.Compare(before, after), person(), Trainer.Listener.SILENT)
                .report()));
    }

    @Command(description = "Delete a model that is not in force.", mixinStandardHelpOptions = true)
    void delete(@Parameters(paramLabel = "NAME") String name) {
        store.get().delete(scope(), name);
        print(name + " is deleted.\n");
    }

    private Scope scope() {
        return server.scope(Scope.BASE);
    }

    static String person() {
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
