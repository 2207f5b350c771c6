package fabula.corpus;

import fabula.story.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * A question of a corpus.
 *
 * @param told how many of the story's statements had been told when it was asked
 * @param text the question
 * @param answer the right verdict
 * @param supports indices, from 0 and below {@code told}, of the statements the answer follows from; empty optional
 *     where the file does not say, an empty list where it has the column but names none
 */
public record LabelledQuestion(int told, String text, Verdict answer, Optional<List<Integer>> supports) {

    public LabelledQuestion {
        supports = supports.map(List::copyOf);
        for (int support : supports.orElse(List.of())) {
            if (support < 0 || support >= told) {
                throw new IllegalArgumentException(
                        "Support " + support + " of \"" + text + "\" is not among the " + told + " statements told.");
            }
        }
    }
}
