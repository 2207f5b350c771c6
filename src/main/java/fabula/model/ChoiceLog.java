package fabula.model;

import java.time.Instant;
import java.util.List;

/** Remembers which models were put in force; the last choice holds. Safe for use by several threads at once. */
public interface ChoiceLog {

    /** Every choice ever made, oldest first; empty as long as nobody chose. */
    List<Choice> history();

    /** Adds a choice; once this returns, it survives a crash. */
    void record(Choice choice);

    /**
     * @param model name of the model that was put in force
     * @param by who chose, for people
     * @param at when, to the millisecond
     */
    record Choice(String model, String by, Instant at) {}
}
