package fabula.metrics;

/**
 * Something that has to be well.
 *
 * @param name what is looked at, in a word or two
 * @param look throws, with a sentence, where it is not well
 */
public record Probe(String name, Runnable look) {}
