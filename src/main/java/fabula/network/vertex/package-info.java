/**
 * The steps of the reader's graph that Deeplearning4j does not have: from sentences to stories, and from evidence to
 * what is remembered of a story. Each is a plain function with its derivative.
 */
package fabula.network.vertex;
