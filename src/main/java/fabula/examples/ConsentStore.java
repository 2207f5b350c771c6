package fabula.examples;

import java.time.Instant;

/** Where examples may be collected, and who agreed to give any. */
public interface ConsentStore {

    boolean collects(ServerId server);

    /** @param by the administrator who switches it on */
    void startCollecting(ServerId server, String by, Instant at);

    /** Stops; what was given stays. */
    void stopCollecting(ServerId server);

    boolean agreed(ServerId server, String person);

    void agree(ServerId server, String person, Instant at);
}
