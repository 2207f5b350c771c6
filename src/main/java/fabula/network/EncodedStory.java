package fabula.network;

import java.util.List;

/**
 * A query as the network sees it.
 *
 * @param question the question
 * @param statements the statements that are read, in the story's order
 * @param positions for each of them, its index in the query's statements
 */
record EncodedStory(EncodedSentence question, List<EncodedSentence> statements, int[] positions) {

    /** Steps of the story's LSTM: the question, then the statements. */
    int steps() {
        return 1 + statements.size();
    }
}
