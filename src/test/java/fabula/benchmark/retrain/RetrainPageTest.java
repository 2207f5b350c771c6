package fabula.benchmark.retrain;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.benchmark.Figure;
import fabula.benchmark.Provenance;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetrainPageTest {

    private static final Provenance FROM = new Provenance("2026-11-26", "abc1234", "a machine");

    private static RetrainPage page(Swaps swaps, int kills, String... wrong) {
        return new RetrainPage(Optional.ofNullable(swaps), kills, List.of(wrong), FROM);
    }

    @Test
    void memory_that_grows_answers_that_slow_down_and_what_kills_leave_fall_short() {
        RetrainPage page = page(new Swaps(List.of(900L, 1000L, 1050L, 1101L), 2, 5, 61), 3, "Half a model is listed.");

        assertThat(page.figures()).hasSize(4).noneMatch(Figure::holds);
        assertThat(page.text()).contains("- Half a model is listed.").contains("abc1234");
    }

    @Test
    void what_stays_within_the_promise_holds() {
        RetrainPage page = page(new Swaps(List.of(2000L, 1000L, 1050L, 1100L), 2, 4, 60), 3);

        assertThat(page.figures()).hasSize(4).allMatch(Figure::holds);
    }

    @Test
    void what_was_not_measured_is_not_said_to_hold() {
        RetrainPage page = page(new Swaps(List.of(1000L, 1000L), 0, 4, 30), 0);

        assertThat(page.figures()).extracting(Figure::figure).containsExactly("a retraining from command to live");
        assertThat(page(null, 2).figures()).extracting(Figure::figure).containsExactly("found wrong after 2 kills");
    }
}
