package fabula.storage;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.conversation.Rewording;
import fabula.conversation.ToldByMessage;
import fabula.story.ChannelId;
import fabula.story.MessageId;
import fabula.story.Statement;
import fabula.story.Teller;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SqlStoriesTest {

    private static final ChannelId HERE = ChannelId.terminal("here");
    private static final ChannelId THERE = ChannelId.discord(42);
    private static final Teller ANA = new Teller("1", "Ana");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456Z");

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    private Database database;
    private SqlStories stories;

    @BeforeEach
    void open() {
        database = kind.open(folder);
        stories = new SqlStories(database);
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
        try (Database other = kind.open(folder)) {
            SqlStories theirs = new SqlStories(other);
            stories.append(HERE, ANA, NOON, List.of("One."));
            theirs.append(HERE, ANA, NOON, List.of("Two."));
            stories.append(HERE, ANA, NOON, List.of("Three."));
            assertThat(theirs.story(HERE)).isEqualTo(stories.story(HERE));
            assertThat(stories.story(HERE).texts()).containsExactly("One.", "Two.", "Three.");
        }
    }

    @Test
    void what_a_message_told_is_known_until_it_is_taken_back_forgotten_or_erased() {
        MessageId message = MessageId.discord(7);
        stories.append(HERE, ANA, NOON, List.of("One."));
        List<Statement> told = stories.append(HERE, ANA, NOON, List.of("Two.", "Three."), Optional.of(message));
        List<Statement> later = stories.append(HERE, ANA, NOON, List.of("Four."), Optional.of(message));

        ToldByMessage known = stories.toldBy(HERE, message).orElseThrow();
        assertThat(known.left()).containsExactly(told.get(0), told.get(1), later.get(0));
        assertThat(known.told()).isEqualTo(3);
        assertThat(stories.toldBy(THERE, message)).isEmpty();

        stories.remove(HERE, 2);
        assertThat(stories.toldBy(HERE, message)).map(ToldByMessage::told).contains(3);
        new SqlPeople(database).erase(ANA.id());
        assertThat(stories.toldBy(HERE, message)).isEmpty();
        stories.append(HERE, ANA, NOON, List.of("Five."), Optional.of(message));
        stories.clear(HERE);
        assertThat(stories.toldBy(HERE, message)).isEmpty();
    }

    @Test
    void what_messages_told_goes_with_them_in_their_channel_alone() {
        MessageId one = MessageId.discord(1);
        MessageId two = MessageId.discord(2);
        stories.append(HERE, ANA, NOON, List.of("A."), Optional.of(one));
        stories.append(HERE, ANA, NOON, List.of("B."));
        stories.append(HERE, ANA, NOON, List.of("C."), Optional.of(two));
        stories.append(THERE, ANA, NOON, List.of("D."), Optional.of(one));

        assertThat(stories.removeToldBy(HERE, List.of(one, two, MessageId.discord(3))))
                .extracting(Statement::text)
                .containsExactly("A.", "C.");
        assertThat(stories.story(HERE).texts()).containsExactly("B.");
        assertThat(stories.story(THERE).texts()).containsExactly("D.");
    }

    @Test
    void a_message_that_tells_more_tells_it_where_it_stands() {
        MessageId message = MessageId.discord(7);
        List<Statement> told = stories.append(HERE, ANA, NOON, List.of("A.", "B."), Optional.of(message));
        stories.append(HERE, ANA, NOON, List.of("Z."));

        Statement changed = new Statement(1, "A!", ANA, told.get(0).toldAt());
        stories.reword(HERE, message, NOON, new Rewording(List.of(changed), List.of(), List.of("C.", "D."), 4));
        close();
        open();
        assertThat(stories.story(HERE).statements())
                .extracting(statement -> statement.number() + " " + statement.text())
                .containsExactly("1 A!", "2 B.", "4 C.", "5 D.", "3 Z.");
        assertThat(stories.removeLast(HERE)).map(Statement::text).contains("Z.");
        assertThat(stories.toldBy(HERE, message)).map(ToldByMessage::told).contains(4);

        stories.reword(HERE, message, NOON, new Rewording(List.of(), List.of(told.get(1)), List.of("E."), 4));
        assertThat(stories.append(HERE, ANA, NOON, List.of("F.")).get(0).number())
                .isEqualTo(7);
        assertThat(stories.story(HERE).texts()).containsExactly("A!", "C.", "D.", "E.", "F.");
    }
}
