package fabula.lab.fuzz;

import fabula.discord.DiscordTargets;
import fabula.model.Manifest;
import fabula.model.ModelFolder;
import fabula.network.NetworkReader;
import fabula.reader.CalibratedReader;
import fabula.reader.Reader;
import fabula.storage.Database;
import fabula.training.NetworkSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every target, on ground of its own. */
final class Fuzz implements AutoCloseable {

    private static final Path MODELS = Path.of("models");
    private static final String NAME = "default";

    private final Database database;
    private final Reader reader;
    private final DiscordTargets discord = new DiscordTargets();
    private final List<Target<?>> targets = new ArrayList<>();

    /** @param ground an empty folder */
    Fuzz(Path ground) throws IOException {
        database = Database.open(ground.resolve("data"));
        Manifest manifest = ModelFolder.read(MODELS, NAME);
        reader = new CalibratedReader(
                NetworkReader.load(NAME, MODELS.resolve(NAME), NetworkSettings.of(manifest)), manifest.temperature());
        targets.addAll(TextTargets.all());
        targets.addAll(new FileTargets(Files.createDirectories(ground.resolve("files"))).all());
        targets.addAll(new ConversationTargets(database, reader).all());
        targets.addAll(new ExampleTargets(database).all());
        targets.addAll(new ModelTargets(ground.resolve("models")).all());
        targets.addAll(discord.all());
    }

    List<Target<?>> targets() {
        return targets;
    }

    @Override
    public void close() {
        discord.close();
        reader.close();
        database.close();
    }
}
