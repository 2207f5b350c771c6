package fabula.examples;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an example was given. */
public enum Source {
    /** Somebody confirmed an answer. */
    RIGHT,
    /** Somebody corrected an answer. */
    WRONG,
    /** Somebody wrote it for this purpose. */
    TAUGHT,
    /** An administrator's file. */
    UPLOADED;

    /** The word for it in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Source> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(source -> source.label().equalsIgnoreCase(label))
                .findFirst();
    }
}
