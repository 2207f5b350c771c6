package fabula.cli;

import fabula.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The story of a file: sentences as they are, or one story of bAbI's format, whose questions are passed over. */
final class StoryFile {

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,9})\\s+(.*)");

    /**
     * @param number of the line in the file, from 1
     * @param text what it tells
     */
    record Line(int number, String text) {}

    private StoryFile() {}

    /** @param name of the file, or {@code -} for the input */
    static List<Line> read(String name, InputStream input) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String text : text(name, input).split("\\R")) {
            number++;
            if (!text.isBlank()) {
                lines.add(new Line(number, text.strip()));
            }
        }
        boolean numbered = !lines.isEmpty()
                && lines.stream().allMatch(line -> NUMBERED.matcher(line.text()).matches());
        return numbered ? statements(name, lines) : lines;
    }

    private static List<Line> statements(String name, List<Line> lines) {
        List<Line> statements = new ArrayList<>();
        int previous = 0;
        for (Line line : lines) {
            Matcher parts = NUMBERED.matcher(line.text());
            parts.matches();
            int number = Integer.parseInt(parts.group(1));
            if (number <= previous) {
                String message = "%s:%d: a second story begins here. Give a file with one story.";
                throw Problem.input(message.formatted(name, line.number()));
            }
            previous = number;
            if (!parts.group(2).contains("\t")) {
                statements.add(new Line(line.number(), parts.group(2)));
            }
        }
        return statements;
    }

    /** Decoded here, so that bytes that are no UTF-8 are replaced and not refused. */
    private static String text(String name, InputStream input) {
        try {
            byte[] bytes = name.equals("-") ? input.readAllBytes() : Files.readAllBytes(Path.of(name));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException | InvalidPathException e) {
            throw new Problem(Problem.Kind.INPUT, "The story cannot be read from " + name + ". Is the file there?", e);
        }
    }
}
