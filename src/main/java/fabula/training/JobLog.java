package fabula.training;

import fabula.training.Retraining.Outcome;
import fabula.training.Retraining.Request;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The retrainings that were asked for and of whose end nobody has been told yet. Once a method returns, what it did
 * survives a crash. Safe for use by several threads at once.
 */
public interface JobLog {

    /**
     * @param model the name of the model that is made or examined
     * @param begun how often it was begun; more than once after a crash
     * @param outcome empty as long as it has not ended
     */
    record Entry(long id, Request request, String model, int begun, Optional<Outcome> outcome) {}

    /**
     * Adds a request as the last one.
     *
     * @throws fabula.Problem if the scope has one that has not ended
     */
    Entry add(Request request, String model, Instant at);

    /** All, first come first. */
    List<Entry> list();

    void begun(long id);

    void ended(long id, Outcome outcome);

    /** Forgets one of whose end has been told. */
    void told(long id);
}
