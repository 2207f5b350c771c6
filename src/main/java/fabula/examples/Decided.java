package fabula.examples;

import java.util.List;

/**
 * What became of a review.
 *
 * @param example as it is now; one that was corrected to what another teaches already is that other
 * @param overruled those that contradict what was approved, and are therefore rejected
 */
public record Decided(Example example, List<Example> overruled) {

    public Decided {
        overruled = List.copyOf(overruled);
    }
}
