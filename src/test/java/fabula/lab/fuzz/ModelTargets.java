package fabula.lab.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.model.Manifest;
import fabula.model.ModelFolder;
import fabula.network.Learner;
import fabula.network.NetworkReader;
import fabula.network.Vocabulary;
import fabula.network.WordVectors;
import fabula.reader.Query;
import fabula.reader.Reader;
import fabula.settings.Settings;
import fabula.training.NetworkSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Combinators;

/** Folders of models in which something is wrong: by accident, or forged with the right hashes. */
final class ModelTargets {

    private static final String NAME = "winter";
    private static final List<String> FILES = List.of("network.bin", "vocabulary.txt", "vectors.txt", "manifest.json");
    private static final Settings.Network SHAPE = new Settings.Network(8, 12, 6, 7, 10);

    private final Path models;
    private final Path folder;
    private final Map<String, byte[]> whole = new TreeMap<>();

    /** @param file index in {@link #FILES} */
    private record Tampering(int file, List<Strange.Edit> edits) {

        byte[] applied(byte[] bytes) {
            byte[] now = bytes;
            for (Strange.Edit edit : edits) {
                now = edit.applied(now);
            }
            return now;
        }
    }

    ModelTargets(Path models) throws IOException {
        this.models = models;
        this.folder = models.resolve(NAME);
        Vocabulary vocabulary = new Vocabulary(List.of("in", "is", "the", "to", "went"));
        WordVectors vectors = WordVectors.train(
                List.of(List.of("is", "in", "the"), List.of("went", "to")), vocabulary, SHAPE.vectorSize(), 1);
        try (Learner learner = new Learner(SHAPE, vocabulary, vectors, 1, 1)) {
            ModelFolder.write(models, manifest(), learner::write);
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                whole.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
    }

    private static Manifest manifest() {
        return new Manifest(
                ModelFolder.FORMAT,
                NAME,
                Instant.EPOCH,
                List.of(new Manifest.CorpusEntry("moving.txt", 10, 20, "abc")),
                NetworkSettings.describe(SHAPE),
                1,
                Map.of("java", "17"),
                Map.of("cores", "2"),
                List.of(new Manifest.Measure("moving.txt", 4, 0.75)),
                1.25,
                3,
                1.5,
                Map.of());
    }

    List<Target<?>> all() {
        var tamperings = Combinators.combine(
                        Arbitraries.integers().between(0, FILES.size() - 1),
                        Strange.edit().list().ofMinSize(1).ofMaxSize(4))
                .as(Tampering::new);
        return List.of(
                new Target<>("damaged models", 4, tamperings, this::damaged),
                new Target<>("forged models", 4, tamperings, this::forged));
    }

    private void damaged(Tampering tampering) throws IOException {
        String name = FILES.get(tampering.file());
        byte[] changed = tampering.applied(whole.get(name));
        put(name, changed);
        if (!Arrays.equals(changed, whole.get(name))) {
            assertThat(ModelFolder.read(models, NAME)).as("a damaged model").isNull();
        }
    }

    private void forged(Tampering tampering) throws Exception {
        String name = FILES.get(tampering.file());
        byte[] changed = tampering.applied(whole.get(name));
        put(name, changed);
        if (!name.equals("manifest.json")) {
            String text = new String(whole.get("manifest.json"), StandardCharsets.UTF_8);
            put(
                    "manifest.json",
                    text.replace(sha256(whole.get(name)), sha256(changed)).getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(
                folder.resolve("manifest.sha256"),
                sha256(Files.readAllBytes(folder.resolve("manifest.json"))) + "  manifest.json\n");
        Manifest manifest = ModelFolder.read(models, NAME);
        try (Reader reader = NetworkReader.load(NAME, folder, NetworkSettings.of(manifest))) {
            reader.read(new Query(List.of("Mary went to the kitchen."), "Is Mary in the kitchen?"));
        }
    }

    /** All others are whole again. */
    private void put(String name, byte[] changed) throws IOException {
        for (var file : whole.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getKey().equals(name) ? changed : file.getValue());
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
