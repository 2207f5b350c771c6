package fabula.app;

import fabula.corpus.BabiFormat;
import fabula.model.ChoicesInMemory;
import fabula.model.ModelStore;
import fabula.network.NetworkReader;
import fabula.settings.Settings;
import fabula.settings.SettingsLoader;
import fabula.training.NetworkSettings;
import fabula.world.StoryGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A home whose network and stories are so small that a training takes seconds. */
final class SmallWorld {

    final Path home;

    SmallWorld(Path home, int epochs) throws IOException {
        this.home = home;
        for (String kind : StoryGenerator.kinds().subList(0, 2)) {
            BabiFormat.write(home.resolve("corpora").resolve(kind + ".txt"), new StoryGenerator(1).generate(kind, 30));
        }
        Files.writeString(home.resolve("application.conf"), """
                fabula.training { generated-stories = 0, max-epochs = %d, batch = 16, max-memory = 512m }
                fabula.network { vector-size = 8, slots = 16, word-hidden = 8, story-hidden = 8, statements = 12 }
                """.formatted(epochs));
    }

    Settings settings() {
        return new SettingsLoader(home, name -> null, name -> null)
                .load(Optional.empty())
                .settings();
    }

    ModelStore store() {
        return store((folder, manifest) -> NetworkReader.load(manifest.name(), folder, NetworkSettings.of(manifest)));
    }

    ModelStore store(ModelStore.Opener opener) {
        return new ModelStore(
                home.resolve("models"), "default", new ChoicesInMemory(), opener, Clock.systemDefaultZone());
    }

    /** The program as its parent starts it. */
    OwnProgram program() {
        return new OwnProgram(home, Optional.empty());
    }

    /** Names of everything in the folder of models, hidden or not. */
    List<String> models() throws IOException {
        if (!Files.isDirectory(home.resolve("models"))) {
            return List.of();
        }
        try (var files = Files.list(home.resolve("models"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
