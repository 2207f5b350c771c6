/**
 * The Discord front end: commands, mentions, cards. The only package that knows JDA.
 */
package fabula.discord;
