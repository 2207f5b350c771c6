/**
 * What becomes of a reader's answers when the same is told in another way: other names, longer stories, careless
 * typing, unknown verbs. Each variant changes the words of labelled stories and never what follows from them.
 */
package fabula.robustness;
