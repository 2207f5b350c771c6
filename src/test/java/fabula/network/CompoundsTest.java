package fabula.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CompoundsTest {

    private static final Vocabulary VOCABULARY = new Vocabulary(List.of("went", "go", "is", "to", "the", "in", "wet"));
    private static final Compounds COMPOUNDS = new Compounds(VOCABULARY);

    private static List<String> joined(String question, String... statements) {
        return read(question, statements)
                .map(wording -> String.join("|", wording.words()))
                .toList();
    }

    private static Stream<Wording> read(String question, String... statements) {
        KnownSentences sentences =
                new KnownSentences(VOCABULARY, new Spelling(VOCABULARY), COMPOUNDS, Ticker.systemTicker());
        List<Sentence> all = new ArrayList<>();
        all.add(sentences.asked(question));
        Arrays.stream(statements).map(sentences::told).forEach(all::add);
        Neighbours neighbours = COMPOUNDS.neighbours(all);
        return all.stream().map(sentence -> COMPOUNDS.joined(sentence, neighbours));
    }

    @Test
    void a_name_of_several_words_is_one() {
        assertThat(joined("Is Bob Jones in New York?", "Bob Jones went to New York."))
                .containsExactly("is|bob jones|in|new york", "bob jones|went|to|new york");
    }

    @Test
    void names_that_share_a_word_are_still_names_of_their_own() {
        assertThat(joined(
                        "Is the pink rectangle below the pink square?",
                        "The blue square is above the pink rectangle.",
                        "The pink square is left of the triangle."))
                .containsExactly(
                        "is|the|pink rectangle|below|the|pink square",
                        "the|blue square|is|above|the|pink rectangle",
                        "the|pink square|is|left|of|the|triangle");
    }

    @Test
    void who_is_also_called_by_one_word_alone_stays_in_two() {
        assertThat(joined("Did Chuo help Nizhoni?", "The hat was Nizhonis present for Chuo."))
                .containsExactly("did|chuo|help|nizhoni", "the|hat|was|nizhonis|present|for|chuo");
        assertThat(joined("Is Bob in the garden?", "Bob Jones went to the garden."))
                .containsExactly("is|bob|in|the|garden", "bob|jones|went|to|the|garden");
    }

    @Test
    void an_unknown_verb_is_no_part_of_its_subject() {
        assertThat(joined("Did Daniel yeet to the crypt?", "Daniel yeeted to the crypt.", "Daniel yeeted to the hall."))
                .containsExactly(
                        "did|daniel|yeet|to|the|crypt", "daniel|yeeted|to|the|crypt", "daniel|yeeted|to|the|hall");
        assertThat(joined("Is the hall dark?", "The brown dog yawned.", "The brown dog is in the hall."))
                .contains("the|brown dog|yawned", "the|brown dog|is|in|the|hall");
    }

    @Test
    void what_somebody_is_said_to_be_is_no_name_of_two_words() {
        assertThat(joined("Is Lily dark?", "Greg is a dark owl.", "Lily is an owl."))
                .containsExactly("is|lily|dark", "greg|is|a|dark|owl", "lily|is|an|owl");
        assertThat(joined("Is the dark owl in the hall?", "The dark owl is in the hall."))
                .containsExactly("is|the|dark owl|in|the|hall", "the|dark owl|is|in|the|hall");
    }

    @Test
    void plurals_are_the_same_name() {
        assertThat(joined("Is the oak tree in the park?", "Oak trees is in the park."))
                .containsExactly("is|the|oak tree|in|the|park", "oak trees|is|in|the|park");
        assertThat(read("Is the oak tree in the park?", "Oak trees is in the park."))
                .allMatch(wording -> wording.lemmas().contains("oak tree"));
    }

    @Test
    void a_word_that_is_known_is_no_part_of_a_name() {
        assertThat(joined("Is the wet ball in the box?", "The wet ball is in the box."))
                .containsExactly("is|the|wet|ball|in|the|box", "the|wet|ball|is|in|the|box");
    }

    @Test
    void what_a_comma_parts_is_not_one_name() {
        assertThat(joined("Is the oak tree in the hall?", "The owl, tree and zork is in the hall."))
                .contains("the|owl|tree|and|zork|is|in|the|hall");
    }

    @Test
    void there_may_be_nothing_to_read() {
        assertThat(joined("", "", "...")).containsExactly("", "", "");
    }
}
