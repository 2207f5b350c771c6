package fabula.training;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Trains a new model beside a running bot, one at a time, and puts it in force where it is not worse. */
public interface Retraining {

    /**
     * Starts a retraining in a process of its own and returns at once.
     *
     * @param requestedBy who asked for it, for the record
     * @throws fabula.Problem if one is under way
     */
    Job start(String requestedBy, Listener listener);

    /** The retraining under way. */
    Optional<Job> current();

    /** A retraining under way. */
    interface Job {
        String model();

        Progress progress();

        /** Ends it; the listener hears of a {@link Outcome.Failed}. */
        void cancel();
    }

    /** Is told what happens, on a thread of the retraining; a slow listener delays only the next call to it. */
    interface Listener {
        void progressed(Progress progress);

        /** The last call. */
        void finished(Outcome outcome);
    }

    /**
     * @param stage what is being done, in a word or two
     * @param done share of the work, 0 … 1
     * @param left time until the end, estimated
     */
    record Progress(String stage, double done, Duration left) {}

    /** How a retraining ended. */
    sealed interface Outcome {

        /**
         * The new model was measured against the one in force, on the same stories that neither learned from.
         *
         * @param live whether the new one is in force now
         */
        record Compared(String oldModel, String newModel, List<Row> rows, Duration took, boolean live)
                implements Outcome {}

        /** @param sentence what went wrong and what stays, for the person */
        record Failed(String sentence) implements Outcome {}
    }

    /** Accuracies, 0 … 1, on one kind of story. */
    record Row(String kind, int questions, double before, double after) {}
}
