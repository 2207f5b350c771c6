package fabula.examples;

import java.util.List;

/**
 * What became of examples that were given.
 *
 * @param added those that are new to their server
 * @param merged those that were there already
 * @param notAgreed how many were left out because somebody who gave or told them has not agreed
 * @param erased how many were left out because whoever gave them had them erased
 */
public record Intake(List<Example> added, List<Example> merged, int notAgreed, int erased) {

    public Intake {
        added = List.copyOf(added);
        merged = List.copyOf(merged);
    }
}
