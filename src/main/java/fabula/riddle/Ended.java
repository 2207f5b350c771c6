package fabula.riddle;

import fabula.story.Teller;
import java.util.Optional;

/**
 * All that is kept of a riddle that is over.
 *
 * @param host empty for somebody who was erased, as {@code solver}
 * @param solver empty where nobody found out, too
 */
public record Ended(Optional<Teller> host, Optional<Teller> solver, int questions) {}
