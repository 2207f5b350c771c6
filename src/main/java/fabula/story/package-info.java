/**
 * What is told and what is answered: statements, stories, verdicts. Plain values that know no network, no chat and no
 * disk.
 */
package fabula.story;
