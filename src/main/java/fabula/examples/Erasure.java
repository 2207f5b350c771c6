package fabula.examples;

import java.util.List;

/**
 * What was erased of a person.
 *
 * @param examples those that nobody else had given as well are gone; of the others, the person's part is
 * @param models those that were trained with these examples, and know them until they are trained anew
 */
public record Erasure(int statements, int examples, List<String> models) {

    public Erasure {
        models = List.copyOf(models);
    }
}
