package fabula.training;

import fabula.training.Retraining.Outcome;
import fabula.training.Retraining.Request;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The retrainings that were asked for and of whose end nobody has been told yet. The processes that serve one bot share
 * them; each entry is looked after by one process, which says again and again that it is still there. Once a method
 * returns, what it did survives a crash. Safe for use by several threads at once.
 */
public interface JobLog {

    /**
     * @param model the name of the model that is made or examined
     * @param begun how often it was begun; more than once after a crash
     * @param outcome empty as long as it has not ended
     */
    record Entry(long id, Request request, String model, int begun, Optional<Outcome> outcome) {}

    /** @param beats grows each time the process says that it is there */
    record Keeper(String process, long beats) {}

    /**
     * @param keeper who looks after it; empty where that process has ended
     * @param isOwn whether this process does
     */
    record Kept(Entry entry, Optional<Keeper> keeper, boolean isOwn) {}

    /**
     * Adds a request as the last one, for this process to look after.
     *
     * @throws fabula.Problem if the scope has one that has not ended
     */
    Entry add(Request request, String model, Instant at);

    /** All, first come first. */
    List<Kept> list();

    /** Says that this process is there. */
    void beat();

    /**
     * Looks after an entry from now on.
     *
     * @return false if its keeper has been heard of since, or somebody else was faster
     */
    boolean adopt(Kept orphan);

    /** @return false if another process looks after it by now */
    boolean begun(long id);

    /** @return false if another process looks after it by now */
    boolean ended(long id, Outcome outcome);

    /** Whether this process looks after it. */
    boolean keeps(long id);

    /** Forgets one of whose end has been told. */
    void told(long id);

    /** Looks after an entry no longer. */
    void leave(long id);

    /** This process ends: others may look after what it leaves. */
    void leaveAll();
}
