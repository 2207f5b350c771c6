package fabula.reader;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/** A reader that tells of each answer how long it took; of several at once, its share. */
public final class TimedReader implements Reader {

    private final Reader reader;
    private final BiConsumer<Answer, Duration> listener;

    /** @param reader is closed with this */
    public TimedReader(Reader reader, BiConsumer<Answer, Duration> listener) {
        this.reader = reader;
        this.listener = listener;
    }

    @Override
    public String name() {
        return reader.name();
    }

    @Override
    public List<Answer> read(List<Query> queries) {
        long start = System.nanoTime();
        List<Answer> answers = reader.read(queries);
        Duration each = Duration.ofNanos((System.nanoTime() - start) / Math.max(1, queries.size()));
        answers.forEach(answer -> listener.accept(answer, each));
        return answers;
    }

    @Override
    public boolean knows(String word) {
        return reader.knows(word);
    }

    @Override
    public void close() {
        reader.close();
    }
}
