package fabula.terminal;

import fabula.examples.Collecting;
import java.util.function.Supplier;

/** What most conversations never ask for, and so must never open. */
final class Unneeded {

    private Unneeded() {}

    static Supplier<Collecting> collecting() {
        return () -> {
            throw new AssertionError("Nobody gave an example");
        };
    }
}
