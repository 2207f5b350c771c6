package fabula.examples;

import java.util.Optional;

/** All that is kept of a person, wherever it lies. Each method happens as a whole or not at all. */
public interface PersonalStore {

    PersonalData of(String person);

    /**
     * Takes back that a person agreed, and erases the examples that they gave, or whose story they told.
     *
     * @param server empty for all servers
     */
    Erasure withdraw(String person, Optional<ServerId> server);

    /** Erases everything that is kept of a person, on all servers; where only their id stands, it is taken out. */
    Erasure erase(String person);
}
