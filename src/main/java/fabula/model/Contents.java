package fabula.model;

import fabula.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What lies in a model's folder, by the hashes of its files. */
final class Contents {

    private static final Pattern FILE_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    /** In the place of a hash, which none is equal to: a link, a folder, a pipe. */
    private static final String NO_FILE = "";

    private Contents() {}

    /**
     * The SHA-256 of every file, by its name.
     *
     * @param but names of those that are left out
     */
    static Map<String, String> hashes(Path folder, Set<String> but) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!but.contains(name)) {
                    hashes.put(name, isFile(file) ? sha256(file) : NO_FILE);
                }
            }
        }
        return hashes;
    }

    /** The first name that a folder has and should not, or should have and has not, or that has other bytes behind it. */
    static Optional<String> difference(Map<String, String> expected, Map<String, String> found) {
        Set<String> names = new TreeSet<>(expected.keySet());
        names.addAll(found.keySet());
        return names.stream()
                .filter(name -> !FILE_NAME.matcher(name).matches()
                        || NO_FILE.equals(found.get(name))
                        || !Optional.ofNullable(expected.get(name)).equals(Optional.ofNullable(found.get(name))))
                .findFirst();
    }

    /** All bytes of a file that is no link and not larger than it may be. */
    static byte[] small(Path file, int most) throws IOException {
        if (!isFile(file)) {
            throw new IOException(file + " is no file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new IOException(file + " is larger than " + most + " bytes");
            }
            return bytes;
        }
    }

    /** A line that {@code sha256sum -c} reads. */
    static String seal(byte[] bytes, String name) {
        return Sha256.of(bytes) + "  " + name + "\n";
    }

    private static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static String sha256(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
            in.transferTo(OutputStream.nullOutputStream());
            return Sha256.of(in.getMessageDigest());
        }
    }
}
