package fabula.storage;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.story.ChannelId;
import fabula.story.Statement;
import fabula.story.Teller;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoriesTest {

    private static final ChannelId HERE = ChannelId.terminal("here");
    private static final ChannelId THERE = ChannelId.discord(42);
    private static final Teller ANA = new Teller("1", "Ana");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456Z");

    @TempDir
    Path folder;

    private Database database;
    private SqliteStories stories;

    @BeforeEach
    void open() {
        database = Database.open(folder);
        stories = new SqliteStories(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_was_told_is_there_in_order_with_teller_and_time() {
        List<Statement> added = stories.append(HERE, ANA, NOON, List.of("Mary left.", "😀 “Zoë” slept; DROP TABLE x;"));
        assertThat(added).extracting(Statement::number).containsExactly(1L, 2L);
        assertThat(added.get(0))
                .isEqualTo(new Statement(1, "Mary left.", ANA, Instant.parse("2026-01-01T12:00:00.123Z")));
        assertThat(stories.story(HERE).statements()).isEqualTo(added);
    }

    @Test
    void a_story_survives_a_restart() {
        List<Statement> added = stories.append(HERE, ANA, NOON, List.of("Mary left."));
        close();
        open();
        assertThat(stories.story(HERE).statements()).isEqualTo(added);
        assertThat(stories.append(HERE, ANA, NOON, List.of("John slept.")))
                .extracting(Statement::number)
                .containsExactly(2L);
    }

    @Test
    void channels_never_mix() {
        stories.append(HERE, ANA, NOON, List.of("Mary left."));
        stories.append(THERE, ANA, NOON, List.of("John slept.", "Bill ate."));
        assertThat(stories.removeLast(HERE)).map(Statement::text).contains("Mary left.");
        assertThat(stories.remove(HERE, 2)).isEmpty();
        assertThat(stories.clear(HERE)).isZero();
        assertThat(stories.story(THERE).texts()).containsExactly("John slept.", "Bill ate.");
        assertThat(stories.story(ChannelId.discord(4)).isEmpty()).isTrue();
    }

    @Test
    void numbers_are_not_given_twice_until_the_story_is_forgotten() {
        stories.append(HERE, ANA, NOON, List.of("One.", "Two.", "Three."));
        assertThat(stories.remove(HERE, 2)).map(Statement::text).contains("Two.");
        assertThat(stories.remove(HERE, 2)).isEmpty();
        assertThat(stories.removeLast(HERE)).map(Statement::number).contains(3L);
        assertThat(stories.append(HERE, ANA, NOON, List.of("Four.")).get(0).number())
                .isEqualTo(4);
        assertThat(stories.story(HERE).texts()).containsExactly("One.", "Four.");
        assertThat(stories.clear(HERE)).isEqualTo(2);
        assertThat(stories.story(HERE).isEmpty()).isTrue();
        assertThat(stories.append(HERE, ANA, NOON, List.of("Anew.")).get(0).number())
                .isEqualTo(1);
    }

    @Test
    void nothing_to_undo_is_nothing_wrong() {
        assertThat(stories.removeLast(HERE)).isEmpty();
        assertThat(stories.clear(HERE)).isZero();
        assertThat(stories.append(HERE, ANA, NOON, List.of())).isEmpty();
    }

    @Test
    void whoever_tells_at_the_same_time_loses_nothing_and_keeps_the_order() throws Exception {
        List<Callable<List<Statement>>> tellers = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            Teller teller = new Teller("t" + t, "T" + t);
            for (int i = 0; i < 10; i++) {
                List<String> texts = List.of(t + " " + i + " a", t + " " + i + " b");
                tellers.add(() -> stories.append(HERE, teller, NOON, texts));
            }
        }
        List<Statement> acknowledged = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<List<Statement>> added : threads.invokeAll(tellers)) {
                List<Statement> pair = added.get();
                assertThat(pair.get(1).number()).isEqualTo(pair.get(0).number() + 1);
                acknowledged.addAll(pair);
            }
        } finally {
            threads.shutdownNow();
        }
        List<Statement> kept = stories.story(HERE).statements();
        assertThat(kept).hasSize(160).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(kept).extracting(Statement::number).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void two_programs_may_share_a_data_folder() {
        try (Database other = Database.open(folder)) {
            SqliteStories theirs = new SqliteStories(other);
            stories.append(HERE, ANA, NOON, List.of("One."));
            theirs.append(HERE, ANA, NOON, List.of("Two."));
            stories.append(HERE, ANA, NOON, List.of("Three."));
            assertThat(theirs.story(HERE)).isEqualTo(stories.story(HERE));
            assertThat(stories.story(HERE).texts()).containsExactly("One.", "Two.", "Three.");
        }
    }
}
