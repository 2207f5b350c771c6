package fabula.riddle;

import java.util.List;

/**
 * What a riddle is made of.
 *
 * @param teaser what the players know, the title aside
 * @param story the statements that are hidden from them
 */
public record Tale(String title, String teaser, List<String> story, Solution solution) {

    public static final int LONGEST_TITLE = 80;
    public static final int LONGEST_TEASER = 500;
    public static final int LONGEST_STORY = 4_000;

    public Tale {
        story = List.copyOf(story);
    }
}
