package fabula.model;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fabula.Problem;
import fabula.Problem.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.file.PathUtils;

/** One model on disk. It appears under its name whole or not at all. */
public final class ModelFolder {

    /** Version of the layout that this program reads and writes. */
    public static final int FORMAT = 1;

    private static final String MANIFEST = "manifest.json";
    /** Guards the manifest itself, in the form that {@code sha256sum -c} reads. */
    private static final String SEAL = "manifest.sha256";

    private static final Set<String> GUARDS = Set.of(MANIFEST, SEAL);
    /** A manifest names a server's examples by their hashes, of which there may be many thousands. */
    private static final int LARGEST_MANIFEST = 64 << 20;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final String UNFINISHED = ".tmp";
    private static final String OLD = ".old";
    /** A model between the two moves by which another takes its place. */
    private static final String REPLACED = ".replaced";

    private static final Pattern LEFTOVER = Pattern.compile("\\..*\\.(\\d{1,18})\\.tmp");
    private static final Duration LONGEST_WRITING = Duration.ofDays(1);
    /** What a manifest does not describe is nothing that this program reads: no unknown part, no class by its name. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ModelFolder() {}

    /** Writes the files of a model into a folder. */
    @FunctionalInterface
    public interface Content {
        void write(Path folder) throws IOException;
    }

