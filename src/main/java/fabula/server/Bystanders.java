package fabula.server;

import java.time.Instant;

/** People whose plain messages are never read, wherever Fabula reads along. */
public interface Bystanders {

    boolean contains(String person);

    void add(String person, Instant since);

    void remove(String person);
}
