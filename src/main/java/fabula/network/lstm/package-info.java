/**
 * The LSTM written for speed: the same parameters and results as Deeplearning4j's own layer, a few times faster. It is
 * chosen by a setting and held equal to the stock layer by tests.
 */
package fabula.network.lstm;
