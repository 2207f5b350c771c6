package fabula.conversation;

import fabula.story.Statement;
import java.util.List;

/**
 * What a message told.
 *
 * @param left its statements, in the story's order, those aside that were taken back
 * @param told how many it told when it was read last
 */
public record ToldByMessage(List<Statement> left, int told) {

    public ToldByMessage {
        left = List.copyOf(left);
    }
}
