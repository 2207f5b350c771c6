package fabula.network;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.text.Lemmas;
import fabula.text.Tokenizer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RelevanceTest {

    private static final Vocabulary VOCABULARY = new Vocabulary(List.of("met", "ran", "sang", "travelled", "went"));

    @Test
    void statements_of_another_topic_are_left_out() {
        assertThat(chosen(10, "Is Mary home?", "Mary went home.", "The wolf sleeps.", "Mary left the house."))
                .containsExactly(0, 2);
    }

    @Test
    void what_is_shared_links_on() {
        assertThat(chosen(10, "Is the milk in the garden?", "Mary took the milk.", "Bill sang.", "Mary ran to school."))
                .containsExactly(0, 2);
    }

    @Test
    void two_who_did_the_same_have_nothing_else_in_common() {
        assertThat(chosen(10, "Is Mary in Rome?", "Mary travelled to Rome.", "Bill travelled to Oslo."))
                .containsExactly(0);
        assertThat(chosen(10, "Travelled?", "Mary travelled to Rome.", "Travelled again."))
                .containsExactly(1);
    }

    @Test
    void a_pronoun_is_about_what_was_told_before_it() {
        assertThat(chosen(10, "Is Mary home?", "Bill sang.", "Mary sat.", "Then she slept.", "She woke."))
                .containsExactly(1, 2, 3);
    }

    @Test
    void a_question_about_a_pronoun_is_about_what_was_told_last() {
        assertThat(chosen(10, "Is she in Athens?", "Bill sang.", "Mary sat.", "Then she slept."))
                .containsExactly(1, 2);
        assertThat(chosen(10, "Is it true?", "Bill sang.", "Mary sat.")).containsExactly(1);
        assertThat(chosen(10, "Is she in Athens?")).isEmpty();
    }

    @Test
    void what_is_said_of_everybody_is_said_of_each() {
        assertThat(chosen(10, "Is Mary home?", "Everybody went home.", "Bill sang."))
                .containsExactly(0);
    }

    @Test
    void of_too_many_the_latest_are_chosen_in_the_storys_order() {
        String[] story = IntStream.range(0, 50)
                .mapToObj(i -> "Mary met friend" + i + ".")
                .toArray(String[]::new);
        assertThat(chosen(3, "Is Mary home?", story)).containsExactly(47, 48, 49);
    }

    @Test
    void a_word_with_a_sense_links_what_is_told_near_in_a_story_that_is_too_long() {
        String[] story = {
            "Ylva took the zork to the kitchen.",
            "Ann was in the kitchen.",
            "Bill sang.",
            "Bill ran.",
            "Bill sat.",
            "Tom went to the kitchen.",
            "Ylva slept."
        };
        assertThat(chosen(6, "Is the zork in Rome?", story)).containsExactly(0, 1, 6);
        assertThat(chosen(6, "Is Tom in Rome?", story)).containsExactly(5);
        assertThat(chosen(7, "Is Tom in Rome?", story)).containsExactly(0, 1, 5, 6);
    }

    @Test
    void where_too_many_say_what_the_question_says_its_names_are_what_it_is_about() {
        String[] story = Stream.concat(
                        IntStream.range(0, 10).mapToObj(i -> "Friend" + i + " went to the kitchen."),
                        Stream.of("Mary sang."))
                .toArray(String[]::new);
        assertThat(chosen(10, "Did Mary go to the kitchen?", story)).containsExactly(7, 8, 9, 10);
        assertThat(chosen(10, "Did Ylva go to the kitchen?", story)).hasSize(10);
        assertThat(chosen(11, "Did Mary go to the kitchen?", story)).hasSize(11);
    }

    @Test
    void a_question_about_nothing_and_a_story_of_nothing_choose_nothing() {
        assertThat(chosen(10, "", "Mary went home.")).isEmpty();
        assertThat(chosen(10, "Is Mary home?")).isEmpty();
        assertThat(chosen(10, "Is Mary home?", "", "🙂")).isEmpty();
    }

    @Test
    void where_few_are_linked_what_was_told_beside_them_is_chosen_too() {
        String[] story = {"It rained.", "Mary fell.", "Bill sang.", "Tom ran.", "An owl slept.", "Ice melted."};
        assertThat(chosen(10, 1, "Is Mary home?", story)).containsExactly(1);
        assertThat(chosen(10, 2, "Is Mary home?", story)).containsExactly(1, 2);
        assertThat(chosen(10, 3, "Is Mary home?", story)).containsExactly(0, 1, 2);
        assertThat(chosen(10, 4, "Is Mary home?", story)).containsExactly(0, 1, 2, 3);
        assertThat(chosen(10, 9, "Is Mary home?", story)).hasSize(6);
        assertThat(chosen(5, 4, "Is Mary home?", story)).containsExactly(1);
        assertThat(chosen(10, 2, "Is Ann in Rome?", story)).containsExactly(4, 5);
        assertThat(chosen(10, 2, "Is Ann in Rome?")).isEmpty();
    }

    private static int[] chosen(int limit, String question, String... statements) {
        return chosen(limit, 0, question, statements);
    }

    private static int[] chosen(int limit, int least, String question, String... statements) {
        List<Wording> told =
                Arrays.stream(statements).map(RelevanceTest::wording).toList();
        return new Relevance(limit, least).choose(wording(question), new Topics(told));
    }

    private static Wording wording(String sentence) {
        List<String> words = Tokenizer.words(sentence);
        return Wording.of(words, words.stream().map(Lemmas::singular).toList(), VOCABULARY);
    }
}
