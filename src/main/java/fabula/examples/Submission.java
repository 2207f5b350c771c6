package fabula.examples;

import java.util.List;
import java.util.Optional;

/**
 * An example on its way to the store.
 *
 * @param state new, unless it comes from a file that an administrator answers for
 */
public record Submission(Lesson lesson, ExampleState state, Optional<Reviewed> reviewed, List<Contribution> given) {

    public Submission {
        given = List.copyOf(given);
    }
}
