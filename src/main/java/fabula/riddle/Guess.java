package fabula.riddle;

import fabula.story.Teller;
import java.time.Instant;

/**
 * What a player took for the solution.
 *
 * @param number within the riddle, from 1
 */
public record Guess(int number, Teller guesser, String text, Instant guessedAt) {}
