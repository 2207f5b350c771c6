package fabula.examples;

import java.util.List;
import java.util.Optional;

/**
 * Something that people gave to be learned from.
 *
 * @param number within its server, from 1, never given twice
 * @param reviewed by whom and when it was decided; empty as long as it is new
 * @param given by whom it was given, first first; at least one
 */
public record Example(
        ServerId server,
        long number,
        Lesson lesson,
        ExampleState state,
        Optional<Reviewed> reviewed,
        List<Contribution> given) {

    public Example {
        given = List.copyOf(given);
    }
}
