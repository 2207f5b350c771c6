package fabula.riddle;

import fabula.story.Teller;
import fabula.story.Verdict;
import java.time.Instant;
import java.util.List;

/**
 * A question that a player asked, and its answer.
 *
 * @param number within the riddle, from 1
 * @param supports indices, from 0, of the hidden statements that the answer follows from
 */
public record Question(
        int number, Teller asker, String text, Verdict verdict, List<Integer> supports, Instant askedAt) {

    public Question {
        supports = List.copyOf(supports);
    }
}
