package fabula.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fabula.OwnerOnly;
import fabula.Problem;
import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.model.ModelFolder;
import fabula.model.Scope;
import fabula.story.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/**
 * The folder in which a model is made and examined, with all that is needed for it, and apart from the models that can
 * be used: a name that begins with a dot is never listed. The report is written last.
 */
final class JobFolder {

    private static final String ALL = ".jobs";
    private static final String BY_HAND = "process-";
    private static final String ASSIGNMENT = "assignment.json";
    private static final String EXAMPLES = "examples.jsonl";
    private static final String REPORT = "report.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    JobFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder of a job; it need not exist. */
    static JobFolder of(Path models, long job) {
        return new JobFolder(models.resolve(ALL).resolve(String.valueOf(job)));
    }

    /** The folder of a job that this process does itself. */
    static JobFolder byHand(Path models) {
        return new JobFolder(
                models.resolve(ALL).resolve(BY_HAND + ProcessHandle.current().pid()));
    }

    /** Deletes the folders of jobs that are no more. */
    static void keepOnly(Path models, Set<Long> jobs) {
        try (Stream<Path> folders =
                Files.isDirectory(models.resolve(ALL)) ? Files.list(models.resolve(ALL)) : Stream.of()) {
            folders.filter(Files::isDirectory)
                    .filter(folder -> isLeft(folder, jobs))
                    .forEach(folder -> new JobFolder(folder).delete());
        } catch (IOException e) {
            throw unusable(models.resolve(ALL), e);
        }
    }

    private static boolean isLeft(Path folder, Set<Long> jobs) {
        String name = folder.getFileName().toString();
        if (!name.startsWith(BY_HAND)) {
            return !jobs.contains(Long.parseLong(name));
        }
        try {
            return ModelFolder.isLeft(folder, Long.parseLong(name.substring(BY_HAND.length())));
        } catch (IOException e) {
            // It was deleted meanwhile.
            return false;
        }
    }

    Path path() {
        return folder;
    }

    /** Where the job's models lie: those that it begins with, and the one that it makes. */
    Path models() {
        return folder.resolve("models");
    }

    /**
     * Begins anew with copies of all that is needed.
     *
     * @param shelf the folder of the models that can be used
     */
    void prepare(Assignment assignment, HeldOut examples, Path shelf) {
        delete();
        try {
            Files.createDirectories(folder.getParent());
            OwnerOnly.folder(folder);
            Files.createDirectories(models());
            String other = assignment.isTaught() ? assignment.base() : assignment.after();
            for (String model : new TreeSet<>(List.of(assignment.before(), other))) {
                copy(shelf.resolve(model), models().resolve(model));
            }
            Files.writeString(
                    folder.resolve(EXAMPLES), lines(examples.learned(), false) + lines(examples.heldOut(), true));
            ObjectNode json = JSON.createObjectNode()
                    .put("scope", assignment.scope().text())
                    .put("taught", assignment.isTaught())
                    .put("base", assignment.base())
                    .put("before", assignment.before())
                    .put("after", assignment.after());
            Files.writeString(folder.resolve(ASSIGNMENT), json.toPrettyString());
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static String lines(List<Approved> examples, boolean heldOut) {
        StringBuilder lines = new StringBuilder();
        for (Approved example : examples) {
            LabelledQuestion question = example.story().questions().get(0);
            ObjectNode json = JSON.createObjectNode().put("hash", example.hash());
            example.story().statements().forEach(json.withArray("story")::add);
            json.put("question", question.text())
                    .put("answer", question.answer().label());
            question.supports().ifPresent(supports -> supports.forEach(json.withArray("supports")::add));
            lines.append(json.put("marked", example.marked()).put("heldOut", heldOut))
                    .append('\n');
        }
        return lines.toString();
    }

    Assignment assignment() {
        JsonNode json = read(ASSIGNMENT);
        return new Assignment(
                Scope.ofText(json.path("scope").asText()),
                json.path("taught").asBoolean(),
                json.path("base").asText(),
                json.path("before").asText(),
                json.path("after").asText());
    }

    HeldOut examples() {
        List<Approved> learned = new ArrayList<>();
        List<Approved> heldOut = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(folder.resolve(EXAMPLES))) {
                JsonNode json = JSON.readTree(line);
                (json.path("heldOut").asBoolean() ? heldOut : learned).add(example(json));
            }
        } catch (IOException e) {
            throw unusable(folder, e);
        }
        return new HeldOut(learned, heldOut);
    }

    private static Approved example(JsonNode json) {
        List<String> story = new ArrayList<>();
        json.path("story").forEach(statement -> story.add(statement.asText()));
        List<Integer> supports = new ArrayList<>();
        json.path("supports").forEach(support -> supports.add(support.asInt()));
        LabelledQuestion question = new LabelledQuestion(
                story.size(),
                json.path("question").asText(),
                Verdict.ofLabel(json.path("answer").asText()).orElseThrow(),
                json.has("supports") ? Optional.of(supports) : Optional.empty());
        return new Approved(
                json.path("hash").asText(),
                new LabelledStory("examples", story, List.of(question)),
                json.path("marked").asBoolean());
    }

    /** Ends the job: whoever finds the report finds all. */
    void write(ExamReport report) {
        try {
            Path unfinished = Files.writeString(
                    folder.resolve(REPORT + ".tmp"), ReportJson.write(report).toString());
            Files.move(unfinished, folder.resolve(REPORT), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    boolean isDone() {
        return Files.isRegularFile(folder.resolve(REPORT));
    }

    ExamReport report() {
        return ReportJson.read(read(REPORT));
    }

    private JsonNode read(String file) {
        try {
            return JSON.readTree(Files.readAllBytes(folder.resolve(file)));
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    void delete() {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            PathUtils.delete(folder);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private static Problem unusable(Path folder, IOException e) {
        return new Problem(
                Problem.Kind.MACHINE,
                "The folder of a retraining, " + folder + ", cannot be used. Is there room on the disk, and may I write"
                        + " there?",
                e);
    }
}
