package fabula.settings;

import java.util.List;

/**
 * The settings in force and where each came from.
 *
 * @param entries one per key, in the order of {@code reference.conf}
 */
public record LoadedSettings(Settings settings, List<Entry> entries) {

    public LoadedSettings {
        entries = List.copyOf(entries);
    }

    /**
     * @param key in full, {@code fabula.models.name}
     * @param value for people; a secret is hidden, what is not set is empty
     * @param source file and line, or the environment variable or system property
     */
    public record Entry(String key, String value, String source) {}
}
