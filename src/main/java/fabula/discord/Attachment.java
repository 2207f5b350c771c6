package fabula.discord;

import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.utils.FileUpload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that goes with a message.
 *
 * @param alt what it shows, for those who cannot see it, at most {@value #MAX_ALT} characters; empty where it is no
 *     picture to be shown
 */
record Attachment(String name, byte[] content, Optional<String> alt) {

    static final int MAX_ALT = 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Attachment.class);

    /** A file to be saved. */
    static Attachment file(String name, byte[] content) {
        return new Attachment(name, content, Optional.empty());
    }

    /** A picture in the message's first card. */
    static Attachment picture(String name, byte[] png, String alt) {
        return new Attachment(name, png, Optional.of(alt));
    }

    /** A picture that is drawn now; empty where this Java has no fonts to write with, as some for servers have not. */
    static Optional<Attachment> drawn(String name, Supplier<byte[]> png, String alt) {
        try {
            return Optional.of(picture(name, png.get(), alt));
        } catch (RuntimeException | LinkageError | InternalError e) {
            // AWT says in all these ways that it lacks a font or a library of the system.
            LOG.warn("No picture can be drawn here: Java finds no fonts", e);
            return Optional.empty();
        }
    }

    boolean isPicture() {
        return alt.isPresent();
    }

    FileUpload upload() {
        return FileUpload.fromData(content, name).setDescription(alt.orElse(null));
    }
}