    /** @throws Problem if the name cannot be a folder's name */
    public static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw Problem.input(
                    "\"" + name + "\" cannot be the name of a model. Take small letters, digits, '.', '-' and"
                            + " '_', 64 at the most, a letter or digit first.");
        }
    }

    /**
     * Writes a model beside its place and moves it there at the end; one of the same name is replaced.
     *
     * @param manifest without the hashes, which are filled in
     */
    public static Manifest write(Path models, Manifest manifest, Content content) {
        checkName(manifest.name());
        Path folder = models.resolve(manifest.name());
        Path temporary = models.resolve(
                "." + manifest.name() + "." + ProcessHandle.current().pid() + UNFINISHED);
        try {
            Files.createDirectories(models);
            removeLeftovers(models);
            restore(models, manifest.name());
            Files.createDirectories(temporary);
            content.write(temporary);
            Manifest whole = manifest.withFiles(Contents.hashes(temporary, GUARDS));
            byte[] json = JSON.writeValueAsBytes(whole);
            Files.write(temporary.resolve(MANIFEST), json);
            Files.writeString(temporary.resolve(SEAL), Contents.seal(json, MANIFEST));
            replace(folder, temporary, models.resolve("." + manifest.name() + REPLACED));
            return whole;
        } catch (IOException e) {
            deleteQuietly(temporary);
            throw new Problem(
                    Kind.MACHINE,
                    "The model " + manifest.name() + " could not be written to " + models
                            + ". Is there room on the disk, and may I write there?",
                    e);
        }
    }

    private static void replace(Path folder, Path by, Path old) throws IOException {
        delete(old);
        boolean existed = Files.exists(folder);
        if (existed) {
            Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(by, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (existed) {
                Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
        deleteQuietly(old);
    }

    /** Puts a model back whose successor was killed before it took the place. */
    private static void restore(Path models, String name) {
        Path replaced = models.resolve("." + name + REPLACED);
        if (!Files.exists(models.resolve(name)) && Files.isDirectory(replaced)) {
            try {
                Files.move(replaced, models.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                // It is then missing, and whoever wants it is told so.
            }
        }
    }

    /** What trainings left that were killed while they wrote. */
    private static void removeLeftovers(Path models) throws IOException {
        try (var paths = Files.list(models)) {
            for (Path path : paths.toList()) {
                Matcher leftover = LEFTOVER.matcher(path.getFileName().toString());
                if (leftover.matches() && isLeft(path, Long.parseLong(leftover.group(1)))) {
                    delete(path);
                }
            }
        }
    }

    /**
     * Whether the process that made a folder is no more. In a folder that several machines share, it may run on another
     * one; but none writes for so long.
     */
    public static boolean isLeft(Path folder, long process) throws IOException {
        boolean isOwn = process == ProcessHandle.current().pid();
        return !isOwn
                && ProcessHandle.of(process).isEmpty()
                && Files.getLastModifiedTime(folder)
                        .toInstant()
                        .isBefore(Instant.now().minus(LONGEST_WRITING));
    }

    /** Whether there is a model of that name, whole or not. */
    static boolean exists(Path models, String name) {
        checkName(name);
        return Files.exists(models.resolve(name));
    }

    /** Deletes a model; from the first moment on it is no longer listed. */
    static void remove(Path models, String name) {
        checkName(name);
        Path folder = models.resolve(name);
        if (!Files.exists(folder.resolve(MANIFEST))) {
            throw missing(models, name);
        }
        Path old = models.resolve("." + name + OLD);
        try {
            delete(old);
            Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
            delete(old);
        } catch (IOException e) {
            throw new Problem(
                    Kind.MACHINE,
                    "The model " + name + " could not be deleted from " + models + ". May I write there?",
                    e);
        }
    }

    /** The names in a folder under which models may lie, sorted. */
    public static List<String> names(Path models) {
        if (!Files.isDirectory(models)) {
            return List.of();
        }
        try (var paths = Files.list(models)) {
            return paths.filter(path -> Files.isRegularFile(path.resolve(MANIFEST)))
                    .map(path -> path.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Problem(Kind.MACHINE, "I cannot read the folder of models, " + models + ".", e);
        }
    }

    /**
     * Reads a manifest and checks every file against its hash, before anything of the model is used. A file that the
     * manifest does not name would be read unchecked, and a link may lead anywhere: with either, it is no model.
     *
     * @throws Problem if the model is missing, damaged or of another version
     */
    public static Manifest read(Path models, String name) {
        Manifest manifest = manifest(models, name);
        try {
            Path folder = models.resolve(name);
            String guarded = Contents.seal(Contents.small(folder.resolve(MANIFEST), LARGEST_MANIFEST), MANIFEST);
            if (!Arrays.equals(
                    Contents.small(folder.resolve(SEAL), guarded.length()), guarded.getBytes(StandardCharsets.UTF_8))) {
                throw damaged(name, MANIFEST, SEAL);
            }
            Optional<String> wrong = Contents.difference(manifest.files(), Contents.hashes(folder, GUARDS));
            if (wrong.isPresent()) {
                throw damaged(name, wrong.get(), MANIFEST);
            }
            return manifest;
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** The manifest alone, unchecked against the files. */
    static Manifest manifest(Path models, String name) {
        checkName(name);
        restore(models, name);
        Path file = models.resolve(name).resolve(MANIFEST);
        if (!Files.isRegularFile(file)) {
            throw missing(models, name);
        }
        try {
            Manifest manifest = JSON.readValue(Contents.small(file, LARGEST_MANIFEST), Manifest.class);
            if (manifest == null) {
                throw new IOException(MANIFEST + " is empty");
            }
            if (manifest.format() != FORMAT) {
                throw new Problem(
                        Kind.MODEL,
                        "The model " + name + " was made for another version of Fabula (format " + manifest.format()
                                + ", not " + FORMAT + "). Train it anew.");
            }
            return manifest.named(name);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    static String json(Manifest manifest) {
        try {
            return JSON.writeValueAsString(manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem missing(Path models, String name) {
        return missing(models, name, names(models));
    }

    /** @param names of the models that may be told of */
    static Problem missing(Path models, String name, List<String> names) {
        String others = names.isEmpty()
                ? "There is none at all yet: train one with `./fabula train --out " + name + "`."
                : "There " + (names.size() == 1 ? "is " : "are ") + String.join(", ", names) + ".";
        return new Problem(Kind.MODEL, "There is no model \"" + name + "\" in " + models + ". " + others);
    }

    private static Problem damaged(String name, String file, String guard) {
        return new Problem(
                Kind.MODEL,
                "The model " + name + " is damaged: " + file + " is not what " + guard
                        + " says. Take another model, or train it anew.");
    }

    private static Problem unreadable(String name, IOException e) {
        return new Problem(
                Kind.MODEL, "The model " + name + " cannot be read. Take another model, or train it anew.", e);
    }

    /** Removes a folder and all that is in it; it need not exist. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            PathUtils.delete(folder);
        }
    }

    private static void deleteQuietly(Path folder) {
        try {
            delete(folder);
        } catch (IOException e) {
            // What is left has a name that is never listed, and the first failure is the one to tell.
        }
    }
}
