package fabula.discord;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What buttons refer to, under names that cannot be guessed; the oldest is forgotten, and all at the end. */
final class Remembered<T> {

    private static final int NAME_BYTES = 16;

    private final int most;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, T> things = new LinkedHashMap<>();

    Remembered(int most) {
        this.most = most;
    }

    /** Its name: 32 small letters and digits. */
    synchronized String keep(T thing) {
        byte[] bytes = new byte[NAME_BYTES];
        random.nextBytes(bytes);
        String name = HexFormat.of().formatHex(bytes);
        things.put(name, thing);
        if (things.size() > most) {
            things.remove(things.keySet().iterator().next());
        }
        return name;
    }

    synchronized void forget() {
        things.clear();
    }

    synchronized void forget(Predicate<T> which) {
        things.values().removeIf(which);
    }

    synchronized Optional<T> find(String name) {
        return Optional.ofNullable(things.get(name));
    }
}
