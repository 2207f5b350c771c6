package fabula.discord;

import java.util.Optional;
import net.dv8tion.jda.api.utils.FileUpload;

/**
 * A file that goes with a message.
 *
 * @param alt what it shows, for those who cannot see it, at most {@value #MAX_ALT} characters; empty where it is no
 *     picture to be shown
 */
record Attachment(String name, byte[] content, Optional<String> alt) {

    static final int MAX_ALT = 1024;

    /** A file to be saved. */
    static Attachment file(String name, byte[] content) {
        return new Attachment(name, content, Optional.empty());
    }

    /** A picture in the message's first card. */
    static Attachment picture(String name, byte[] png, String alt) {
        return new Attachment(name, png, Optional.of(alt));
    }

    boolean isPicture() {
        return alt.isPresent();
    }

    FileUpload upload() {
        return FileUpload.fromData(content, name).setDescription(alt.orElse(null));
    }
}
