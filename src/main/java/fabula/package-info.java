/**
 * Fabula reads a story told in a chat and answers yes/no questions about it. Here lives only what every other package
 * may use: the failure that is told to a person, a sentence in several languages, what is for its owner alone.
 */
package fabula;
