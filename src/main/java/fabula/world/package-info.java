/**
 * The generator of corpora: a small simulated world in which things happen and are told in many ways. Every answer and
 * every supporting statement follows from the world's state, never from the wording.
 */
package fabula.world;
