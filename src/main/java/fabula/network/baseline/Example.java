package fabula.network.baseline;

/**
 * A query in numbers of {@link Words}.
 *
 * @param told the story's words, sentence after sentence
 * @param asked the question's words
 */
record Example(int[] told, int[] asked) {

    int length() {
        return told.length + asked.length;
    }
}
