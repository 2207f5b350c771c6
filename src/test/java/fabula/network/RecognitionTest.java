package fabula.network;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.text.Lemmas;
import fabula.text.Tokenizer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that were mistyped, and what else is said that shows it. */
class RecognitionTest {

    private static final Recognition RECOGNITION = new Recognition(
            new Vocabulary(List.of("is", "in", "the", "went", "to", "fast", "letter", "marry", "marries", "hope")));

    @ParameterizedTest
    @CsvSource({
        "Is Mary in the gadren?, Is Mary in the garden?",
        "Is Mary in the gardden?, Is Mary in the garden?",
        "Is Mary in the gaden?, Is Mary in the garden?",
        "is mary in the gadens, is mary in the garden",
        "Is the gym hot?, Is the gym hot?",
        "is mary in the gmy, is mary in the gym",
        "Is Grnadma in the gym?, Is grandma in the gym?",
        "is the lettter in, is the letter in",
        "is the leter in, is the letter in",
        "did bob hav boks, did bob hav book",
        "is mary in the gardn, is mary in the garden",
        "is the studen in, is the student in"
    })
    void a_word_that_nobody_says_is_the_one_said_that_it_is_a_slip_of(String asked, String meant) {
        assertThat(RECOGNITION.asked(
                        asked,
                        said(
                                "Mary went to the garden.",
                                "Grandma went to the gym.",
                                "Bob has books.",
                                "A letter.",
                                "A student.")))
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "Is the cow fast?, The crow is fast.",
        "Is Jon in?, John went in.",
        "Is Ann in?, Anna went in.",
        "is andre in?, andrew went in.",
        "is the table fast?, The tablet is fast.",
        "is joan in?, joanna went in.",
        "Is Maria in?, Marina went in.",
        "Is the garden hot?, The gardens went to the gadren.",
        "is the phone hot, He phoned.",
        "is the coast hot, The coat is hot.",
        "is daniel in, daniela went in",
        "Did Ann say she hadn't it?, Her hand is fast.",
        "Is tis true?, This is true.",
        "Is the barn hot?, The bran went to the barrn.",
        "is mary in, tom will marry ann",
        "Is Hoppe in?, They hope."
    })
    void a_word_of_its_own_stays(String asked, String told) {
        assertThat(RECOGNITION.asked(asked, said(told))).isEqualTo(asked);
    }

    @Test
    void of_two_statements_the_one_is_mended_that_says_its_word_once() {
        Occurrences said = said("Mary went to the gadren.", "Bob likes the garden.", "The garden is hot.");
        assertThat(RECOGNITION.told("Mary went to the gadren.", said)).isEqualTo("Mary went to the garden.");
        assertThat(RECOGNITION.told("Bob likes the garden.", said)).isEqualTo("Bob likes the garden.");
    }

    @Test
    void of_two_words_that_are_said_once_each_stays() {
        Occurrences said = said("Tom took the hlose.", "The holse is hot.");
        assertThat(RECOGNITION.told("Tom took the hlose.", said)).isEqualTo("Tom took the hlose.");
        assertThat(RECOGNITION.told("The holse is hot.", said)).isEqualTo("The holse is hot.");
    }

    private static Occurrences said(String... statements) {
        return new Occurrences(Arrays.stream(statements)
                .map(text ->
                        Tokenizer.words(text).stream().map(Lemmas::singular).toList())
                .toList());
    }
}
