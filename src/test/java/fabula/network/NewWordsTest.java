package fabula.network;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.story.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewWordsTest {

    private final Vocabulary known = new Vocabulary(List.of("went", "is", "to", "the", "of", "does", "have", "box"));

    @Test
    void a_verb_behind_several_names_is_a_word_of_the_phrase_and_the_names_are_not() {
        assertThat(NewWords.of(
                        List.of(
                                story("Is Zed in the crypt?", "Zed yeeted to the crypt."),
                                story("Is Mona in the barn?", "Mona yeeted to the barn.")),
                        known))
                .contains("yeeted")
                .doesNotContain("zed", "mona", "crypt", "barn");
    }

    @Test
    void a_verb_between_two_things_is_a_word_of_the_phrase() {
        assertThat(NewWords.of(
                        List.of(
                                story("Is the lamp bigger than the vase?", "The lamp outclasses the vase."),
                                story("Is the cup bigger than the ring?", "The cup outclasses the ring.")),
                        known))
                .contains("outclasses")
                .doesNotContain("lamp", "vase", "cup", "ring");
    }

    @Test
    void a_relation_behind_is_is_a_word_of_the_phrase() {
        assertThat(NewWords.of(
                        List.of(
                                story("Is the lamp right of the vase?", "The lamp is starboard of the vase."),
                                story("Is the cup right of the ring?", "The cup is starboard of the ring.")),
                        known))
                .contains("starboard");
    }

    @Test
    void what_tells_of_which_side_something_is_is_a_word_of_the_phrase_and_the_thing_there_is_not() {
        assertThat(NewWords.of(
                        List.of(
                                story("Is the lamp left of the vase?", "The lamp is to the port side of the vase."),
                                story("Is the cup left of the ring?", "The cup is to the port side of the ring."),
                                story("Is the hat left of the pen?", "The hat is to the port side of the pen."),
                                story("Is the key left of the jar?", "The key is to the port side of the jar.")),
                        known))
                .contains("port")
                .doesNotContain("lamp", "vase", "cup", "ring", "hat", "pen", "key", "jar");
    }

    @Test
    void the_second_word_of_a_name_is_none() {
        assertThat(NewWords.of(
                        List.of(
                                story("Is Uncle Bob in the barn?", "Uncle Bob went to the barn."),
                                story("Is Uncle Bob in the mill?", "Uncle Bob went to the mill.")),
                        known))
                .doesNotContain("bob", "uncle");
    }

    @Test
    void what_the_model_knows_is_not_new_nor_is_its_plural() {
        assertThat(NewWords.of(
                        List.of(
                                story("Does Zed have the ring?", "Zed went boxes."),
                                story("Does Mona have the ring?", "Mona went boxes.")),
                        known))
                .doesNotContain("went", "boxes", "is");
    }

    private static LabelledStory story(String question, String... statements) {
        return new LabelledStory(
                "examples",
                List.of(statements),
                List.of(new LabelledQuestion(statements.length, question, Verdict.YES, Optional.empty())));
    }
}
