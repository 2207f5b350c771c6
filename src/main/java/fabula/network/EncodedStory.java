package fabula.network;

import fabula.network.kernel.Stories;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    private EncodedSentence sentence(int step) {
        return step == 0 ? question : statements.get(step - 1);
    }

    /** The same as plain numbers, each different sentence once. */
    static Stories together(List<EncodedStory> stories) {
        Map<String, EncodedSentence> different = new LinkedHashMap<>();
        String[][] keys = new String[stories.size()][];
        for (int b = 0; b < keys.length; b++) {
            EncodedStory story = stories.get(b);
            keys[b] = new String[story.steps()];
            for (int s = 0; s < keys[b].length; s++) {
                keys[b][s] = story.sentence(s).key();
                different.putIfAbsent(keys[b][s], story.sentence(s));
            }
        }
        List<Map.Entry<String, EncodedSentence>> longestFirst = new ArrayList<>(different.entrySet());
        longestFirst.sort(Comparator.comparingInt((Map.Entry<String, EncodedSentence> entry) ->
                        entry.getValue().length())
                .reversed());
        Map<String, Integer> rows = new HashMap<>();
        int[][] words = new int[longestFirst.size()][];
        int[][] slots = new int[longestFirst.size()][];
        for (int row = 0; row < words.length; row++) {
            rows.put(longestFirst.get(row).getKey(), row);
            words[row] = longestFirst.get(row).getValue().words();
            slots[row] = longestFirst.get(row).getValue().slots();
        }
        int[][] told = Arrays.stream(keys)
                .map(story -> Arrays.stream(story).mapToInt(rows::get).toArray())
                .toArray(int[][]::new);
        return new Stories(
                words, slots, told, longestFirst.stream().map(Map.Entry::getKey).toArray(String[]::new));
    }
}
