/**
 * How well a model is taught ways of speaking that it does not know: from twenty examples each, asked two hundred questions
 * with other names. The stories of this measurement are made here, and nothing else is made of them.
 */
package fabula.benchmark.teach;
