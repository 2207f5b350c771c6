package fabula.reader;

import java.util.List;

/** Answers yes/no questions about stories. Safe for use by several threads at once. */
public interface Reader extends AutoCloseable {

    /** The name of the model behind this reader, for people. */
    String name();

    /** One answer a query, in the queries' order; together they are cheaper than one by one. */
    List<Answer> read(List<Query> queries);

    default Answer read(Query query) {
        return read(List.of(query)).get(0);
    }

    /**
     * Whether this reader has learned what a word, in lower case, means; it need not know names to tell them apart. A
     * reader on another one passes this on.
     */
    default boolean knows(String word) {
        return false;
    }

    /** Gives native memory back. Answers under way are finished first; afterwards reading is an error. */
    @Override
    void close();
}
