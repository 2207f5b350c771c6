/**
 * The networks that Fabula's reader is compared with, from the perceptron to the Keras chatbot's. They read words of a
 * closed vocabulary and know no slots, no relevance and no evidence.
 */
package fabula.network.baseline;
