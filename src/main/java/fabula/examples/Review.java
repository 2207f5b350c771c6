package fabula.examples;

import java.util.List;

/**
 * An example that a reviewer is to decide on, for nobody else until the claim on it ends.
 *
 * @param contradicting others, new or approved, with another answer to the same question after the same story
 * @param waiting how many are new on that server, this one included
 */
public record Review(Example example, List<Example> contradicting, int waiting) {

    public Review {
        contradicting = List.copyOf(contradicting);
    }
}
