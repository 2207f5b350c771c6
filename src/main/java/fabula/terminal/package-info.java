/**
 * The terminal front end: the chat prompt with history, completion and colour, and its plain form for pipes. It talks
 * to the conversation alone.
 */
package fabula.terminal;
