package fabula.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the bytes of one file in bAbI's format, keeping the stories and every defect with its line. */
final class BabiParser {

    /** From here on the file is something else; to list more helps nobody. */
    static final int MOST_DEFECTS = 10_000;

    private static final int MOST_BYTES_A_CHARACTER = 4;
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,8}");

    /**
     * @param line where it starts, from 1
     * @param questionLines the lines of its questions, in their order
     */
    record Located(LabelledStory story, int line, List<Integer> questionLines) {}

    record Parsed(List<Located> stories, List<Defect> defects) {}

    private final Path file;
    private final String source;
    private final List<Located> stories = new ArrayList<>();
    private final List<Defect> defects = new ArrayList<>();

    private List<String> statements = new ArrayList<>();
    private List<LabelledQuestion> questions = new ArrayList<>();
    private List<Integer> questionLines = new ArrayList<>();
    /** Index of the statement with an id; a question's id has none. */
    private Map<Integer, Optional<Integer>> indices = new HashMap<>();

    private int storyLine = 1;
    private int lastId;
    private int line;

    private BabiParser(Path file, String source) {
        this.file = file;
        this.source = source;
    }

    static Parsed parse(Path file, String source, byte[] bytes) {
        BabiParser parser = new BabiParser(file, source);
        parser.parse(bytes);
        return new Parsed(parser.stories, parser.defects);
    }

    private void parse(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r' || bytes[end - 1] == ' ')) {
            end--;
        }
        // A blank that belongs to the last line, as after bAbI's questions, stays with it.
        while (end < bytes.length && bytes[end] == ' ') {
            end++;
        }
        int start = startsWithByteOrderMark(bytes) ? 3 : 0;
        while (start < end && defects.size() < MOST_DEFECTS) {
            int stop = start;
            while (stop < end && bytes[stop] != '\n') {
                stop++;
            }
            boolean carriageReturn = stop < end && stop > start && bytes[stop - 1] == '\r';
            line++;
            take(ByteBuffer.wrap(bytes, start, stop - start - (carriageReturn ? 1 : 0)));
            start = stop + 1;
        }
        if (start < end) {
            defect("more than " + MOST_DEFECTS + " defects up to here; is this a file in bAbI's format?");
        }
        endStory();
    }

    private static boolean startsWithByteOrderMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private void take(ByteBuffer bytes) {
        try {
            if (bytes.remaining() > BabiLine.LONGEST * MOST_BYTES_A_CHARACTER) {
                throw BabiLine.tooLong();
            }
            take(BabiLine.parse(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes).toString()));
        } catch (CharacterCodingException e) {
            defect("there are bytes that are not UTF-8; save the file as UTF-8");
        } catch (BabiLine.Malformed e) {
            defect(e.getMessage());
        }
    }

    private void take(BabiLine next) {
        if (next.id() == 1) {
            endStory();
            storyLine = line;
        } else if (lastId == 0) {
            defect("the id is " + next.id() + "; a story starts with 1");
        } else if (next.id() <= lastId) {
            defect("the id is " + next.id() + " after " + lastId + "; ids rise within a story and start again with 1");
        }
        lastId = next.id();
        if (next instanceof BabiLine.Told told) {
            indices.put(told.id(), Optional.of(statements.size()));
            statements.add(told.text());
        } else if (next instanceof BabiLine.Asked asked) {
            ask(asked);
            indices.put(asked.id(), Optional.empty());
        }
    }

    private void ask(BabiLine.Asked asked) {
        Optional<List<Integer>> supports = asked.supports().map(this::supports);
        questions.add(new LabelledQuestion(statements.size(), asked.text(), asked.answer(), supports));
        questionLines.add(line);
    }

    private List<Integer> supports(String column) {
        List<Integer> supports = new ArrayList<>();
        for (String id : column.strip().split("\\s+")) {
            if (!id.isEmpty()) {
                support(id).ifPresent(supports::add);
            }
        }
        return supports;
    }

    private Optional<Integer> support(String id) {
        if (!ID.matcher(id).matches()) {
            defect("the support \"" + Excerpt.of(id)
                    + "\" is no id; allowed are ids separated by blanks, as in \"2 5\"");
            return Optional.empty();
        }
        Optional<Integer> index = indices.getOrDefault(Integer.valueOf(id), Optional.empty());
        if (index.isEmpty()) {
            defect("the support " + id + " is not the id of an earlier statement of this story");
        }
        return index;
    }

    private void endStory() {
        if (!statements.isEmpty() || !questions.isEmpty()) {
            stories.add(new Located(new LabelledStory(source, statements, questions), storyLine, questionLines));
        }
        statements = new ArrayList<>();
        questions = new ArrayList<>();
        questionLines = new ArrayList<>();
        indices = new HashMap<>();
    }

    private void defect(String what) {
        defects.add(new Defect(file, line, what, false));
    }
}
