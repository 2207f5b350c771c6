/**
 * The layers written for speed: the same parameters and results as Deeplearning4j's own, a few times faster, and heeding
 * padding where those do not. They are held equal to the stock layers by tests.
 */
package fabula.network.lstm;
