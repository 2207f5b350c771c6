package fabula.backup;

import fabula.Problem;
import fabula.Problem.Kind;
import fabula.model.ModelFolder;
import fabula.storage.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a backup beside a running bot. The file appears whole, for its owner's eyes alone, or not at all. */
public final class BackupWriter {

    private final Path models;
    private final String version;
    private final Clock clock;

    /**
     * @param models where the models lie
     * @param version of Fabula
     */
    public BackupWriter(Path models, String version, Clock clock) {
        this.models = models;
        this.version = version;
        this.clock = clock;
    }

    /** @param left names of models that could not be kept, for they are damaged */
    public record Written(int models, long bytes, List<String> left) {}

    /** @throws Problem if there is such a file already, or it cannot be written */
    public Written write(Database database, Path file) {
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw Problem.input("There is a file " + file + " already. Name another, or remove that one.");
        }
        try (Workplace place = Workplace.in(target.getParent())) {
            List<String> left = new ArrayList<>();
            database.copyTo(place.path(Contents.DATABASE));
            int kept = 0;
            for (String name : ModelFolder.names(models)) {
                if (copied(name, place.path(Contents.MODELS))) {
                    kept++;
                } else {
                    left.add(name);
                }
            }
            Path whole = place.ownFile("whole");
            zip(place.root(), whole);
            // A hard move: whoever made such a file meanwhile keeps it.
            Files.move(whole, target);
            return new Written(kept, Files.size(target), left);
        } catch (FileAlreadyExistsException e) {
            throw Problem.input("There is a file " + file + " already. Name another, or remove that one.");
        } catch (IOException e) {
            throw new Problem(
                    Kind.MACHINE, file + " cannot be written. Is there room on the disk, and may I write there?", e);
        }
    }

    /** A model that is deleted meanwhile is as good as deleted before. */
    private boolean copied(String name, Path to) throws IOException {
        Path copy = Files.createDirectories(to.resolve(name));
        try (Stream<Path> files = Files.list(models.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName().toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
            ModelFolder.read(to, name);
            return true;
        } catch (IOException | Problem e) {
            Workplace.delete(copy);
            return false;
        }
    }

    private void zip(Path root, Path whole) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        files.put(Contents.DATABASE, root.resolve(Contents.DATABASE));
        for (String model : ModelFolder.names(root.resolve(Contents.MODELS))) {
            Path folder = root.resolve(Contents.MODELS).resolve(model);
            try (Stream<Path> inside = Files.list(folder)) {
                inside.forEach(file -> files.put(Contents.MODELS + "/" + model + "/" + file.getFileName(), file));
            }
        }
        Map<String, Contents.Part> parts = new TreeMap<>();
        for (var file : files.entrySet()) {
            parts.put(file.getKey(), Hashes.part(file.getValue()));
        }
        Contents contents =
                new Contents(Contents.FORMAT, version, clock.instant().truncatedTo(ChronoUnit.SECONDS), parts);
        try (OutputStream out = Files.newOutputStream(whole);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(Contents.ENTRY));
            zip.write(contents.json());
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                Files.copy(file.getValue(), zip);
            }
        }
        Hashes.force(whole);
    }
}
