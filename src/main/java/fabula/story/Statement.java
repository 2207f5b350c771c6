package fabula.story;

import java.time.Instant;

/**
 * One sentence of a story, as it was told.
 *
 * @param number its number within the channel, from 1, never given twice until the story is forgotten
 * @param text the sentence as the person wrote it
 * @param teller who told it
 * @param toldAt when
 */
public record Statement(long number, String text, Teller teller, Instant toldAt) {}
