package fabula.reader;

import java.util.List;

/**
 * A question about a story.
 *
 * @param statements the sentences of the story, oldest first
 * @param question a yes/no question
 */
public record Query(List<String> statements, String question) {

    public Query {
        statements = List.copyOf(statements);
    }
}
