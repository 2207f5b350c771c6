package fabula.riddle;

import fabula.examples.ServerId;
import fabula.story.ChannelId;
import fabula.story.Teller;
import fabula.story.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where riddles are kept. Each method happens as a whole or not at all, and what it did survives a crash. Of a riddle
 * that is over, only what {@link Ended} says is kept.
 */
public interface RiddleStore {

    /** Empty if a riddle is open in this channel already. */
    Optional<Riddle> begin(ServerId server, ChannelId channel, Teller host, boolean hostKnows, Tale tale, Instant at);

    Optional<Riddle> open(ChannelId channel);

    /** Gives the question its number. Empty if the riddle is over, as of every method below. */
    Optional<Question> ask(long riddle, Teller asker, String text, Verdict verdict, List<Integer> supports, Instant at);

    /** In the order in which they were asked. */
    List<Question> questions(long riddle);

    boolean hint(long riddle, int statement, Instant at);

    /** Gives a wrong guess its number. */
    Optional<Guess> guess(long riddle, Teller guesser, String text, Instant at);

    Optional<Guess> guess(long riddle, int number);

    boolean hostKnows(long riddle);

    /** Whether it was open until now. */
    boolean end(long riddle, Optional<Teller> solver, Instant at);

    /** Ends all that nobody has touched since then. */
    void endIdle(Instant since, Instant at);

    /** All riddles of a server that are over, the first to end first. */
    List<Ended> ended(ServerId server);

    /** Whatever is open there or in its threads is gone without a trace. */
    void forgetChannel(ChannelId channel);
}
