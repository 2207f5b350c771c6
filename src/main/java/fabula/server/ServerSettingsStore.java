package fabula.server;

import fabula.examples.ServerId;
import fabula.story.ChannelId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps what administrators chose. */
public interface ServerSettingsStore {

    /** Empty where nobody has chosen anything yet. */
    Optional<ServerSettings> of(ServerId server);

    /** In place of what was chosen before. */
    void keep(ServerId server, ServerSettings settings);

    /** Forgets on every server which channels were to be read along in, and returns them. */
    Map<ServerId, Set<ChannelId>> endAmbient();
}
