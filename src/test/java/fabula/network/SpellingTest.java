package fabula.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slips of the finger are mended; names never are. */
class SpellingTest {

    private static final Spelling SPELLING = new Spelling(new Vocabulary(List.of(
            "able",
            "after",
            "and",
            "bigger",
            "can",
            "did",
            "find",
            "garden",
            "go",
            "has",
            "hold",
            "holds",
            "in",
            "into",
            "is",
            "its",
            "beats",
            "below",
            "journeyed",
            "later",
            "letter",
            "longer",
            "marry",
            "moved",
            "quickly",
            "same",
            "than",
            "that",
            "the",
            "then",
            "there",
            "time",
            "to",
            "took",
            "went",
            "will",
            "with",
            "you")));

    @ParameterizedTest
    @CsvSource({
        "Ddi Mary go to the attic?,              Did Mary go to the attic?",
        "Did Mary wnet to the attic?,            Did Mary went to the attic?",
        "Is the zork biggger htan the ylk?,      Is the zork bigger than the ylk?",
        "Is the zork in hte attic?,              Is the zork in the attic?",
        "Is the zork biger thann the ylk?,       Is the zork bigger than the ylk?",
        "Is the zork bigger thn the ylk?,        Is the zork bigger than the ylk?",
        "Hs Mary got the zork?,                  Has Mary got the zork?",
        "Can yuo find Mary?,                     Can you find Mary?",
        "Is the zork in th butcher's?,           Is the zork in the butcher's?",
        "Is the zork in the hodl?,               Is the zork in the hold?",
        "Wil Ylva moved?,                        Will Ylva moved?",
        "Did she tko the zork?,                  Did she tko the zork?",
        "Is my zork bleow the ylk?,              Is my zork below the ylk?",
        "Did my garden moev?,                    Did my garden moev?",
        "Did they jorneyed?,                     Did they journeyed?",
        "Is the garde red?,                      Is the garden red?",
    })
    void slips_in_a_question_are_mended(String typed, String meant) {
        assertThat(mended(SPELLING, List.of(typed)).get(0)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "mary journeyd to the attic,             mary journeyed to the attic",
        "Mary mvoed to teh attic!,               Mary moved to the attic!",
        "'Thenn, Mary moved to the attic.',      'Then, Mary moved to the attic.'",
        "Affter that she moved.,                 After that she moved.",
        "Teh zork is red.,                       The zork is red.",
        "Thn she moved.,                         Then she moved.",
        "Mary wen to the attic.,                 Mary went to the attic.",
        "Mary went ino the attic.,               Mary went into the attic.",
        "Mary quickly mvoed to the attic.,       Mary quickly moved to the attic.",
        "Mary went to the garedn.,               Mary went to the garden.",
        "The zork is no longr red.,              The zork is no longer red.",
        "tthere it is.,                          there it is.",
        "Mary is in the garrden.,                Mary is in the garden.",
        "Mary is in the gaarden of the gaarden., Mary is in the garden of the garden.",
        "Mary has the lettter.,                  Mary has the letter.",
        "the tmie is red.,                       the time is red.",
        "my garden mved,                         my garden moved",
        "my garden tke the zork,                 my garden tke the zork",
    })
    void slips_in_a_statement_are_mended(String typed, String meant) {
        assertThat(mended(SPELLING, List.of("Is Ylva home?", typed)).get(1)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Is Sam in the attic?",
                "is mary in the attic?",
                "did abel go to the attic",
                "Sam went to the attic.",
                "Wil went with Tim.",
                "mary went with abel",
                "the tmir is red.",
                "Is the zork in the hodlo?",
                "my sister bred dogs",
                "Enver went home.",
                "Tom met Frida in town.",
                "my lil garden is red",
                "'Tis the garden.",
                "tom took pics of it",
                "is amy here",
                "the finnish team went",
                "",
                "  ",
                "🙂",
                "mary took abel",
                "So Mary took a tan.",
                "Matt went with Finn.",
                "mary took matt",
                "Mary is in the goo.",
                "Mary saw the beast with Bill.",
                "Mary and the latter went.",
                "mary took a bellow",
                "They went to the Iis."
            })
    void what_may_be_a_name_stays(String text) {
        assertThat(mended(SPELLING, List.of(text, text.isBlank() ? "Mary went." : "Mary moved.")))
                .first()
                .isEqualTo(text);
        assertThat(mended(SPELLING, List.of("Is Ylva home?", text)).get(1)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Is the zork in hte - attic?", "Is hte ' zork?", "Mary wnet ’", "Is hte -- zork?"})
    void a_slip_before_nothing_but_marks_does_no_harm(String typed) {
        assertThat(mended(SPELLING, List.of(typed))).hasSize(1);
    }

    @Test
    void who_is_said_to_have_something_is_said_again() {
        List<String> told = List.of("did wnet go to the attic", "wnet's letter is here");
        assertThat(mended(SPELLING, told)).isEqualTo(told);
    }

    @Test
    void what_is_quoted_is_mended_like_anything_else() {
        assertThat(mended(SPELLING, List.of("Did 'teh zork' move?", "The zork 'wnet to ‘thta’ garden")))
                .containsExactly("Did 'the zork' move?", "The zork 'went to ‘that’ garden");
    }

    @Test
    void what_is_said_twice_is_meant() {
        List<String> told = List.of("Did the zork mvoed?", "The zork mvoed to the attic.");
        assertThat(mended(SPELLING, told)).isEqualTo(told);
    }

    @Test
    void a_known_word_is_no_slip_of_another() {
        assertThat(mended(SPELLING, List.of("Did Mary hold the ylk?", "Mary holds the ylk.")))
                .containsExactly("Did Mary hold the ylk?", "Mary holds the ylk.");
    }

    /** The same sentences without slips, the question first. */
    static List<String> mended(Spelling spelling, List<String> sentences) {
        Map<String, Integer> suspects = new HashMap<>();
        sentences.forEach(
                sentence -> spelling.suspects(sentence).forEach(word -> suspects.merge(word, 1, Integer::sum)));
        return IntStream.range(0, sentences.size())
                .mapToObj(i -> spelling.mended(sentences.get(i), i == 0, suspects))
                .toList();
    }
}
