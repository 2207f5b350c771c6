package fabula.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.corpus.BabiFormat;
import fabula.corpus.LabelledStory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Which words are words, and which are names. */
class VocabularyTest {

    private static final Path BABI = Path.of(System.getProperty("fabula.shared", "../shared"), "data", "babi", "en");
    private static final List<String> TASKS = List.of(
            "qa6_yes-no-questions",
            "qa9_simple-negation",
            "qa10_indefinite-knowledge",
            "qa17_positional-reasoning",
            "qa18_size-reasoning");

    @Test
    void words_are_numbered_in_their_order_and_all_others_alike() {
        Vocabulary vocabulary = new Vocabulary(List.of("to", "went"));
        assertThat(vocabulary.number("to")).isGreaterThan(Vocabulary.OTHER);
        assertThat(vocabulary.number("went")).isEqualTo(vocabulary.number("to") + 1);
        assertThat(vocabulary.number("Mary")).isEqualTo(Vocabulary.OTHER);
        assertThat(vocabulary.size()).isEqualTo(4);
        assertThatThrownBy(() -> new Vocabulary(List.of("to", "to"))).hasMessageContaining("to");
    }

    @Test
    void names_places_and_things_of_babi_are_none_of_its_words() {
        Vocabulary vocabulary = new Vocabulary(ofBabi());
        assertThat(vocabulary.words())
                .doesNotContain("mary", "john", "sandra", "daniel", "fred", "julie", "bill")
                .doesNotContain("container")
                .doesNotContain("triangle", "rectangle", "sphere");
        assertThat(List.of("hallway", "milk", "chocolate", "box", "chest", "square"))
                .allMatch(vocabulary::mayName);
    }

    @Test
    void a_word_is_common_or_has_a_sense_or_is_of_a_closed_class() {
        assertThat(OpenClass.words("common.txt")).noneMatch(OpenClass::hasSense).noneMatch(OpenClass::isClosed);
    }

    @Test
    void common_nouns_have_a_vector_and_may_still_be_names() {
        Vocabulary vocabulary = new Vocabulary(List.of("dog", "kitchen", "went"));
        assertThat(vocabulary.number("dog")).isNotEqualTo(Vocabulary.OTHER);
        assertThat(vocabulary.mayName("dog")).isTrue();
        assertThat(vocabulary.mayName("kitchen")).isFalse();
        assertThat(vocabulary.mayName("went")).isFalse();
    }

    @Test
    void what_answers_a_need_keeps_its_sense() {
        assertThat(ofBabi())
                .contains(
                        "kitchen",
                        "bedroom",
                        "bathroom",
                        "garden",
                        "office",
                        "school",
                        "apple",
                        "football",
                        "suitcase");
    }

    @Test
    void verbs_and_relations_of_babi_are_its_words() {
        assertThat(ofBabi())
                .contains("went", "moved", "travelled", "journeyed", "took", "picked", "grabbed", "got", "dropped")
                .contains(
                        "discarded", "put", "left", "right", "above", "below", "inside", "bigger", "longer", "either");
    }

    @Test
    void the_order_of_the_stories_does_not_matter() {
        List<LabelledStory> stories = new ArrayList<>(babi());
        Collections.shuffle(stories, new Random(4));
        assertThat(OpenClass.vocabulary(stories, 3)).isEqualTo(ofBabi());
    }

    private static List<String> ofBabi() {
        return OpenClass.vocabulary(babi(), 3);
    }

    private static List<LabelledStory> babi() {
        Assumptions.assumeTrue(Files.isDirectory(BABI), "bAbI is not in " + BABI);
        return TASKS.stream()
                .flatMap(task -> BabiFormat.read(BABI.resolve(task + "_train.txt")).stream())
                .toList();
    }
}
