package fabula.conversation;

import fabula.Saying;
import fabula.reader.Answer;
import fabula.story.Statement;
import java.util.List;

/** What the conversation gives back to a front end, which puts it into words or pictures. */
public sealed interface Reply {

    /**
     * Statements were added to the story.
     *
     * @param added the new statements in order
     * @param total how many the story has now
     */
    record Told(List<Statement> added, int total) implements Reply {}

    /**
     * A question was answered.
     *
     * @param question as it was asked
     * @param answer the verdict; its evidence is parallel to {@code story}
     * @param story the statements that were read
     * @param model the name of the model that answered
     */
    record Answered(String question, Answer answer, List<Statement> story, String model) implements Reply {

        /** The statements that support the verdict, in the story's order. */
        public List<Statement> supports() {
            return answer.supports().stream().map(story::get).toList();
        }
    }

    /**
     * Neither a statement nor a yes/no question.
     *
     * @param text what was said
     * @param help a sentence that says what would work
     */
    record NotUnderstood(String text, Saying help) implements Reply {}
}
