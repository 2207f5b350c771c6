package fabula.examples;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the examples of all servers. Each method happens as a whole or not at all, and once it returns, what it did
 * survives a crash.
 */
public interface ExampleStore {

    /**
     * Adds examples in order. One that teaches what another on the server teaches becomes one with it, and its state is
     * the other's unless that is new. What nobody may give who has not agreed is left out. One that would be approved
     * against an approved one is new.
     *
     * @param imported whether they come from a file: what people had erased does not come back by one
     */
    Intake add(ServerId server, List<Submission> submissions, boolean imported);

    /** The examples in these states, by their numbers. */
    List<Example> list(ServerId server, Set<ExampleState> states);

    int count(ServerId server, Set<ExampleState> states);

    /** How many new examples a person has given. */
    int waitingOf(ServerId server, String person);

    Optional<Example> find(ServerId server, long number);

    /** Whether there was one. */
    boolean delete(ServerId server, long number);

    /** Deletes all of a server's examples and returns how many there were. */
    int deleteAll(ServerId server);

    /**
     * Claims the next new example for a reviewer, and with it those that contradict it; what they claimed before is free
     * again. Empty if nothing is new, or others are looking at all that is.
     *
     * @param after the number after which to look first; those up to it come last
     * @param until when the claim ends
     */
    Optional<Review> claim(ServerId server, String reviewer, long after, Instant now, Instant until);

    /** Frees what a reviewer claimed. */
    void release(ServerId server, String reviewer);

    /**
     * Decides on a new example. Whatever contradicts what is approved is rejected.
     *
     * @return empty if it is gone, decided already, or somebody else's to decide just now
     */
    Optional<Decided> decide(ServerId server, long number, String reviewer, Decision decision, Instant now);
}
