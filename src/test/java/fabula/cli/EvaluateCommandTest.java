package fabula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fabula.Problem;
import fabula.corpus.Corpus;
import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.evaluation.ScriptedReader;
import fabula.story.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<Optional<String>> opened = new ArrayList<>();
    private final ScriptedReader reader =
            new ScriptedReader(query -> ScriptedReader.answer(query, Verdict.YES, 0.9, 0));

    @BeforeEach
    void twoFiles() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "1 A.\n2 Is it?\tyes\t1\n");
        Files.writeString(folder.resolve("b.txt"), "1 A.\n2 Is it?\tno\n");
    }

    @Test
    void the_model_in_force_is_measured_file_by_file() {
        assertThat(run(folder.toString())).isZero();

        assertThat(opened).containsExactly(Optional.empty());
        assertThat(reader.closed()).isTrue();
        assertThat(out.toString()).startsWith("Model scripted").contains("a.txt", "b.txt", "all");
    }

    @Test
    void a_named_model_is_measured_and_told_as_json() throws IOException {
        assertThat(run("--model", "winter", "--json", folder.resolve("a.txt").toString()))
                .isZero();

        assertThat(opened).containsExactly(Optional.of("winter"));
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.at("/files/0/file").asText()).isEqualTo("a.txt");
        assertThat(json.at("/all/evidenceF1").asDouble()).isEqualTo(1);
    }

    @Test
    void files_without_a_question_and_missing_ones_are_answered_before_a_model_is_opened() throws IOException {
        Path file = Files.writeString(folder.resolve("c.txt"), "1 A.\n");

        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("There is no question in these files.");
        assertThat(run(folder.resolve("none").toString())).isEqualTo(2);
        assertThat(opened).isEmpty();
    }

    @Test
    void what_was_answered_wrongly_is_shown_with_its_story() {
        assertThat(run("--mistakes", folder.toString())).isZero();

        assertThat(out.toString())
                .startsWith(String.format(
                        "b.txt%n  * 1 A.%n  Is it?%n    right: no, given: yes (90 %%)%n%nModel scripted"));
    }

    @Test
    void what_does_not_go_together_is_told_before_a_model_is_opened() {
        assertThat(run("--variants", "--mistakes", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("--variants prints a row a variant, and neither --mistakes");
        assertThat(run("--variants", "--plots", "pictures", folder.toString())).isEqualTo(2);
        assertThat(run("--json", "--mistakes", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--mistakes does not go with it. Take one of them.");
        assertThat(opened).isEmpty();
    }

    @Test
    void new_stories_are_measured_kind_by_kind_alone_or_after_files() {
        assertThat(run("--generated", "2")).isZero();
        assertThat(out.toString()).contains("moves ", "sizes ").doesNotContain("a.txt");
        assertThat(reader.calls()).extracting(List::size).containsExactly(2, 2);

        assertThat(run(folder.resolve("a.txt").toString(), "--generated")).isZero();
        assertThat(reader.calls()).extracting(List::size).containsExactly(2, 2, 1, 40, 40);
        assertThat(out.toString()).contains("a.txt");
    }

    @Test
    void nothing_to_measure_on_and_too_many_stories_are_told() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).startsWith("There is nothing to measure on.").contains("--generated");
        assertThat(run("--generated", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--generated is 0; allowed are 1 to 100,000.");
        assertThat(opened).isEmpty();
    }

    @Test
    void pictures_are_drawn_and_named_but_not_within_json() throws IOException {
        Path pictures = folder.resolve("pictures");

        assertThat(run("--plots", pictures.toString(), folder.resolve("a.txt").toString()))
                .isZero();
        assertThat(out.toString()).contains("drawn: " + pictures.resolve("reliability.png"));
        assertThat(pictures.toFile().list()).hasSize(3);

        out.getBuffer().setLength(0);
        assertThat(run(
                        "--json",
                        "--plots",
                        pictures.toString(),
                        folder.resolve("a.txt").toString()))
                .isZero();
        assertThat(new ObjectMapper()
                        .readTree(out.toString())
                        .at("/byStoryLength/0/questions")
                        .asInt())
                .isEqualTo(1);
    }

    private static List<Corpus> exam(int storiesAKind) {
        LabelledStory story = new LabelledStory(
                "any", List.of("A."), List.of(new LabelledQuestion(1, "Is it?", Verdict.YES, Optional.empty())));
        return Stream.of("moves", "sizes")
                .map(kind -> new Corpus(kind, Collections.nCopies(storiesAKind, story)))
                .toList();
    }

    private int run(String... args) {
        CommandLine line = new CommandLine(new EvaluateCommand(
                        name -> {
                            opened.add(name);
                            return reader;
                        },
                        EvaluateCommandTest::exam))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((e, command, result) -> {
                    err.append(e.getMessage());
                    return e instanceof Problem problem ? problem.kind().exitCode() : 99;
                });
        return line.execute(args);
    }
}
