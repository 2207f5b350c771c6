package fabula.riddle;

import fabula.corpus.BabiFormat;
import fabula.corpus.LabelledStory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The tales that are shipped. Their file holds, with a blank line between them: title, teaser, solution, a line each,
 * then the story in bAbI's format, with questions by which it is checked that the shipped model reads it right.
 */
public final class Tales {

    private static final String FILE = "tales.txt";
    private static final int HEAD = 3;

    private final List<Tale> tales;

    public Tales() {
        this.tales = blocks().stream().map(Tales::tale).toList();
    }

    public List<String> titles() {
        return tales.stream().map(Tale::title).toList();
    }

    public Optional<Tale> find(String title) {
        return tales.stream()
                .filter(tale -> tale.title().equalsIgnoreCase(title.strip()))
                .findFirst();
    }

    /** The stories with the questions by which they are checked, in the order of the titles. */
    static List<LabelledStory> checks() {
        return blocks().stream().map(Tales::story).toList();
    }

    private static Tale tale(List<String> lines) {
        return new Tale(lines.get(0), lines.get(1), story(lines).statements(), new Solution(lines.get(2)));
    }

    private static LabelledStory story(List<String> lines) {
        String story = String.join("\n", lines.subList(HEAD, lines.size())) + "\n";
        return BabiFormat.read(lines.get(0), story.getBytes(StandardCharsets.UTF_8))
                .get(0);
    }

    private static List<List<String>> blocks() {
        try (InputStream in = Tales.class.getResourceAsStream(FILE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.strip().split("\n\n"))
                    .map(block -> block.lines().toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
