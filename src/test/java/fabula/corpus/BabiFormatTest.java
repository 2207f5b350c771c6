package fabula.corpus;

import static fabula.story.Verdict.MAYBE;
import static fabula.story.Verdict.NO;
import static fabula.story.Verdict.UNKNOWN;
import static fabula.story.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BabiFormatTest {

    @TempDir
    Path folder;

    @Test
    void a_support_names_a_line_and_becomes_the_index_of_its_statement() throws IOException {
        Path file = file("qa6.txt", """
                1 Mary went to the kitchen.
                2 Is Mary in the kitchen? \tyes\t1
                3 John left.
                4 Bill is in the park or the hall.
                5 Is Bill in the park?\tMAYBE\t4 1
                1 Ann slept.
                2 Is Ann tall?\tunknown
                3 Is Ann small?\tno\t
                """);

        assertThat(BabiFormat.read(file))
                .containsExactly(
                        new LabelledStory(
                                "qa6.txt",
                                List.of("Mary went to the kitchen.", "John left.", "Bill is in the park or the hall."),
                                List.of(
                                        asked(1, "Is Mary in the kitchen? ", YES, 0),
                                        asked(3, "Is Bill in the park?", MAYBE, 2, 0))),
                        new LabelledStory(
                                "qa6.txt",
                                List.of("Ann slept."),
                                List.of(
                                        new LabelledQuestion(1, "Is Ann tall?", UNKNOWN, Optional.empty()),
                                        asked(1, "Is Ann small?", NO))));
    }

    @Test
    void every_file_of_bAbI_is_the_same_byte_for_byte_when_it_is_read_and_written() throws IOException {
        for (Path file : BabiFormat.files(SharedData.babi())) {
            if (file.getFileName().toString().startsWith("qa")) {
                assertThat(BabiFormat.write(BabiFormat.read(file)))
                        .as(file.toString())
                        .isEqualTo(Files.readString(file));
            }
        }
    }

    @Property(tries = 300)
    void what_is_written_is_read_again(@ForAll("stories") List<LabelledStory> stories) {
        String text = BabiFormat.write(stories);
        BabiParser.Parsed parsed =
                BabiParser.parse(Path.of("any.txt"), "any.txt", text.getBytes(StandardCharsets.UTF_8));

        assertThat(parsed.defects()).isEmpty();
        assertThat(parsed.stories()).extracting(BabiParser.Located::story).isEqualTo(stories);
    }

    @Provide
    Arbitrary<List<LabelledStory>> stories() {
        return ArbitraryStories.stories();
    }

    @Property(tries = 500)
    void any_bytes_are_read_or_told_as_defects(@ForAll byte[] bytes, @ForAll String text) {
        for (byte[] given : List.of(
                bytes,
                text.getBytes(StandardCharsets.UTF_8),
                ("1 " + text).getBytes(StandardCharsets.UTF_8),
                ("1 A.\n2 B?\tyes\t" + text).getBytes(StandardCharsets.UTF_8))) {
            BabiParser.Parsed parsed = BabiParser.parse(Path.of("any.txt"), "any.txt", given);
            if (parsed.defects().isEmpty()) {
                BabiFormat.write(
                        parsed.stories().stream().map(BabiParser.Located::story).toList());
            }
            assertThat(parsed.defects())
                    .allSatisfy(defect -> assertThat(defect.line()).isPositive());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFF1 Mary left.\n2 Did Mary leave?\tyes\t1\n",
                "1 Mary left.\r\n2 Did Mary leave?\tyes\t1\r\n",
                "1 Mary left.\n2 Did Mary leave?\tyes\t1",
                "1 Mary left.\n2 Did Mary leave?\tyes\t1\n\n  \r\n\n",
                "1 Mary left.\n7 Did Mary leave?\tyes\t 1 \n",
                "1 Mary left.\n2 Did Mary leave?\tYes \t1\n"
            })
    void spellings_that_editors_leave_behind_are_read(String text) throws IOException {
        assertThat(BabiFormat.write(BabiFormat.read(file("story.txt", text))))
                .isEqualTo("1 Mary left.\n2 Did Mary leave?\tyes\t1\n");
    }

    @Test
    void a_folder_is_read_with_the_folders_below_it_in_the_order_of_the_paths() throws IOException {
        file("b.txt", "1 B.\n");
        file("a.txt", "1 A.\n");
        file("c/a.txt", "1 C.\n");
        file("notes.md", "nothing");

        assertThat(BabiFormat.read(folder))
                .extracting(LabelledStory::source)
                .containsExactly("a.txt", "b.txt", "c/a.txt");
    }

    @Test
    void a_malformed_file_is_answered_with_the_first_ten_defects_and_how_many_more() throws IOException {
        Path file = file("bad.txt", "1 A.\n2 Is it A?\n" + "Mary left.\n".repeat(11));

        assertThatThrownBy(() -> BabiFormat.read(file))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(file + ":2: question without an answer")
                .hasMessageContaining(file + ":11: no proper id")
                .hasMessageNotContaining(file + ":12:")
                .hasMessageEndingWith("… and 2 more.");
    }

    @Test
    void what_is_not_there_is_answered_in_words() throws IOException {
        assertThatThrownBy(() -> BabiFormat.read(folder.resolve("none.txt")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("There is no file or folder");
        assertThatThrownBy(() -> BabiFormat.read(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no .txt file");
        Path empty = file("empty.txt", "\n\n");
        assertThatThrownBy(() -> BabiFormat.read(empty))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("holds no story");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "a\ttab", " ", "Is it?", "half \uD83D", "\r"})
    void a_statement_that_would_be_read_differently_is_not_written(String text) {
        List<LabelledStory> stories = List.of(new LabelledStory("a.txt", List.of(text), List.of()));

        assertThatThrownBy(() -> BabiFormat.write(stories))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("cannot be written in bAbI's format");
    }

    @Test
    void a_story_is_written_to_a_file_in_a_new_folder() {
        Path file = folder.resolve("new/kind.txt");
        List<LabelledStory> stories = List.of(new LabelledStory("kind.txt", List.of("Mary left."), List.of()));

        BabiFormat.write(file, stories);

        assertThat(BabiFormat.read(file)).isEqualTo(stories);
    }

    @Test
    void a_folder_that_cannot_be_made_is_answered_in_words() throws IOException {
        Path inTheWay = file("file", "");
        assertThatThrownBy(() -> BabiFormat.write(inTheWay.resolve("kind.txt"), List.of()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.MACHINE));
    }

    @Test
    void a_question_cannot_stand_on_what_was_not_told() {
        assertThatIllegalArgumentException().isThrownBy(() -> asked(1, "Is it?", YES, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabelledStory("a.txt", List.of(), List.of(asked(1, "Is it?", YES))));
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static LabelledQuestion asked(int told, String text, fabula.story.Verdict answer, Integer... supports) {
        return new LabelledQuestion(told, text, answer, Optional.of(List.of(supports)));
    }
}
