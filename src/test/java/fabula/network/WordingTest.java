package fabula.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the words of a sentence are to the network. */
class WordingTest {

    private static final Vocabulary VOCABULARY = new Vocabulary(List.of("door", "shut", "the"));

    @Test
    void a_name_of_several_words_is_what_its_last_word_is() {
        assertThat(of("the", "front door", "shut").numbers())
                .containsExactly(VOCABULARY.number("the"), VOCABULARY.number("door"), VOCABULARY.number("shut"));
        assertThat(of("new york").numbers()).containsExactly(Vocabulary.OTHER);
    }

    @Test
    void a_common_noun_links_what_is_told_of_it() {
        assertThat(of("the", "door", "shut").topics()).containsExactly("door");
        assertThat(of("the", "door", "shut").senses()).isEmpty();
    }

    private static Wording of(String... words) {
        return Wording.of(List.of(words), List.of(words), VOCABULARY);
    }
}
