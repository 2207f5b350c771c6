package fabula.riddle;

import fabula.story.Teller;
import java.util.Optional;

/**
 * All that is kept of a riddle that is over.
 *
 * @param host empty for somebody who was erased, as {@code solver}
 * @param solver empty where nobody found out, too
 */
public record Ended(Optional<Teller> host, Optional<Teller> solver, int questions) {

    /** Whether somebody played it with somebody else. */
    boolean counts() {
        boolean playedAlone = solver.isPresent() && host.map(Teller::id).equals(solver.map(Teller::id));
        return !playedAlone && (questions > 0 || solver.isPresent());
    }
}
