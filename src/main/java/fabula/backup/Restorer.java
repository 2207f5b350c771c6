package fabula.backup;

import fabula.Problem;
import fabula.Problem.Kind;
import fabula.model.ModelFolder;
import fabula.storage.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Puts back what a backup holds. All of it is unpacked and checked beside what is there; then each model takes its place
 * in one step, and the database last.
 */
public final class Restorer {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
    private static final long LONGEST_CONTENTS = 16L << 20;

    private final Path data;
    private final Path models;
    private final Clock clock;

    /**
     * @param data the data folder
     * @param models where the models lie
     */
    public Restorer(Path data, Path models, Clock clock) {
        this.data = data;
        this.models = models;
        this.clock = clock;
    }

    /**
     * @param madeAt when the backup was made
     * @param models that it held
     * @param aside folders with what was replaced
     */
    public record Restored(Instant madeAt, int models, List<Path> aside) {}

    /**
     * @param replace whether what is there may be put aside
     * @throws Problem with everything as it was
     */
    public Restored restore(Path file, boolean replace) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw Problem.input("There is no file " + file + " that can be read.");
        }
        Path database = Database.file(data);
        if (!replace && Files.exists(database)) {
            throw Problem.input("There are data in " + data
                    + " already. With --replace they are put aside, and what the backup holds takes their place.");
        }
        try {
            Database.prepare(data);
            Files.createDirectories(models);
            Database.requireUnused(data);
            try (Workplace place = Workplace.in(data);
                    Workplace shelf = Workplace.in(models)) {
                Contents contents = unpack(file, place, shelf);
                Database.check(place.path(Contents.DATABASE));
                List<String> names = ModelFolder.names(shelf.root());
                names.forEach(name -> ModelFolder.read(shelf.root(), name));
                List<String> others = others(names, shelf.root());
                if (!replace && !others.isEmpty()) {
                    throw Problem.input("There are other models of the same names in " + models + ": "
                            + String.join(", ", others)
                            + ". With --replace they are put aside, and those of the backup take their place.");
                }
                return new Restored(contents.madeAt(), names.size(), swap(place, shelf, others));
            }
        } catch (IOException e) {
            throw new Problem(
                    Kind.MACHINE,
                    "The backup could not be put back: " + e.getMessage() + ". Is there room on the disk, and may I"
                            + " write to " + data + " and " + models + "?",
                    e);
        }
    }

    private static Contents unpack(Path file, Workplace place, Workplace shelf) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Contents contents = Contents.read(read(zip, Contents.ENTRY));
            for (Map.Entry<String, Contents.Part> part : contents.parts().entrySet()) {
                String name = part.getKey();
                Path to = name.equals(Contents.DATABASE)
                        ? place.ownFile(name)
                        : shelf.path(name.substring(Contents.MODELS.length() + 1));
                Files.createDirectories(to.getParent());
                try (InputStream in = zip.getInputStream(entry(zip, name));
                        OutputStream out = Files.newOutputStream(to)) {
                    if (!Hashes.copy(in, out, part.getValue().size()).equals(part.getValue())) {
                        throw new IOException(name + " is not what it was");
                    }
                }
                Hashes.force(to);
            }
            return contents;
        } catch (IOException e) {
            throw new Problem(
                    Kind.INPUT,
                    file + " is no backup of Fabula's, or not a whole one. Nothing was changed; take another.",
                    e);
        }
    }

    private static byte[] read(ZipFile zip, String name) throws IOException {
        ZipEntry entry = entry(zip, name);
        if (entry.getSize() > LONGEST_CONTENTS) {
            throw new IOException(name + " is too long");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes((int) LONGEST_CONTENTS);
        }
    }

    private static ZipEntry entry(ZipFile zip, String name) throws IOException {
        return Optional.ofNullable(zip.getEntry(name)).orElseThrow(() -> new IOException(name + " is missing"));
    }

    /** Models that are there under a name of the backup's, and are not the same. */
    private List<String> others(List<String> names, Path shelf) throws IOException {
        List<String> others = new ArrayList<>();
        for (String name : names) {
            Path seal = models.resolve(name).resolve("manifest.sha256");
            boolean isSame = Files.isRegularFile(seal)
                    && Files.mismatch(seal, shelf.resolve(name).resolve("manifest.sha256")) < 0;
            if (Files.exists(models.resolve(name)) && !isSame) {
                others.add(name);
            }
        }
        return others;
    }

    private List<Path> swap(Workplace place, Workplace shelf, List<String> others) throws IOException {
        String time = TIME.format(LocalDateTime.now(clock));
        List<Path> aside = new ArrayList<>();
        Path database = Database.file(data);
        if (Files.exists(database)) {
            aside.add(putAside(database, Files.createDirectory(data.resolve("replaced-" + time))));
        }
        if (!others.isEmpty()) {
            aside.add(Files.createDirectory(models.resolve(".replaced-" + time)));
        }
        for (String name : ModelFolder.names(shelf.root())) {
            if (others.contains(name)) {
                Files.move(models.resolve(name), aside.get(aside.size() - 1).resolve(name));
            }
            if (!Files.exists(models.resolve(name))) {
                Files.move(shelf.path(name), models.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Files.move(
                place.path(Contents.DATABASE),
                database,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        return aside;
    }

    /** It stays in its place until the other takes it. What else belongs to it must not be taken for the other's. */
    private static Path putAside(Path database, Path old) throws IOException {
        Files.copy(database, old.resolve(Contents.DATABASE), StandardCopyOption.COPY_ATTRIBUTES);
        for (String journal : List.of("-wal", "-shm")) {
            Path file = database.resolveSibling(Contents.DATABASE + journal);
            if (Files.exists(file)) {
                Files.move(file, old.resolve(file.getFileName()));
            }
        }
        return old;
    }
}
