package fabula.lab.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.corpus.BabiFormat;
import fabula.corpus.CorpusChecker;
import fabula.corpus.LabelledStory;
import fabula.settings.SettingsLoader;
import fabula.world.StoryGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files of stories and of settings. */
final class FileTargets {

    private final Path folder;

    FileTargets(Path folder) {
        this.folder = folder;
    }

    List<Target<?>> all() throws IOException {
        Path corpus = folder.resolve("corpus.txt");
        Path settings = folder.resolve("application.conf");
        byte[] reference = resource("/reference.conf");
        byte[] shipped = Files.readAllBytes(Path.of("application.conf"));
        return List.of(
                new Target<>("corpus files", 20, Strange.nearly(corpora()), bytes -> {
                    Files.write(corpus, bytes);
                    CorpusChecker.Report report = CorpusChecker.check(List.of(corpus));
                    if (report.sound()) {
                        List<LabelledStory> read = BabiFormat.read("the file", bytes);
                        byte[] again = BabiFormat.write(read).getBytes(StandardCharsets.UTF_8);
                        assertThat(BabiFormat.read("the file", again)).isEqualTo(read);
                    }
                }),
                new Target<>("settings files", 8, Strange.nearly(List.of(reference, shipped, LITTLE)), bytes -> {
                    Files.write(settings, bytes);
                    new SettingsLoader(folder, name -> null, name -> null).load(Optional.empty());
                }),
                new Target<>("settings of the environment", 2, Strange.text(), text -> {
                    Map<String, String> environment = Map.of(
                            "FABULA_MODELS_NAME",
                            text,
                            "FABULA_DATA",
                            text,
                            "FABULA_TRAINING_EPOCHS",
                            text,
                            "FABULA_DISCORD_ADMIN_USERS",
                            text,
                            "DISCORD_TOKEN",
                            text);
                    Files.write(settings, new byte[0]);
                    new SettingsLoader(folder, environment::get, name -> null).load(Optional.empty());
                }));
    }

    private static final byte[] LITTLE =
            "fabula { data = data, discord.admin-users = [1, \"2\"], models { name = default } }"
                    .getBytes(StandardCharsets.UTF_8);

    private static List<byte[]> corpora() {
        StoryGenerator generator = new StoryGenerator(5);
        return StoryGenerator.kinds().stream()
                .limit(6)
                .map(kind -> BabiFormat.write(generator.generate(kind, 2)).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = FileTargets.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
