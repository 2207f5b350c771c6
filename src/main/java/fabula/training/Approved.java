package fabula.training;

import fabula.corpus.LabelledStory;

/**
 * An approved example.
 *
 * @param hash what it is known by
 * @param story with one question
 * @param marked whether it was given because an answer was wrong
 */
public record Approved(String hash, LabelledStory story, boolean marked) {}
