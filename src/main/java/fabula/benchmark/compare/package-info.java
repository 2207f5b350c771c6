/**
 * The lesson that Fabula came from, as an experiment: networks from the perceptron to Fabula's reader learn the same
 * stories, and what each can and cannot do is written down as figures, pictures and plain words.
 */
package fabula.benchmark.compare;
