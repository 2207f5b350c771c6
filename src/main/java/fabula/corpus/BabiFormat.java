package fabula.corpus;

import fabula.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stories as text, in the format of Facebook's bAbI tasks:
 *
 * <pre>
 * 1 Mary went to the kitchen.
 * 2 John took the milk.
 * 3 Is Mary in the kitchen?⇥yes⇥1
 * </pre>
 *
 * A line has an id, which starts at 1 with each story and rises, and a statement or a question. After a question come,
 * separated by tabs, its answer (yes, no, maybe, unknown) and, where known, the ids of the statements it follows from.
 * Files are UTF-8; a byte order mark, CRLF and blank lines at the end are read and never written. What is read and
 * written again is the same byte for byte if its ids have no gaps and its answers are in lower case.
 */
public final class BabiFormat {

    private static final int MOST_BYTES = 256 << 20;
    private static final int DEFECTS_TOLD = 10;

    private BabiFormat() {}

    /**
     * Reads a file, or all {@code .txt} files in a folder and those below it, in the order of their paths. A story's
     * source is the file's name, or its path within the folder.
     *
     * @throws Problem if there is no such file, it cannot be read, it holds no story, or it is malformed; then with the
     *     first defects, each with file and line
     */
    public static List<LabelledStory> read(Path fileOrFolder) {
        return stories(
                files(fileOrFolder).stream()
                        .map(file -> parse(file, source(fileOrFolder, file)))
                        .toList(),
                fileOrFolder.toString());
    }

    private static List<LabelledStory> stories(List<BabiParser.Parsed> files, String name) {
        List<LabelledStory> stories = new ArrayList<>();
        List<Defect> defects = new ArrayList<>();
        for (BabiParser.Parsed parsed : files) {
            parsed.stories().forEach(located -> stories.add(located.story()));
            defects.addAll(parsed.defects());
        }
        if (!defects.isEmpty()) {
            throw Problem.input(describe(defects));
        }
        if (stories.isEmpty()) {
            throw Problem.input(name + " holds no story. A story is lines such as \"1 Mary went to the kitchen.\"");
        }
        return stories;
    }

    /**
     * Reads the bytes of a file that came from elsewhere.
     *
     * @param source what to call it
     * @throws Problem as for the other
     */
    public static List<LabelledStory> read(String source, byte[] bytes) {
        return stories(List.of(BabiParser.parse(Path.of(source), source, bytes)), source);
    }

    /**
     * The stories as text, each line ended by a line feed; nothing for a story without a line.
     *
     * @throws Problem if a text cannot stand in a line of the format: it is blank, very long or has control characters,
     *     or a statement is a question
     */
    public static String write(List<LabelledStory> stories) {
        StringBuilder out = new StringBuilder();
        stories.forEach(story -> write(story, out));
        return out.toString();
    }

    /** Writes the stories to a file, making its folder where there is none. Errors are as for the other. */
    public static void write(Path file, List<LabelledStory> stories) {
        String text = write(stories);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new Problem(
                    Problem.Kind.MACHINE,
                    "The stories cannot be written to " + file + " (" + reason(e)
                            + "). Check the folder and its rights.",
                    e);
        }
    }

    /** The file itself, or the {@code .txt} files below a folder, sorted. */
    static List<Path> files(Path fileOrFolder) {
        if (!Files.exists(fileOrFolder)) {
            throw Problem.input("There is no file or folder " + fileOrFolder + ". Check the path.");
        }
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(fileOrFolder);
        }
        List<Path> files = textFiles(fileOrFolder);
        if (files.isEmpty()) {
            throw Problem.input("The folder " + fileOrFolder + " holds no .txt file with stories.");
        }
        return files;
    }

    static BabiParser.Parsed parse(Path file, String source) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw Problem.input(
                        file + " is larger than " + (MOST_BYTES >> 20) + " MB. Split it into several files.");
            }
            return BabiParser.parse(file, source, bytes);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The name that stories of a file carry when a file or folder is read. */
    static String source(Path fileOrFolder, Path file) {
        return file.equals(fileOrFolder)
                ? file.toAbsolutePath().normalize().getFileName().toString()
                : fileOrFolder.relativize(file).toString().replace('\\', '/');
    }

    private static List<Path> textFiles(Path folder) {
        try {
            // The folder may itself be a link; links to folders below it are not followed, so that no walk is endless.
            Path real = folder.toRealPath();
            try (Stream<Path> found = Files.walk(real)) {
                return found.filter(path -> path.toString().endsWith(".txt") && Files.isRegularFile(path))
                        .map(path -> folder.resolve(real.relativize(path)))
                        .sorted(Comparator.comparing(Path::toString))
                        .toList();
            }
        } catch (IOException e) {
            throw unreadable(folder, e);
        } catch (UncheckedIOException e) {
            throw unreadable(folder, e.getCause());
        }
    }

    private static Problem unreadable(Path path, IOException e) {
        return new Problem(
                Problem.Kind.INPUT, path + " cannot be read (" + reason(e) + "). Check the path and its rights.", e);
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "");
    }

    private static String describe(List<Defect> defects) {
        String told = defects.stream().limit(DEFECTS_TOLD).map(Defect::toString).collect(Collectors.joining("\n"));
        int more = defects.size() - DEFECTS_TOLD;
        return "The stories are not in bAbI's format:\n" + told + (more > 0 ? "\n… and " + more + " more." : "");
    }

    private static void write(LabelledStory story, StringBuilder out) {
        List<LabelledQuestion> questions = story.questions().stream()
                .sorted(Comparator.comparingInt(LabelledQuestion::told))
                .toList();
        int[] ids = new int[story.statements().size()];
        int id = 0;
        int asked = 0;
        for (int told = 0; told <= ids.length; told++) {
            if (told > 0) {
                ids[told - 1] = ++id;
                writeLine(out, id, statement(story.statements().get(told - 1)));
            }
            while (asked < questions.size() && questions.get(asked).told() == told) {
                writeLine(out, ++id, question(questions.get(asked++), ids));
            }
        }
    }

    private static String statement(String text) {
        if (text.stripTrailing().endsWith("?")) {
            throw unwritable(text, "a statement must not end with a question mark");
        }
        return checked(text);
    }

    private static String question(LabelledQuestion question, int[] ids) {
        String supports = question.supports()
                .map(indices -> "\t"
                        + indices.stream()
                                .map(index -> String.valueOf(ids[index]))
                                .collect(Collectors.joining(" ")))
                .orElse("");
        return checked(question.text()) + "\t" + question.answer().label() + supports;
    }

    private static String checked(String text) {
        BabiLine.flaw(text, true).ifPresent(flaw -> {
            throw unwritable(text, flaw);
        });
        return text;
    }

    private static void writeLine(StringBuilder out, int id, String text) {
        String line = id + " " + text;
        if (line.length() > BabiLine.LONGEST) {
            throw unwritable(text, "a line has at most " + BabiLine.LONGEST + " characters");
        }
        out.append(line).append('\n');
    }

    private static Problem unwritable(String text, String why) {
        return Problem.input("\"" + Excerpt.of(text) + "\" cannot be written in bAbI's format: " + why + ".");
    }
}
