package fabula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.examples.Collecting;
import fabula.examples.Gifts;
import fabula.storage.Database;
import fabula.storage.SqlConsents;
import fabula.storage.SqlExamples;
import fabula.storage.SqlPeople;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on a real database. */
class ExamplesCommandTest {

    @TempDir
    private Path home;

    private Database database;
    private boolean enabled = true;
    private String input = "";

    @BeforeEach
    void open() {
        database = Database.open(home.resolve("data"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private CommandLineRun fabula(String... arguments) {
        Clock clock = Clock.fixed(Gifts.NOON, ZoneOffset.UTC);
        SqlExamples examples = new SqlExamples(database);
        Collecting collecting = new Collecting(enabled, examples, new SqlConsents(database), clock);
        ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return CommandLineRun.of(
                home,
                Map.of(),
                root -> List.of(
                        new ExamplesCommand(() -> collecting, () -> examples, in, clock),
                        new PrivacyCommand(() -> new SqlPeople(database))),
                arguments);
    }

    private CommandLineRun add(String answer, String... more) {
        input = "Mary slept.\nZed yeeted to the crypt.\n";
        String[] arguments = new String[8 + more.length];
        System.arraycopy(
                new String[] {"examples", "add", "--story", "-", "--answer", answer, "Is Zed", "in the crypt?"},
                0,
                arguments,
                0,
                8);
        System.arraycopy(more, 0, arguments, 8, more.length);
        return fabula(arguments);
    }

    private String list() {
        return fabula("examples", "list").out();
    }

    @Test
    void without_the_operators_leave_nothing_is_taken() {
        enabled = false;
        CommandLineRun refused = add("yes", "--agree");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("fabula.collecting.enabled = true");
        assertThat(list()).isEqualTo("There are no examples here.\n");
    }

    @Test
    void who_has_not_agreed_is_asked_once() {
        CommandLineRun asked = add("yes");
        assertThat(asked.exitCode()).isEqualTo(2);
        assertThat(asked.err()).contains("If you agree, say so once with --agree");

        assertThat(add("yes", "--agree").out()).startsWith("Kept as example 1.");
        assertThat(add("yes").out()).startsWith("That was there already, as example 1.");
        assertThat(list())
                .contains("    1  new       yes      Is Zed in the crypt?  (after 2 statements; ")
                .endsWith("1 in all.\n");
        assertThat(fabula("examples", "--server", "7").out()).isEqualTo("There are no examples here.\n");
    }

    @Test
    void a_review_shows_contradictions_and_takes_a_letter_for_each() {
        add("yes", "--agree");
        add("no");
        input = "nonsense\ns\nq\n";
        assertThat(fabula("examples", "review").out())
                .contains("2 are new.", "But no says example 2 (new)", "Say approve, reject or skip")
                .contains("But yes says example 1 (new)");
        input = "a\n";
        assertThat(fabula("examples", "review").out())
                .contains("Example 1 is approved. What contradicted it is rejected.", "nothing new");
        assertThat(fabula("examples", "list", "--state", "approved").out()).contains("    1  approved");
        assertThat(fabula("examples", "list", "--state", "fine").exitCode()).isEqualTo(2);
    }

    @Test
    void a_correction_is_approved() {
        add("no", "--agree");
        input = "correct perhaps\ncorrect yes\n";
        assertThat(fabula("examples", "review").out())
                .contains("allowed are yes, no, maybe, unknown", "Example 1 is approved.");
        assertThat(fabula("examples", "show", "1").out())
                .contains("Example 1, approved", "Zed yeeted to the crypt.", "Is Zed in the crypt?  yes", "taught by");
    }

    @Test
    void an_export_is_imported_as_the_same_corpus() throws IOException {
        add("no", "--agree");
        input = "a\n";
        fabula("examples", "review");
        String lines = fabula("examples", "export").out();
        String babi = fabula("examples", "export", "--format", "babi").out();
        assertThat(babi).isEqualTo("1 Mary slept.\n2 Zed yeeted to the crypt.\n3 Is Zed in the crypt?\tno\n");
        assertThat(fabula("examples", "delete", "1").out()).isEqualTo("Deleted.\n");
        assertThat(fabula("examples", "delete", "1").exitCode()).isEqualTo(2);

        input = lines;
        assertThat(fabula("examples", "import", "-").out()).isEqualTo("1 new, 0 there already.\n");
        assertThat(fabula("examples", "export").out()).isEqualTo(lines);

        Path file = home.resolve("more.txt");
        Files.writeString(file, babi.replace("Zed", "Yan"));
        assertThat(fabula("examples", "import", file.toString(), "--approve").out())
                .isEqualTo("1 new, 0 there already.\n");
        assertThat(fabula("examples", "list", "--state", "approved").out()).endsWith("2 in all.\n");
        assertThat(fabula("examples", "import", home.toString()).exitCode()).isEqualTo(2);
    }

    @Test
    void a_file_with_people_in_it_is_for_its_owner_and_overwrites_nothing() throws IOException {
        add("no", "--agree");
        Path file = home.resolve("out.jsonl");
        assertThat(fabula("examples", "export", "--out", file.toString()).out()).endsWith("out.jsonl: 1 lines.\n");
        assertThat(fabula("examples", "export", "--out", file.toString()).exitCode())
                .isEqualTo(2);
        assertThat(Files.readAllLines(file)).hasSize(1);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        }
    }

    @Test
    void what_is_kept_of_a_person_is_shown_handed_over_and_erased() {
        add("yes", "--agree");
        assertThat(fabula("privacy").out()).startsWith("Told: 0. Examples: 1. Agreed that examples are kept: yes.");
        assertThat(fabula("privacy", "export").out())
                .contains("\"agreed_to_examples\"", "\"Zed yeeted to the crypt.\"", "\"source\" : \"taught\"");
        assertThat(fabula("privacy", "delete").exitCode()).isEqualTo(2);
        assertThat(fabula("privacy", "delete", "--yes").out()).isEqualTo("Erased: 0 told, 1 examples.\n");
        assertThat(list()).isEqualTo("There are no examples here.\n");
        assertThat(add("yes").exitCode()).isEqualTo(2);

        add("yes", "--agree");
        assertThat(fabula("privacy", "withdraw").out()).isEqualTo("Taken back. Examples erased: 1.\n");
        assertThat(fabula("privacy", "--person", "42").out()).contains("Told: 0. Examples: 0.");
    }
}
