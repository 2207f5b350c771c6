package fabula.story;

import java.util.Locale;
import java.util.Optional;

/** What a question is answered with. The order is the order of the network's outputs and must not change. */
public enum Verdict {
    YES("yes"),
    NO("no"),
    MAYBE("maybe"),
    /** "I can't tell": the story does not say. */
    UNKNOWN("unknown");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** The word for this verdict in a corpus file. */
    public String label() {
        return label;
    }

    /** The verdict a corpus file's word stands for, in any letter case. */
    public static Optional<Verdict> ofLabel(String label) {
        for (Verdict verdict : values()) {
            if (verdict.label.equals(label.toLowerCase(Locale.ROOT))) {
                return Optional.of(verdict);
            }
        }
        return Optional.empty();
    }
}
