package fabula.storage;

import static fabula.examples.Gifts.ANN;
import static fabula.examples.Gifts.BARN;
import static fabula.examples.Gifts.BOB;
import static fabula.examples.Gifts.GRETA;
import static fabula.examples.Gifts.INN;
import static fabula.examples.Gifts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fabula.examples.PersonalData;
import fabula.riddle.Ended;
import fabula.riddle.Guess;
import fabula.riddle.Question;
import fabula.riddle.Riddle;
import fabula.riddle.Solution;
import fabula.riddle.Tale;
import fabula.server.Location;
import fabula.story.ChannelId;
import fabula.story.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SqlRiddlesTest {

    private static final ChannelId HALL = ChannelId.discord(1);
    private static final ChannelId ATTIC = ChannelId.discord(11);
    private static final ChannelId CELLAR = ChannelId.discord(2);
    private static final Tale CAKE = new Tale(
            "The cake", "Who has it?", List.of("Rex took the cake.", "Rex left."), new Solution("Rex / the dog"));

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    private Database database;
    private SqlRiddles riddles;

    @BeforeEach
    void open() {
        database = kind.open(folder);
        riddles = new SqlRiddles(
                database,
                channel ->
                        new Location(Optional.of(INN), channel.equals(ATTIC) ? Optional.of(HALL) : Optional.empty()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Riddle begin(ChannelId channel) {
        return riddles.begin(INN, channel, GRETA, true, CAKE, NOON).orElseThrow();
    }

    private Question ask(Riddle riddle, String text) {
        return riddles.ask(riddle.id(), ANN, text, Verdict.MAYBE, List.of(0, 1), NOON.plusSeconds(5))
                .orElseThrow();
    }

    @Test
    void a_riddle_is_found_again_as_it_was_begun_and_played() {
        Riddle begun = begin(HALL);
        Question asked = ask(begun, "Is it Rex?");
        assertThat(riddles.hint(begun.id(), 1, NOON)).isTrue();
        assertThat(riddles.hint(begun.id(), 0, NOON.plusSeconds(9))).isTrue();
        Guess guess =
                riddles.guess(begun.id(), BOB, "a dog", NOON.plusSeconds(9)).orElseThrow();
        close();
        open();

        assertThat(riddles.open(HALL))
                .contains(
                        new Riddle(begun.id(), INN, HALL, GRETA, true, CAKE, List.of(1, 0), 1, 1, NOON.plusSeconds(9)));
        assertThat(riddles.questions(begun.id())).containsExactly(asked);
        assertThat(riddles.guess(begun.id(), guess.number())).contains(guess);
        assertThat(riddles.guess(begun.id(), 2)).isEmpty();
    }

    @Test
    void one_is_open_at_a_time_in_each_channel() {
        Riddle first = begin(HALL);

        assertThat(riddles.begin(INN, HALL, ANN, true, CAKE, NOON)).isEmpty();
        assertThat(begin(CELLAR).id()).isNotEqualTo(first.id());
        assertThat(riddles.end(first.id(), Optional.empty(), NOON)).isTrue();
        assertThat(begin(HALL).id()).isGreaterThan(first.id());
    }

    @Test
    void of_one_that_is_over_only_the_scores_are_kept() throws Exception {
        Riddle riddle = begin(HALL);
        ask(riddle, "Is it sesquipedalian?");
        riddles.guess(riddle.id(), ANN, "somnambulist", NOON);

        assertThat(riddles.end(riddle.id(), Optional.of(BOB), NOON)).isTrue();

        assertThat(riddles.open(HALL)).isEmpty();
        assertThat(riddles.ended(INN)).containsExactly(new Ended(Optional.of(GRETA), Optional.of(BOB), 1));
        assertThat(riddles.ended(BARN)).isEmpty();
        close();
        assertThat(kind.everything(folder))
                .contains(INN.value())
                .doesNotContain("sesquipedalian", "somnambulist", "Rex took");
        open();
    }

    @Test
    void a_host_who_has_not_seen_a_tale_is_not_handed_it() {
        riddles.begin(INN, HALL, ANN, false, CAKE, NOON);

        assertThat(new SqlPeople(database).of(ANN.id()).riddles())
                .extracting(PersonalData.Played::text)
                .containsExactly("The cake Who has it?");
    }

    @Test
    void nothing_happens_to_one_that_is_over() {
        Riddle riddle = begin(HALL);
        riddles.end(riddle.id(), Optional.empty(), NOON);

        assertThat(riddles.end(riddle.id(), Optional.of(ANN), NOON)).isFalse();
        assertThat(riddles.hint(riddle.id(), 0, NOON)).isFalse();
        assertThat(riddles.hostKnows(riddle.id())).isFalse();
        assertThat(riddles.guess(riddle.id(), ANN, "Rex", NOON)).isEmpty();
        assertThat(riddles.ask(riddle.id(), ANN, "Is it Rex?", Verdict.YES, List.of(), NOON))
                .isEmpty();
        assertThat(riddles.ended(INN)).containsExactly(new Ended(Optional.of(GRETA), Optional.empty(), 0));
    }

    @Test
    void what_nobody_has_touched_ends_and_what_somebody_has_goes_on() {
        Riddle idle = begin(HALL);
        Riddle played = begin(CELLAR);
        ask(played, "Is it Rex?");

        riddles.endIdle(NOON.plusSeconds(1), NOON.plus(Duration.ofDays(7)));

        assertThat(riddles.open(idle.channel())).isEmpty();
        assertThat(riddles.open(played.channel())).isPresent();
    }

    @Test
    void an_id_is_never_given_again() {
        Riddle forgotten = begin(HALL);
        riddles.forgetChannel(HALL);

        assertThat(begin(HALL).id()).isGreaterThan(forgotten.id());
    }

    @Test
    void a_channel_and_a_server_are_forgotten() {
        begin(HALL);
        begin(ATTIC);
        Riddle over = begin(CELLAR);
        riddles.end(over.id(), Optional.empty(), NOON);

        riddles.forgetChannel(HALL);
        assertThat(riddles.open(HALL)).isEmpty();
        assertThat(riddles.open(ATTIC)).isEmpty();
        assertThat(riddles.ended(INN)).hasSize(1);

        SqlServers servers = new SqlServers(database);
        assertThat(servers.servers()).contains(INN);
        servers.forget(INN);
        assertThat(riddles.ended(INN)).isEmpty();
    }

    @Test
    void of_somebody_who_is_erased_no_name_is_left_and_what_they_did_still_counts() {
        Riddle played = begin(HALL);
        ask(played, "Is it Rex?");
        riddles.guess(played.id(), ANN, "a dog", NOON);
        Riddle hosted = riddles.begin(BARN, CELLAR, ANN, true, CAKE, NOON).orElseThrow();
        Riddle solved = begin(ChannelId.discord(3));
        riddles.end(solved.id(), Optional.of(ANN), NOON);
        SqlPeople people = new SqlPeople(database);
        assertThat(people.of(ANN.id()).riddles())
                .extracting(PersonalData.Played::what, PersonalData.Played::text)
                .contains(
                        tuple("hosted a riddle", "The cake Who has it? Rex took the cake.\nRex left. Rex / the dog"),
                        tuple("asked", "Is it Rex?"),
                        tuple("guessed", "a dog"),
                        tuple("solved a riddle", ""))
                .hasSize(4);

        people.erase(ANN.id());

        assertThat(people.of(ANN.id()).isEmpty()).isTrue();
        assertThat(riddles.open(hosted.channel())).isEmpty();
        assertThat(riddles.ended(BARN)).containsExactly(new Ended(Optional.empty(), Optional.empty(), 0));
        assertThat(riddles.ended(INN)).containsExactly(new Ended(Optional.of(GRETA), Optional.empty(), 0));
        assertThat(riddles.questions(played.id())).isEmpty();
        assertThat(riddles.open(HALL).orElseThrow().questions()).isEqualTo(1);
        assertThat(ask(played, "Is it Tom?").number()).isEqualTo(2);
    }
}
