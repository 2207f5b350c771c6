/**
 * The neural network: vocabulary, word vectors, encoding, the LSTM reader and its training step. The only package that
 * knows Deeplearning4j and ND4J.
 */
package fabula.network;
