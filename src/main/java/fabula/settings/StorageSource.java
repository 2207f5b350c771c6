package fabula.settings;

import java.util.Optional;

/** Where stories are kept. What was given wrongly is not repeated: it may hold a password. */
final class StorageSource {

    static final String URL = "fabula.storage.url";
    static final String PASSWORD = "fabula.storage.password";

    private static final String USER = "fabula.storage.user";
    /** User and password do not go before the host: the driver would take them for a port, and say so on the console. */
    private static final String FORM = "jdbc:postgresql://[^\\s@/?]+/\\S+";

    private final Values values;

    StorageSource(Values values) {
        this.values = values;
    }

    Settings.Storage storage() {
        Optional<String> url = text(URL);
        if (url.filter(given -> !given.matches(FORM)).isPresent()) {
            values.refuse(
                    URL,
                    "is no address of PostgreSQL, the only kind of database beside the file in the data folder."
                            + " Allowed is jdbc:postgresql://host:5432/database, or null for that file.");
        }
        return new Settings.Storage(
                url.map(Settings.Secret::new), text(USER), text(PASSWORD).map(Settings.Secret::new));
    }

    private Optional<String> text(String key) {
        return values.isSet(key)
                ? Optional.of(values.value(key).unwrapped().toString().strip())
                : Optional.empty();
    }
}
