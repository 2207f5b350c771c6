package fabula.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StemsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "steer steers steered steering",
                "argue argues argued arguing",
                "invite invites invited inviting",
                "visit visits visited visiting",
                "stop stops stopped stopping",
                "travel travels travelled travelling",
                "carry carries carried carrying",
                "die dies died dying",
                "ring rings rang rung ringing",
                "go goes went gone going",
                "fly flies flew flown flying",
                "write writes wrote written writing",
                "lose loses lost losing",
                "forget forgets forgot forgotten forgetting",
                "umbrella umbrellas",
                "mother mum mommy",
                "buy bought purchase purchased",
                "afraid scared frightened",
                "neighbour neighbor"
            })
    void formsOfOneWordAreOne(String forms) {
        assertThat(Stream.of(forms.split(" ")).map(Stems::of).distinct()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "car care",
                "plan plane",
                "hop hope",
                "win wine",
                "bar bare",
                "sing sink",
                "leave left",
                "ann anna",
                "carl carla",
                "mary maria"
            })
    void differentWordsStayDifferent(String words) {
        assertThat(Stream.of(words.split(" ")).map(Stems::of).distinct()).hasSize(2);
    }

    @Test
    void aWordMayHaveACommonerOne() {
        assertThat(Stems.commoner("neighbor")).isEqualTo("neighbour");
        assertThat(Stems.commoner("garden")).isEqualTo("garden");
    }

    @Test
    void ofANameOfSeveralWordsEachIsAStem() {
        assertThat(Stems.of("new york")).isEqualTo("new york");
        assertThat(Stems.of("chief nizhonis")).isEqualTo("chief nizhoni");
    }

    @Test
    void whatIsNoWordStaysAsItIs() {
        assertThat(Stream.of("", "'s", "12", "zoë", "half-sister").map(Stems::of))
                .containsExactly("", "'s", "12", "zoë", "half-sister");
    }
}
