/**
 * All of a bot in one file, and back: the database and the models. What is in such a file is described by its first
 * entry, and nothing that is not described there is ever written.
 */
package fabula.backup;
