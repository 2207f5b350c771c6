/**
 * The game that a yes/no bot is made for: somebody hides a story, others find out what happened. What is hidden belongs
 * to no channel's story and is never learned from.
 */
package fabula.riddle;
