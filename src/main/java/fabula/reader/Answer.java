package fabula.reader;

import fabula.Saying;
import fabula.story.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What a reader made of a query.
 *
 * @param verdict the most likely verdict
 * @param probabilities one per verdict, in the order of {@link Verdict}, summing to 1
 * @param evidence for each statement of the query, 0 … 1: how much it supports the verdict
 * @param reason in words, why it cannot be told, where that is known ("The story never mentions Bill.")
 */
public record Answer(Verdict verdict, List<Double> probabilities, List<Double> evidence, Optional<Saying> reason) {

    /** A statement counts as a support from this evidence on. */
    public static final double SUPPORT_THRESHOLD = 0.5;

    public Answer {
        probabilities = List.copyOf(probabilities);
        evidence = List.copyOf(evidence);
    }

    /** How sure the reader is of its verdict, 0 … 1. */
    public double confidence() {
        return probabilities.get(verdict.ordinal());
    }

    /** Indices, from 0, of the statements that support the verdict, in the story's order. */
    public List<Integer> supports() {
        return java.util.stream.IntStream.range(0, evidence.size())
                .filter(i -> evidence.get(i) >= SUPPORT_THRESHOLD)
                .boxed()
                .toList();
    }
}
