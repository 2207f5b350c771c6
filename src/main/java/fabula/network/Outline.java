package fabula.network;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A query as the network sees it, and what of it may be hidden in training.
 *
 * @param story with nothing hidden
 * @param stems for the question and each statement, the number of each word's stem, or {@link #SHOWN}
 * @param different how many stems there are
 */
record Outline(EncodedStory story, List<int[]> stems, int different) {

    /** In place of the stem of a word that is never hidden. */
    static final int SHOWN = -1;

    /**
     * Hides each word with a probability, everywhere in the story, so that unknown words are met in training. Words of
     * closed classes stay, and so do those that an answer follows from for what they mean ("Monday", "mother").
     */
    EncodedStory hiding(RandomGenerator random, double probability) {
        boolean[] hidden = new boolean[different];
        boolean any = false;
        for (int i = 0; i < different; i++) {
            hidden[i] = random.nextDouble() < probability;
            any |= hidden[i];
        }
        if (!any) {
            return story;
        }
        List<EncodedSentence> statements = new ArrayList<>(story.statements().size());
        for (int s = 0; s < story.statements().size(); s++) {
            statements.add(hiding(story.statements().get(s), stems.get(s + 1), hidden));
        }
        return new EncodedStory(hiding(story.question(), stems.get(0), hidden), statements, story.positions());
    }

    private static EncodedSentence hiding(EncodedSentence sentence, int[] stems, boolean[] hidden) {
        int[] words = sentence.words().clone();
        for (int i = 0; i < words.length; i++) {
            if (stems[i] != SHOWN && hidden[stems[i]]) {
                words[i] = Vocabulary.OTHER;
            }
        }
        return new EncodedSentence(words, sentence.slots());
    }
}
