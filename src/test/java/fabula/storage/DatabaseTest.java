package fabula.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import fabula.Sha256;
import fabula.examples.ServerId;
import fabula.model.ChoiceLog.Choice;
import fabula.model.Scope;
import fabula.story.ChannelId;
import fabula.story.Statement;
import fabula.story.Teller;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.util.Throwables;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class DatabaseTest {

    private static final ChannelId HERE = ChannelId.terminal("here");
    private static final Teller ANA = new Teller("1", "Ana");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void only_the_owner_may_look_into_what_is_made() throws Exception {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "file rights are POSIX's");
        Path data = folder.resolve("deep/data");
        try (Database database = Database.open(data)) {
            new SqlStories(database).append(HERE, ANA, NOON, List.of("Mary left."));
            assertThat(Files.getPosixFilePermissions(data)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
            try (Stream<Path> files = Files.list(data)) {
                assertThat(files).hasSize(3).allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                        .isEqualTo(PosixFilePermissions.fromString("rw-------")));
            }
        }
    }

    /** Flyway refuses a database that another text of the same version made. A change is a file of its own. */
    @Test
    void a_migration_that_was_released_is_never_changed_again() throws Exception {
        List<String> released = Files.readAllLines(
                Path.of(getClass().getResource("/migrations.sha256").toURI()));
        assertThat(released).hasSize(Migrations.NEWEST);
        for (String line : released) {
            String[] parts = line.split(" +");
            try (InputStream file = getClass().getResourceAsStream("/db/migration/" + parts[1])) {
                assertThat(Sha256.of(file.readAllBytes())).as(parts[1]).isEqualTo(parts[0]);
            }
        }
    }

    @Test
    void the_newest_version_is_that_of_the_newest_migration() throws Exception {
        URL migrations = getClass().getResource("/db/migration");
        try (Stream<Path> files = Files.list(Path.of(migrations.toURI()))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("^V(\\d+)__\\w+\\.sql$", "$1")))
                    .contains(String.valueOf(Migrations.NEWEST))
                    .allSatisfy(version -> assertThat(Integer.parseInt(version)).isBetween(1, Migrations.NEWEST));
        }
    }

    @Test
    void a_database_of_the_first_version_is_brought_up_to_date_and_keeps_its_stories() throws Exception {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve(Database.FILE));
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .target("1")
                .load()
                .migrate();
        change("INSERT INTO channel VALUES ('terminal:here', 2, 0)");
        change("INSERT INTO statement VALUES ('terminal:here', 1, 'Mary left.', '1', 'Ana', 0)");
        try (Database database = Database.open(folder)) {
            assertThat(new SqlStories(database).story(HERE).texts()).containsExactly("Mary left.");
            assertThat(new SqlExamples(database).deleteAll(ServerId.TERMINAL)).isZero();
        }
    }

    @Test
    void a_database_of_a_newer_version_is_left_alone() throws Exception {
        Database.open(folder).close();
        change("UPDATE flyway_schema_history SET version = '99'");
        assertProblem(() -> Database.open(folder), "newer Fabula");
    }

    @Test
    void several_may_open_a_new_folder_at_once() throws Exception {
        Callable<Integer> opening = () -> {
            try (Database database = Database.open(folder)) {
                return new SqlStories(database)
                        .append(HERE, ANA, NOON, List.of("Mary left."))
                        .size();
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Integer> added : threads.invokeAll(Collections.nCopies(4, opening))) {
                assertThat(added.get()).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
        try (Database database = Database.open(folder)) {
            assertThat(new SqlStories(database).story(HERE).size()).isEqualTo(4);
        }
    }

    @Test
    void acknowledged_writes_are_on_the_disk() {
        try (Database database = Database.open(folder)) {
            assertThat(database.<String>read(h -> h.createQuery("PRAGMA journal_mode")
                            .mapTo(String.class)
                            .one()))
                    .isEqualTo("wal");
            assertThat(database.<Integer>write(h -> h.createQuery("PRAGMA synchronous")
                            .mapTo(Integer.class)
                            .one()))
                    .isEqualTo(2);
        }
    }

    @Test
    void a_kill_loses_nothing_that_was_acknowledged() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessTeller.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("told ")) {
                    acknowledged.add(line.substring(5));
                }
                if (acknowledged.size() == 30) {
                    child.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(child.waitFor()).isNotZero();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(30);
        try (Database database = Database.open(folder)) {
            List<Statement> kept = new SqlStories(database).story(HERE).statements();
            assertThat(kept.stream().map(Statement::text).toList()).startsWith(acknowledged.toArray(String[]::new));
            assertThat(kept).extracting(Statement::number).isSorted().doesNotHaveDuplicates();
            assertThat(kept.size() % 2).as("both sentences of a text or none").isZero();
        }
    }

    /** Tells and acknowledges until it is killed. */
    static final class EndlessTeller {
        public static void main(String[] arguments) {
            SqlStories stories = new SqlStories(Database.open(Path.of(arguments[0])));
            for (int i = 0; ; i++) {
                stories.append(HERE, ANA, NOON, List.of("First " + i, "Second " + i));
                System.out.println("told First " + i + "\ntold Second " + i);
            }
        }
    }

    @Test
    void choices_are_kept_in_order() {
        Choice first = new Choice("default", "operator", NOON);
        Choice second = new Choice("better", "Ana", NOON.minusSeconds(60));
        try (Database database = Database.open(folder)) {
            ModelChoices choices = new ModelChoices(database);
            assertThat(choices.history(Scope.BASE)).isEmpty();
            choices.record(Scope.BASE, first);
            choices.record(Scope.BASE, second);
            choices.record(Scope.BASE, first);
        }
        try (Database database = Database.open(folder)) {
            assertThat(new ModelChoices(database).history(Scope.BASE)).containsExactly(first, second, first);
        }
    }

    @Test
    void a_file_that_is_no_database_is_named() throws Exception {
        Path file = folder.resolve(Database.FILE);
        Files.writeString(file, "This is not a database. ".repeat(100));
        assertProblem(() -> Database.open(folder), file + " is damaged or not a database");
        assertThat(Files.readString(file)).startsWith("This is not a database.");
    }

    @Test
    void a_file_that_was_cut_off_is_told_and_left_as_it_is() throws Exception {
        try (Database database = Database.open(folder)) {
            new SqlStories(database).append(HERE, ANA, NOON, List.of("x".repeat(100_000)));
        }
        Path file = folder.resolve(Database.FILE);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        assertProblem(
                () -> {
                    try (Database database = Database.open(folder)) {
                        new SqlStories(database).story(HERE);
                    }
                },
                "damaged");
        assertThat(Files.size(file)).isEqualTo(whole.length / 2);

        Files.write(file, whole);
        try (Database database = Database.open(folder)) {
            assertThat(new SqlStories(database).story(HERE).texts()).hasSize(1);
        }
    }

    @Test
    void what_a_crash_left_half_written_beside_the_file_is_ignored() throws Exception {
        try (Database database = Database.open(folder)) {
            new SqlStories(database).append(HERE, ANA, NOON, List.of("Mary left."));
        }
        Files.write(folder.resolve(Database.FILE + "-wal"), new byte[5000]);
        try (Database database = Database.open(folder)) {
            assertThat(new SqlStories(database).story(HERE).texts()).containsExactly("Mary left.");
        }
    }

    @Test
    void a_file_in_place_of_the_folder_is_named() throws Exception {
        Path file = Files.writeString(folder.resolve("data"), "");
        assertProblem(() -> Database.open(file), "is a file");
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws Exception {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Assumptions.assumeTrue(
                closed.toFile().setWritable(false) && !Files.isWritable(closed), "rights bind this user");
        assertProblem(() -> Database.open(closed), "cannot write to the data folder");
        assertProblem(() -> Database.open(closed.resolve("inner")), "cannot write to the data folder");
    }

    @Test
    void a_file_that_can_only_be_read_is_named_at_once() throws Exception {
        Database.open(folder).close();
        Path file = folder.resolve(Database.FILE);
        Assumptions.assumeTrue(file.toFile().setWritable(false) && !Files.isWritable(file), "rights bind this user");
        assertProblem(() -> Database.open(folder), "cannot write to the data folder");
    }

    @Test
    void a_full_disk_is_told_and_what_was_there_stays() {
        try (Database database = Database.open(folder)) {
            SqlStories stories = new SqlStories(database);
            stories.append(HERE, ANA, NOON, List.of("Mary left."));
            fill(database);
            List<String> big = List.of("x".repeat(1_000_000));
            assertProblem(() -> stories.append(HERE, ANA, NOON, big), "disk is full");
            assertThatThrownBy(() -> stories.append(HERE, ANA, NOON, big))
                    .as("what people wrote is in no stack trace")
                    .satisfies(e -> assertThat(Throwables.getStackTrace(e)).doesNotContain("xxx"));
            assertThat(stories.story(HERE).texts()).containsExactly("Mary left.");
        }
    }

    /** SQLite says the same of a file at its largest as of a disk at its fullest. */
    private static void fill(Database database) {
        database.write(h ->
                h.createQuery("PRAGMA max_page_count = 20").mapTo(Integer.class).one());
    }

    @Test
    void a_database_that_only_reads_is_told() {
        try (Database database = Database.open(folder)) {
            database.read(h -> h.execute("PRAGMA query_only = true"));
            assertProblem(() -> database.read(h -> h.execute("DELETE FROM channel")), "only be read");
        }
    }

    @Test
    void a_database_that_another_program_holds_is_told() throws Exception {
        try (Database database = Database.open(folder);
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Database.FILE));
                var statement = other.createStatement()) {
            database.change(h -> h.execute("PRAGMA busy_timeout = 20"));
            statement.execute("BEGIN IMMEDIATE");
            SqlStories stories = new SqlStories(database);
            assertProblem(() -> stories.append(HERE, ANA, NOON, List.of("Mary left.")), "busy");
            assertThat(stories.story(HERE).isEmpty()).isTrue();
            statement.execute("ROLLBACK");
            assertThat(stories.append(HERE, ANA, NOON, List.of("Mary left."))).hasSize(1);
        }
    }

    private void change(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Database.FILE));
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static void assertProblem(ThrowingCallable call, String part) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.MACHINE);
            assertThat(problem).hasMessageContaining(part);
        });
    }
}
