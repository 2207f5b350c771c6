package fabula.server;

import fabula.examples.ServerId;
import java.util.Optional;

/** Keeps what administrators chose. */
public interface ServerSettingsStore {

    /** Empty where nobody has chosen anything yet. */
    Optional<ServerSettings> of(ServerId server);

    /** In place of what was chosen before. */
    void keep(ServerId server, ServerSettings settings);
}
