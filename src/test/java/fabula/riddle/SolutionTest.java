package fabula.riddle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SolutionTest {

    private final Solution butler = new Solution("the butler in the cellar / it was James");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the butler in the cellar",
                "BUTLER: in the cellar!",
                "I think it is a butler in a cellar",
                "It's the butler in the cellar.",
                "butlers in cellars",
                "james?"
            })
    void is_met_by_the_same_in_other_words(String guess) {
        assertThat(butler.isMetBy(guess)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?!",
                "the",
                "the butler",
                "the butler under the cellar",
                "in the cellar the butler",
                "not the butler in the cellar",
                "James or the butler in the cellar",
                "the cook in the cellar"
            })
    void is_not_met_by_less_or_more_or_something_else(String guess) {
        assertThat(butler.isMetBy(guess)).isFalse();
    }

    @Test
    void is_shown_in_its_first_wording() {
        assertThat(butler.shown()).isEqualTo("the butler in the cellar");
        assertThat(new Solution("/").shown()).isEqualTo("/");
        assertThat(new Solution("it").isMetBy("it")).isFalse();
    }

    @Test
    void who_did_it_is_not_whom_it_was_done_to() {
        assertThat(new Solution("Tom hit Mary").isMetBy("Mary hit Tom")).isFalse();
    }

    @Test
    void can_be_met_if_one_wording_says_something() {
        assertThat(butler.canBeMet()).isTrue();
        assertThat(new Solution("it was / the cat").canBeMet()).isTrue();
        assertThat(new Solution("it was his / it is").canBeMet()).isFalse();
        assertThat(new Solution("/").canBeMet()).isFalse();
    }
}
