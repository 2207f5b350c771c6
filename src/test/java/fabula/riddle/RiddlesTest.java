package fabula.riddle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import fabula.conversation.HiddenStories;
import fabula.examples.ServerId;
import fabula.reader.Answer;
import fabula.reader.Query;
import fabula.reader.Reader;
import fabula.server.Location;
import fabula.settings.Settings;
import fabula.storage.Database;
import fabula.storage.SqlRiddles;
import fabula.story.ChannelId;
import fabula.story.Teller;
import fabula.story.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RiddlesTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final ServerId INN = ServerId.discord(1);
    private static final ChannelId HALL = ChannelId.discord(2);
    private static final Teller HANNA = new Teller("1", "Hanna");
    private static final Teller ANN = new Teller("2", "Ann");

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Riddles at(Instant now) {
        return new Riddles(
                new SqlRiddles(database, channel -> Location.NOWHERE),
                new HiddenStories(channel -> new NamedReader(), new Settings.Stories(20, 300)),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Says yes, from all statements with the question's second word. */
    private static final class NamedReader implements Reader {
        @Override
        public String name() {
            return "named";
        }

        @Override
        public List<Answer> read(List<Query> queries) {
            return queries.stream().map(NamedReader::answer).toList();
        }

        private static Answer answer(Query query) {
            String name = query.question().split(" ")[1];
            List<Double> evidence = IntStream.range(0, query.statements().size())
                    .mapToObj(i -> query.statements().get(i).contains(name) ? 1.0 : 0.0)
                    .toList();
            return new Answer(Verdict.YES, List.of(1.0, 0.0, 0.0, 0.0), evidence, Optional.empty());
        }

        @Override
        public void close() {}
    }

    private Riddle begin(boolean hostKnows) {
        Riddles riddles = at(NOON);
        Tale tale = riddles.tale(
                " Where? ", "Where is she?", "Tom slept. Mary left.\nBob left. Mary went home.", " at home ");
        return riddles.start(INN, HALL, HANNA, hostKnows, tale).orElseThrow();
    }

    @Test
    void a_tale_in_somebodys_own_words_is_read_sentence_by_sentence() {
        Tale tale = begin(true).tale();

        assertThat(tale.title()).isEqualTo("Where?");
        assertThat(tale.story()).containsExactly("Tom slept.", "Mary left.", "Bob left.", "Mary went home.");
        assertThat(tale.solution().text()).isEqualTo("at home");
    }

    @Test
    void what_cannot_be_told_cannot_be_hidden() {
        Riddles riddles = at(NOON);
        assertThatThrownBy(() -> riddles.tale("A", "B", "Mary left. Who left?", "C"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("\"Who left?\" is a question");
        assertThatThrownBy(() -> riddles.tale("A", "B", "Mary left. Hello!", "C"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("\"Hello!\" does not look like part of a story");
        assertThatThrownBy(() -> riddles.tale("A", "B", "Mary left. ".repeat(40), "C"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("at most 300");
        assertThatThrownBy(() -> riddles.tale("A", "B", "I left. ".repeat(21), "C"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("21 statements", "at most 20");
        assertThatThrownBy(() -> riddles.tale("A", "B", "Der Hund ging in die Küche und nahm den Kuchen.", "C"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("looks like German");
        assertThatThrownBy(() -> riddles.tale("A", "B", " ", "C")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> riddles.tale("A", "B", "Mary left.", " "))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("needs a title");
        assertThatThrownBy(() -> riddles.tale("A", "B", "Mary left.", "it was"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Nobody could guess \"it was\"");
    }

    private Riddle now() {
        return at(NOON).open(HALL).orElseThrow();
    }

    @Test
    void hints_are_what_the_questions_touched_most_and_then_the_rest_in_order() {
        Riddles riddles = at(NOON);
        Riddle riddle = begin(true);
        riddles.ask(riddle, ANN, "Is Mary home?");
        riddles.ask(riddle, ANN, "Is Mary in bed?");
        riddles.ask(riddle, ANN, "Is Bob home?");

        assertThat(riddles.hint(now())).contains("Mary left.");
        assertThat(riddles.hint(now())).contains("Mary went home.");
        assertThat(riddles.hint(now())).contains("Bob left.");
        assertThat(riddles.hint(now())).contains("Tom slept.");
        assertThat(riddles.hint(now())).isEmpty();
        assertThat(now().hints()).containsExactly("Mary left.", "Mary went home.", "Bob left.", "Tom slept.");
    }

    @Test
    void a_right_guess_ends_it_and_a_wrong_one_is_counted() {
        Riddles riddles = at(NOON);
        Riddle riddle = begin(true);

        assertThat(riddles.guess(riddle, ANN, "in bed").right()).isFalse();
        assertThat(now().guesses()).isEqualTo(1);
        assertThat(riddles.guess(riddle, ANN, "At: HOME!").right()).isTrue();
        assertThat(riddles.open(HALL)).isEmpty();
        assertThatThrownBy(() -> riddles.guess(riddle, ANN, "at home")).hasMessageContaining("That riddle is over");
        assertThatThrownBy(() -> riddles.ask(riddle, ANN, "Is Mary home?")).hasMessageContaining("over");
        assertThatThrownBy(() -> riddles.hint(riddle)).hasMessageContaining("over");
        assertThat(riddles.scores(INN).rows().get(0).person()).isEqualTo(ANN);
    }

    @Test
    void a_host_guesses_only_what_they_do_not_know() {
        Riddle riddle = begin(false);

        assertThat(at(NOON).guess(riddle, HANNA, "in bed").right()).isFalse();
        at(NOON).showToHost(riddle);
        assertThatThrownBy(() -> at(NOON).guess(now(), HANNA, "at home")).hasMessageContaining("You know");
    }

    @Test
    void it_ends_when_nobody_has_touched_it_for_a_week() {
        Riddle riddle = begin(true);
        Instant later = NOON.plus(Riddles.PATIENCE);

        assertThat(at(later).open(HALL)).isPresent();
        at(later).ask(riddle, ANN, "Is Mary home?");
        assertThat(at(later.plusSeconds(9)).open(HALL)).isPresent();
        assertThat(at(later.plus(Riddles.PATIENCE).plusMillis(1)).open(HALL)).isEmpty();
        assertThat(at(NOON).open(HALL)).isEmpty();
        assertThat(at(NOON).scores(INN).rows()).hasSize(1);
    }
}
