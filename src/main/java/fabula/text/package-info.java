/**
 * From what people type to words: sentences, tokens, and whether a sentence tells or asks. It knows English spelling
 * and nothing of networks or stories.
 */
package fabula.text;
