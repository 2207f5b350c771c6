package fabula.examples;

import fabula.story.Verdict;

/**
 * What the model in force answered when an example was given.
 *
 * @param model its name
 */
public record ModelAnswer(String model, Verdict verdict) {}
