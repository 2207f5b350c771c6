package fabula.network;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.text.Tokenizer;
import java.util.BitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the words of a sentence are parted. */
class CommasTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Zed has pens, paper and ink. | {3}",
                "Zed, smelling paint, kept standing. | {1, 3}",
                "It cost 3,000 and came at 7:30. | {}",
                "He left - then she came – so what: nothing. | {5, 7}",
                "Zed isn't here, she's away. | {4}",
                "Zed went to New York. | {}",
                ", | {}",
            })
    void a_word_behind_a_mark_is_parted(String text, String parted) {
        BitSet found = Commas.in(text, Tokenizer.words(text));
        found.clear(0);
        assertThat(found).hasToString(parted);
    }
}
