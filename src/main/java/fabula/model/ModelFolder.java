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
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** One model on disk. It appears under its name whole or not at all. */
public final class ModelFolder {

    /** Version of the layout that this program reads and writes. */
    public static final int FORMAT = 1;

    private static final String MANIFEST = "manifest.json";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern FILE_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
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
                "." + manifest.name() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            Files.createDirectories(models);
            delete(temporary);
            Files.createDirectories(temporary);
            content.write(temporary);
            Manifest whole = manifest.withFiles(hashes(temporary));
            Files.write(temporary.resolve(MANIFEST), JSON.writeValueAsBytes(whole));
            Path old = models.resolve("." + manifest.name() + ".old");
            delete(old);
            if (Files.exists(folder)) {
                Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(temporary, folder, StandardCopyOption.ATOMIC_MOVE);
            delete(old);
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

    /**
     * Reads a manifest and checks every file against its hash, before anything of the model is used.
     *
     * @throws Problem if the model is missing, damaged or of another version
     */
    public static Manifest read(Path models, String name) {
        Manifest manifest = manifest(models, name);
        try {
            Map<String, String> found = hashes(models.resolve(name));
            for (var file : manifest.files().entrySet()) {
                if (!FILE_NAME.matcher(file.getKey()).matches()
                        || !file.getValue().equals(found.get(file.getKey()))) {
                    throw new Problem(
                            Kind.MODEL,
                            "The model " + name + " is damaged: " + file.getKey()
                                    + " is not what its manifest says. Take another model, or train it anew.");
                }
            }
            return manifest;
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** The manifest alone, unchecked against the files. */
    static Manifest manifest(Path models, String name) {
        checkName(name);
        Path file = models.resolve(name).resolve(MANIFEST);
        if (!Files.isRegularFile(file)) {
            throw new Problem(
                    Kind.MODEL,
                    "There is no model \"" + name + "\" in " + models
                            + ". `./fabula models list` shows those that are there.");
        }
        try {
            Manifest manifest = JSON.readValue(Files.readAllBytes(file), Manifest.class);
            if (manifest.format() != FORMAT
                    || manifest.files() == null
                    || manifest.files().isEmpty()) {
                throw new Problem(
                        Kind.MODEL,
                        "The model " + name + " was made for another version of Fabula (format " + manifest.format()
                                + ", not " + FORMAT + "). Train it anew.");
            }
            return manifest;
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

    private static Problem unreadable(String name, IOException e) {
        return new Problem(
                Kind.MODEL, "The model " + name + " cannot be read. Take another model, or train it anew.", e);
    }

    private static Map<String, String> hashes(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!name.equals(MANIFEST) && Files.isRegularFile(file)) {
                    hashes.put(name, sha256(Files.readAllBytes(file)));
                }
            }
        }
        return hashes;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Removes a folder and all that is in it; it need not exist. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void deleteQuietly(Path folder) {
        try {
            delete(folder);
        } catch (IOException e) {
            // What is left has a name that is never listed, and the first failure is the one to tell.
        }
    }
}
