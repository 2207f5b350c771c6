package fabula.training;

import fabula.model.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes new models beside a running bot and puts them in force where they are better: one at a time in all processes
 * that serve the bot, the others wait in the order in which they came, and no scope has more than one under way or waiting. What was asked for
 * outlives the program.
 */
public interface Retraining {

    /**
     * Takes a request and returns at once.
     *
     * @throws fabula.Problem if the scope has one under way or waiting, or nothing to learn from
     */
    Job start(Request request, Listener listener);

    /** Those that this process looks after, in the order of their turns; the first is under way if its turn has come. */
    List<Job> jobs();

    /**
     * From now on, takes up what earlier runs and other processes that have ended have left: whoever asked is told of what
     * has ended meanwhile, what was interrupted begins anew, what waited waits on.
     *
     * @param listeners who is to be told of a job, found by its request; empty where only another process can tell
     */
    void resume(Function<Job, Optional<Listener>> listeners);

    /** Takes nothing new and ends the work under way without a word, so that it is taken up at the next start. */
    void park();

    /** The exam that the model took before it could go live, without the texts of wins and losses. */
    Optional<ExamReport> report(Scope scope, String model);

    default Optional<Job> current() {
        return jobs().stream().filter(job -> job.place() == 0).findFirst();
    }

    default Optional<Job> of(Scope scope) {
        return jobs().stream()
                .filter(job -> job.request().scope().equals(scope))
                .findFirst();
    }

    default Optional<Job> find(long id) {
        return jobs().stream().filter(job -> job.id() == id).findFirst();
    }

    /**
     * What is asked for.
     *
     * @param scope whose model is to be made
     * @param work what is to be done
     * @param requestedBy who asked for it, for the record
     * @param where the front end's own note of where to tell, kept as it is
     */
    record Request(Scope scope, Work work, String requestedBy, String where) {}

    /** What a job does. */
    sealed interface Work {

        /** Makes a new model and examines it. */
        record Teach() implements Work {}

        /** Examines two models that there are; puts neither in force. */
        record Compare(String before, String after) implements Work {}
    }

    /** A request under way or waiting. */
    interface Job {
        /** Never used twice. */
        long id();

        Request request();

        /** The name of the model that is made or examined. */
        String model();

        /** How many have their turn before it; 0 if it is under way. */
        int place();

        /** Whether it begins anew because the program ended while it was under way. */
        boolean interrupted();

        Progress progress();

        /** Ends it; the listener hears of {@link Outcome.Cancelled}, unless its end came first. */
        void cancel();
    }

    /** Is told what happens, on a thread of the retraining; a slow listener delays only the next call to it. */
    interface Listener {
        /** For what nobody has to be told of. */
        Listener SILENT = new Listener() {
            @Override
            public void waiting(int place) {}

            @Override
            public void progressed(Progress progress) {}

            @Override
            public void finished(Outcome outcome) {}
        };

        /** @param place how many have their turn before it; told whenever that changes */
        void waiting(int place);

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
         * The new model was examined beside the one in force. If it is not live, it is kept: an administrator may put it
         * in force all the same, or delete it.
         *
         * @param live whether the new one is in force now
         */
        record Examined(ExamReport report, Duration took, boolean live) implements Outcome {}

        /** @param sentence what went wrong and what stays, for the person */
        record Failed(String sentence) implements Outcome {}

        /** Somebody ended it; nothing has changed. */
        record Cancelled() implements Outcome {}
    }
}
