/**
 * The conversation behind every front end: keeps each channel's story, tells statements from questions, and answers.
 * It knows neither Discord nor the terminal.
 */
package fabula.conversation;
