package fabula.examples;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far the review of an example has come. Nothing is ever trained on but what is approved. */
public enum ExampleState {
    NEW,
    APPROVED,
    REJECTED;

    /** The word for it in files and commands. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExampleState> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(state -> state.label().equalsIgnoreCase(label))
                .findFirst();
    }
}
