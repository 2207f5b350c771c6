package fabula.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fabula.Problem;
import fabula.corpus.BabiFormat;
import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Examples as files. JSON lines, an object a line, keep everything; bAbI's format keeps stories, questions, answers and
 * supports, for whatever reads that format, and nothing of who gave an example, when, or how it was reviewed.
 */
public final class ExampleFiles {

    private static final int DEFECTS_TOLD = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ExampleFiles() {}

    /** The examples in bAbI's format, a story each. */
    public static String babi(List<Example> examples) {
        return BabiFormat.write(
                examples.stream().map(example -> example.lesson().labelled()).toList());
    }

    /** The examples as JSON objects, one a line. */
    public static String jsonLines(List<Example> examples) {
        return examples.stream()
                .map(example -> ExampleJson.write(example).toString() + "\n")
                .collect(Collectors.joining());
    }

    /**
     * Reads a file of either format.
     *
     * @param bytes of the file; JSON lines begin with a brace
     * @param upload who brings it, where and when: what a file says was uploaded, or says nothing of, is theirs
     * @param approved whether that person answers for it, so that what the file says nothing of needs no review
     * @throws Problem naming the first lines that are malformed
     */
    public static List<Submission> read(byte[] bytes, Contribution upload, boolean approved) {
        Submission form = new Submission(
                null,
                approved ? ExampleState.APPROVED : ExampleState.NEW,
                approved ? Optional.of(new Reviewed(upload.giver().id(), upload.givenAt())) : Optional.empty(),
                List.of(upload));
        List<Submission> examples = firstLetter(bytes) == '{' ? fromJsonLines(bytes, form) : fromBabi(bytes, form);
        if (examples.isEmpty()) {
            throw Problem.input("The file asks no question, so there is nothing to learn from it.");
        }
        return examples;
    }

    private static int firstLetter(byte[] bytes) {
        for (byte b : bytes) {
            // A byte order mark's bytes are negative.
            if (b > ' ') {
                return b;
            }
        }
        return 0;
    }

    private static List<Submission> fromBabi(byte[] bytes, Submission form) {
        List<Submission> examples = new ArrayList<>();
        for (LabelledStory story : BabiFormat.read("the file", bytes)) {
            for (LabelledQuestion question : story.questions()) {
                Lesson lesson = new Lesson(
                        story.before(question), question.text().strip(), question.answer(), question.supports());
                examples.add(new Submission(lesson, form.state(), form.reviewed(), form.given()));
            }
        }
        return examples;
    }

    private static List<Submission> fromJsonLines(byte[] bytes, Submission form) {
        List<Submission> examples = new ArrayList<>();
        List<String> defects = new ArrayList<>();
        int number = 0;
        for (String line : text(bytes).split("\n")) {
            number++;
            if (!line.isBlank()) {
                try {
                    examples.add(ExampleJson.read(parsed(line), form));
                } catch (Problem problem) {
                    defects.add("line " + number + ": " + problem.getMessage());
                }
            }
        }
        if (!defects.isEmpty()) {
            int more = defects.size() - DEFECTS_TOLD;
            throw Problem.input("The file holds lines that are no examples:\n"
                    + defects.stream().limit(DEFECTS_TOLD).collect(Collectors.joining("\n"))
                    + (more > 0 ? "\n… and " + more + " more." : ""));
        }
        return examples;
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Problem(Problem.Kind.INPUT, "The file is not UTF-8. Save it as UTF-8 and try again.", e);
        }
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new Problem(Problem.Kind.INPUT, "this is no JSON object.", e);
        }
    }
}
