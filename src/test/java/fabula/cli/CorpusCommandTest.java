package fabula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.Problem;
import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.story.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CorpusCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void kinds_are_written_one_file_each() throws IOException {
        int code = run(
                "generate",
                "--seed",
                "7",
                "--stories",
                "2",
                "--out",
                folder.resolve("new").toString());

        assertThat(code).isZero();
        assertThat(Files.readString(folder.resolve("new/moves.txt")))
                .isEqualTo("1 moves 7.\n2 Is it?\tyes\t1\n".repeat(2));
        assertThat(folder.resolve("new/gifts.txt")).exists();
        assertThat(out.toString())
                .isEqualTo(folder.resolve("new/moves.txt") + ": 2 stories, 2 questions\n"
                        + folder.resolve("new/gifts.txt") + ": 2 stories, 2 questions\n");
    }

    @Test
    void chosen_kinds_are_printed_where_no_folder_is_named() {
        assertThat(run("generate", "--stories", "1", "--kind", "gifts", "gifts"))
                .isZero();
        assertThat(out).hasToString("1 gifts 1.\n2 Is it?\tyes\t1\n");
    }

    @Test
    void what_cannot_be_generated_is_answered_in_words() {
        assertThat(run("generate", "--kind", "songs")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("There is no kind of story \"songs\". Kinds: moves, gifts.");
        assertThat(run("generate", "--stories", "0")).isEqualTo(2);
        assertThat(err.toString()).endsWith("--stories is 0; allowed are 1 to 1,000,000.");
    }

    @Test
    void sound_files_are_said_to_be_sound() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "1 A.\n2 Is it?\tyes\t1\n1 B.\n");

        assertThat(run("check", file.toString())).isZero();
        assertThat(out)
                .hasToString(file + ":3: (warning) the story that starts here has no question\n"
                        + "1 file, 2 stories, 1 question: no defects\n");
    }

    @Test
    void each_defect_is_printed_and_the_exit_code_is_2() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "1 A.\n2 Is it?\tperhaps\n4 B\tC.\n");

        assertThat(run("check", folder.toString())).isEqualTo(2);
        assertThat(out.toString())
                .contains(file + ":2: unknown answer \"perhaps\"", file + ":3: a statement must not contain a tab")
                .endsWith("1 file, 1 story, 0 questions: 2 defects\n");
    }

    @Test
    void a_missing_file_is_answered_in_words() {
        assertThat(run("check", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("There is no file or folder");
        assertThat(run("stats", folder.resolve("none").toString())).isEqualTo(2);
    }

    @Test
    void files_are_described_each_and_all_together() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "1 Ann left.\n2 Did Ann leave?\tyes\t1\n");
        Files.writeString(folder.resolve("b.txt"), "1 Bob left.\n2 Bob slept.\n3 Did Bob sleep?\tno\n");

        assertThat(run("stats", folder.toString())).isZero();
        assertThat(out.toString()).isEqualTo("""
                        file   stories  statements  questions  before: min  median  p95  max  yes  no  maybe  unknown  supported  words  distinct
                        a.txt        1           1          1            1       1    1    1    1   0      0        0          1      5         4
                        b.txt        1           2          1            2       2    2    2    0   1      0        0          0      7         5
                        all          2           3          2            1       1    2    2    1   1      0        0          1     12         7

                        Before: statements told before a question. Supported: questions that name what their answer follows from.
                        """);
    }

    private int run(String... args) {
        CommandLine line = new CommandLine(
                        new CorpusCommand(() -> List.of("moves", "gifts"), CorpusCommandTest::generate))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((e, command, result) -> {
                    err.append(e.getMessage());
                    return e instanceof Problem problem ? problem.kind().exitCode() : 99;
                });
        return line.execute(args);
    }

    private static List<LabelledStory> generate(long seed, String kind, int stories) {
        LabelledQuestion question = new LabelledQuestion(1, "Is it?", Verdict.YES, Optional.of(List.of(0)));
        return Collections.nCopies(
                stories, new LabelledStory(kind + ".txt", List.of(kind + " " + seed + "."), List.of(question)));
    }
}
