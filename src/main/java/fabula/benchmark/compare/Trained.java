package fabula.benchmark.compare;

import fabula.reader.Reader;

/**
 * A network that has learned.
 *
 * @param passes it made
 * @param closing gives its native memory back
 */
record Trained(Reader reader, int passes, Runnable closing) implements AutoCloseable {

    @Override
    public void close() {
        closing.run();
    }
}
