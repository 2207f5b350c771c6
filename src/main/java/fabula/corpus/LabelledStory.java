package fabula.corpus;

import java.util.List;

/**
 * A story of a corpus with its questions, in file order.
 *
 * @param source the file it came from, for reports; the file's name is the name of its kind of story
 * @param statements the sentences, first told first
 * @param questions questions, each asked after some of the statements
 */
public record LabelledStory(String source, List<String> statements, List<LabelledQuestion> questions) {

    public LabelledStory {
        statements = List.copyOf(statements);
        questions = List.copyOf(questions);
        for (LabelledQuestion question : questions) {
            if (question.told() < 0 || question.told() > statements.size()) {
                throw new IllegalArgumentException("\"" + question.text() + "\" is asked after " + question.told()
                        + " statements of " + statements.size() + ".");
            }
        }
    }

    /** The statements that had been told when a question of this story was asked. */
    public List<String> before(LabelledQuestion question) {
        return statements.subList(0, question.told());
    }
}
