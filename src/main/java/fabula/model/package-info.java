/**
 * Models as people handle them: a folder with a manifest, listed, chosen, rolled back, deleted, loaded. It knows the
 * manifest and the hashes, not what is inside a network.
 */
package fabula.model;
