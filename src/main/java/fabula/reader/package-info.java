/**
 * The contract of a reader: a story and a question go in, an answer with evidence comes out. What is behind it is not
 * known here.
 */
package fabula.reader;
