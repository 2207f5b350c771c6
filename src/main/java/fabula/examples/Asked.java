package fabula.examples;

import fabula.conversation.Reply;
import java.util.List;

/**
 * A question and what became of it, without the story.
 *
 * @param supports indices, from 0, of the statements that the answer was said to follow from
 */
public record Asked(String question, ModelAnswer answered, List<Integer> supports) {

    public Asked {
        supports = List.copyOf(supports);
    }

    public static Asked of(Reply.Answered answered) {
        return new Asked(
                answered.question(),
                new ModelAnswer(answered.model(), answered.answer().verdict()),
                answered.answer().supports());
    }
}
