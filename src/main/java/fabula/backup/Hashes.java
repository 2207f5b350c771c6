package fabula.backup;

import fabula.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/** What is copied is measured. */
final class Hashes {

    private Hashes() {}

    static Contents.Part part(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return copy(in, OutputStream.nullOutputStream(), Long.MAX_VALUE);
        }
    }

    /** Copies so many bytes at the most, and tells what was copied. */
    static Contents.Part copy(InputStream in, OutputStream out, long most) throws IOException {
        MessageDigest digest = Sha256.digest();
        DigestOutputStream measured = new DigestOutputStream(out, digest);
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            size += length;
            if (size > most) {
                throw new IOException("longer than it says");
            }
            measured.write(buffer, 0, length);
        }
        return new Contents.Part(size, Sha256.of(digest));
    }

    /** Returns when a file is on the disk. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
