package fabula.discord;

import fabula.Problem;

/** Turns what went wrong into a card: a problem in its own words, anything else as a number that the log knows. */
final class Failures {

    private final Cards cards;

    Failures(Cards cards) {
        this.cards = cards;
    }

    Card explain(Throwable failure, Request request) {
        request.failed(failure);
        return failure instanceof Problem problem ? cards.problem(problem) : cards.failure(request.id());
    }

    /** A database's message quotes what it was to store: the log gets the places, not people's words. */
    static Throwable withoutMessages(Throwable failure) {
        Throwable cause = failure.getCause() == null ? null : withoutMessages(failure.getCause());
        Throwable silent = new Throwable(failure.getClass().getName(), cause);
        silent.setStackTrace(failure.getStackTrace());
        return silent;
    }
}
