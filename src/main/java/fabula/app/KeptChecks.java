package fabula.app;

import fabula.cli.Check;
import fabula.cli.Check.Finding;
import fabula.corpus.BabiFormat;
import fabula.model.Manifest;
import fabula.model.ModelFolder;
import fabula.settings.Settings;
import fabula.storage.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What {@code ./fabula check} looks at. */
record KeptChecks(Settings settings, Supplier<Database> database) {

    List<Check> all() {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("database", this::look));
        Path models = settings.models().folder();
        for (String name : ModelFolder.names(models)) {
            checks.add(new Check("model", () -> model(models, name)));
        }
        for (Path corpus : settings.training().corpora()) {
            files(corpus).forEach(file -> checks.add(new Check("corpus", () -> corpus(file))));
        }
        return checks;
    }

    /** Looking makes no database where there is none. */
    private Finding look() {
        boolean isShared = settings.storage().url().isPresent();
        if (!isShared && !Files.exists(Database.file(settings.data()))) {
            return Finding.lacking("none in " + settings.data() + " yet; the first story makes one");
        }
        return Finding.good(database.get().examine());
    }

    private static Finding model(Path models, String name) {
        Manifest manifest = ModelFolder.read(models, name);
        return Finding.good(name + ", " + manifest.files().size() + " files are what " + name + "'s manifest says");
    }

    private static Finding corpus(Path file) {
        return Finding.good(file + ", " + BabiFormat.read(file).size() + " stories");
    }

    /** A folder that is not there is itself to be told of. */
    private static List<Path> files(Path corpus) {
        if (!Files.isDirectory(corpus)) {
            return List.of(corpus);
        }
        try (Stream<Path> files = Files.list(corpus)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of(corpus);
        }
    }
}
