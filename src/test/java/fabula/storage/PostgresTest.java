package fabula.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import fabula.story.ChannelId;
import fabula.story.Teller;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is PostgreSQL's alone: the way to it, and what is said when there is none. */
class PostgresTest {

    private static final ChannelId HERE = ChannelId.terminal("here");
    private static final Teller ANA = new Teller("1", "Ana");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final PostgresServer server = PostgresServer.shared();

    private static Database connect(String url) {
        return Database.connect(url, Optional.empty(), Optional.empty());
    }

    private static int tell(Database database) {
        return new SqlStories(database)
                .append(HERE, ANA, NOON, List.of("Mary left."))
                .size();
    }

    @Test
    void several_processes_may_start_with_an_empty_database_at_once() throws Exception {
        String url = server.emptyDatabase();
        Callable<Integer> opening = () -> {
            try (Database database = connect(url)) {
                return tell(database);
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
        try (Database database = connect(url)) {
            assertThat(new SqlStories(database).story(HERE).size()).isEqualTo(4);
        }
    }

    @Test
    void a_character_that_it_cannot_keep_is_left_out() {
        try (Database database = connect(server.newDatabase())) {
            SqlStories stories = new SqlStories(database);
            stories.append(HERE, ANA, NOON, List.of("Mary\0 left."));
            assertThat(stories.story(HERE).texts()).containsExactly("Mary left.");
        }
    }

    @Test
    void a_wrong_password_is_told_and_not_repeated() throws Exception {
        server.run("CREATE ROLE careful LOGIN SUPERUSER PASSWORD 'right'");
        server.askPasswordOf("careful");
        String url = server.newDatabase().replaceAll("\\?.*", "");
        assertThatThrownBy(() -> Database.connect(url, Optional.of("careful"), Optional.of("sesame")))
                .isInstanceOf(Problem.class)
                .hasMessageContainingAll("does not let the user \"careful\" in", "FABULA_STORAGE_PASSWORD")
                .satisfies(e -> assertThat(Throwables.getStackTrace(e)).doesNotContain("sesame"));
        assertProblem(() -> connect(url + "?user=careful&password=sesame"), "does not let the user \"careful\" in");
        assertProblem(() -> connect(url + "?user=nobody-known"), "does not let the user \"nobody-known\" in");
        Database.connect(url, Optional.of("careful"), Optional.of("right")).close();
    }

    @Test
    void a_database_that_is_not_there_is_told_with_the_way_to_make_it() {
        assertProblem(() -> connect(server.url("nowhere")), "has no database \"nowhere\"", "createdb nowhere");
    }

    @Test
    void a_server_that_is_not_there_is_told() {
        assertProblem(() -> connect("jdbc:postgresql://127.0.0.1:1/fabula"), "No PostgreSQL answers at 127.0.0.1:1");
        assertProblem(
                () -> connect("jdbc:postgresql://no-such-host.invalid/fabula"), "No PostgreSQL answers at no-such");
    }

    @Test
    void an_address_that_cannot_be_read_is_told_without_the_password_in_it() {
        assertThatThrownBy(() -> connect("jdbc:postgresql://me:sesame@host:port/fabula"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("fabula.storage.url is not understood")
                .satisfies(e -> assertThat(Throwables.getStackTrace(e)).doesNotContain("sesame"));
    }

    @Test
    void a_database_of_another_program_is_left_alone() {
        String name = server.emptyDatabaseName();
        server.run(name, "CREATE TABLE theirs (id BIGINT)");
        assertProblem(() -> connect(server.url(name)), "another program's tables");
    }

    @Test
    void a_database_of_a_newer_version_is_left_alone() {
        String url = server.newDatabase();
        try (Database database = connect(url)) {
            database.change(handle -> handle.execute("UPDATE flyway_schema_history SET version = '99'"));
            assertProblem(() -> connect(url), "newer Fabula");
        }
    }

    @Test
    void a_database_that_can_only_be_read_is_told() {
        String url = server.newDatabase();
        try (Database database = connect(url)) {
            tell(database);
            assertProblem(
                    () -> {
                        try (Database reading = connect(url + "&options=-c%20default_transaction_read_only=on")) {
                            assertThat(new SqlStories(reading).story(HERE).size())
                                    .isEqualTo(1);
                            tell(reading);
                        }
                    },
                    "only be read");
        }
    }

    @Test
    void connections_that_the_server_ends_are_replaced_before_anybody_notices() {
        try (Database database = connect(server.newDatabase())) {
            for (int i = 1; i <= 5; i++) {
                tell(database);
                server.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'fabula'");
            }
            assertThat(new SqlStories(database).story(HERE).size()).isEqualTo(5);
        }
    }

    @Test
    void a_server_that_goes_away_is_told_and_all_goes_on_when_it_is_back(@TempDir Path folder) throws Exception {
        PostgresServer first = PostgresServer.in(folder);
        try (Database database = connect(first.emptyDatabase())) {
            tell(database);
            first.stop();
            assertProblem(() -> tell(database), "cannot be reached, so nothing was changed");
            PostgresServer again = first.restarted(folder);
            assertThat(tell(database)).isEqualTo(1);
            assertThat(new SqlStories(database).story(HERE).size()).isEqualTo(2);
            again.stop();
        }
    }

    private static void assertProblem(ThrowingCallable call, String... parts) {
        assertThatThrownBy(call).isInstanceOf(Problem.class).hasMessageContainingAll(parts);
    }
}
