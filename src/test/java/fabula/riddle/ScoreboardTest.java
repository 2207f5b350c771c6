package fabula.riddle;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.riddle.Scoreboard.Row;
import fabula.story.Teller;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ScoreboardTest {

    private static final Teller ANN = new Teller("1", "Ann");
    private static final Teller BOB = new Teller("2", "Bob");
    private static final Teller HANNA = new Teller("3", "Hanna");

    private static Ended ended(Teller host, Teller solver, int questions) {
        return new Ended(Optional.ofNullable(host), Optional.ofNullable(solver), questions);
    }

    @Test
    void who_solved_most_is_first_then_who_needed_the_fewest_questions() {
        Scoreboard scores = Scoreboard.of(
                List.of(ended(HANNA, BOB, 9), ended(HANNA, ANN, 7), ended(ANN, BOB, 8), ended(HANNA, ANN, 12)));

        assertThat(scores.rows())
                .containsExactly(
                        new Row(ANN, 2, 1, OptionalInt.of(7)),
                        new Row(BOB, 2, 0, OptionalInt.of(8)),
                        new Row(HANNA, 0, 3, OptionalInt.empty()));
    }

    @Test
    void people_are_called_by_the_name_that_they_had_last() {
        Teller anna = new Teller("1", "Anna");

        assertThat(Scoreboard.of(List.of(ended(HANNA, ANN, 1), ended(HANNA, anna, 1)))
                        .rows()
                        .get(0)
                        .person())
                .isEqualTo(anna);
    }

    @Test
    void what_nobody_played_and_who_was_erased_do_not_count() {
        assertThat(Scoreboard.of(List.of(ended(HANNA, null, 0), ended(null, null, 4)))
                        .rows())
                .isEmpty();
        assertThat(Scoreboard.of(List.of(ended(HANNA, HANNA, 3))).rows()).isEmpty();
        assertThat(Scoreboard.of(List.of(ended(HANNA, null, 3))).rows())
                .containsExactly(new Row(HANNA, 0, 1, OptionalInt.empty()));
    }
}
