package fabula.network;

import java.util.List;

/**
 * What the statements of a story tell together, whatever is asked about them.
 *
 * @param statements without slips of the finger
 * @param suspects words as they were typed that may be such slips, as often as they stand there
 * @param neighbours of the names in it
 * @param topics with each name of several words as one, as far as the story alone tells
 * @param lemmas of all words as they were typed
 * @param said the same without slips of the finger
 */
record Tale(
        List<String> statements,
        List<String> suspects,
        Neighbours neighbours,
        Topics topics,
        Occurrences lemmas,
        Occurrences said) {}
