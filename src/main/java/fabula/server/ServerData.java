package fabula.server;

import fabula.examples.ServerId;
import java.util.Optional;
import java.util.Set;

/** All that is kept of servers, wherever it lies. */
public interface ServerData {

    /** The Discord application that all this belongs to; empty until one was started with it. */
    Optional<String> application();

    /** Keeps to which application it belongs, once and for all. */
    void belongsTo(String application);

    /** Those of which anything is kept. */
    Set<ServerId> servers();

    /**
     * Deletes what was chosen and given on a server, and what names people there. Its stories are the conversation's to
     * forget. Models stay, without a word of who put them in force.
     */
    void forget(ServerId server);
}
