package fabula.discord;

import fabula.Problem;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what went wrong into a card: a problem in its own words, anything else as a number that the log knows. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Cards cards;

    Failures(Cards cards) {
        this.cards = cards;
    }

    /** @param where what was being done, in words that name nobody */
    Card explain(Throwable failure, String where) {
        if (failure instanceof Problem problem) {
            return cards.problem(problem);
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Failure {} in {}", number, where, withoutMessages(failure));
        return cards.failure(number);
    }

    /** A database's message quotes what it was to store: the log gets the places, not people's words. */
    static Throwable withoutMessages(Throwable failure) {
        Throwable cause = failure.getCause() == null ? null : withoutMessages(failure.getCause());
        Throwable silent = new Throwable(failure.getClass().getName(), cause);
        silent.setStackTrace(failure.getStackTrace());
        return silent;
    }
}
