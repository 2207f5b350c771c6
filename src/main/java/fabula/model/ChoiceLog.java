package fabula.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Remembers which models were put in force, for everybody and for each server; a scope's last choice holds. Safe for use
 * by several threads at once.
 */
public interface ChoiceLog {

    /** Every choice ever made in a scope, oldest first; empty as long as nobody chose. */
    List<Choice> history(Scope scope);

    /** Adds a choice; once this returns, it survives a crash. */
    void record(Scope scope, Choice choice);

    /** The number of the last choice in any scope; it grows with each, whichever process made it. */
    long latest();

    /** The scopes in which a choice was made. */
    Set<Scope> scopes();

    /**
     * @param model name of the model that was put in force; {@link #AS_EVERYBODY} where a server gave up its own
     * @param by who chose, for people
     * @param at when, to the millisecond
     */
    record Choice(String model, String by, Instant at) {
        /** No model's name: the server is answered by whatever answers everybody. */
        public static final String AS_EVERYBODY = "";
    }
}
