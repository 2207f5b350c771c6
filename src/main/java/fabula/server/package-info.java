/**
 * What the administrators of a server choose: where Fabula answers and reads along, who administers it, how long stories
 * are kept; and what follows from that.
 */
package fabula.server;
