package fabula.story;

import java.util.List;

/** The statements of one channel in the order in which they were told. */
public record Story(List<Statement> statements) {

    public Story {
        statements = List.copyOf(statements);
    }

    public boolean isEmpty() {
        return statements.isEmpty();
    }

    public int size() {
        return statements.size();
    }

    /** The sentences alone, for a reader. */
    public List<String> texts() {
        return statements.stream().map(Statement::text).toList();
    }
}
