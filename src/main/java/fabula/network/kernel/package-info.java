/**
 * The reader's forward and backward pass written for speed, on the weights of DL4J's graph and held equal to it by tests.
 * All is row-major: what belongs to one word or statement lies side by side, and what is read at the same step follows.
 */
package fabula.network.kernel;
