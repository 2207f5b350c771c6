package fabula.training;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeldOutTest {

    private static Approved example(int story, int question) {
        LabelledQuestion asked = new LabelledQuestion(1, "Is it " + question + "?", Verdict.YES, Optional.empty());
        return new Approved(
                story + "/" + question,
                new LabelledStory("examples", List.of("Zed yeeted to room " + story + "."), List.of(asked)),
                false);
    }

    private static List<Approved> stories(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> example(i, 0)).toList();
    }

    @Test
    void about_a_fifth_is_kept_apart_and_nothing_is_lost() {
        HeldOut parts = HeldOut.of(stories(0, 500));

        assertThat(parts.heldOut()).hasSizeBetween(70, 130);
        List<Approved> all = new ArrayList<>(parts.learned());
        all.addAll(parts.heldOut());
        assertThat(all).containsExactlyInAnyOrderElementsOf(stories(0, 500));
    }

    @Test
    void examples_of_one_story_stay_together() {
        List<Approved> examples =
                IntStream.range(0, 200).mapToObj(i -> example(i / 4, i % 4)).toList();

        HeldOut parts = HeldOut.of(examples);

        assertThat(parts.heldOut()).isNotEmpty();
        assertThat(parts.learned())
                .extracting(example -> example.story().statements())
                .doesNotContainAnyElementsOf(parts.heldOut().stream()
                        .map(example -> example.story().statements())
                        .toList());
    }

    @Test
    void an_example_stays_where_it_is_while_others_come() {
        List<Approved> before = HeldOut.of(stories(0, 100)).heldOut();

        assertThat(HeldOut.of(stories(0, 200)).heldOut()).containsAll(before);
    }

    @Test
    void one_is_kept_apart_once_there_are_five_and_none_before() {
        for (int start = 0; start < 200; start += 5) {
            assertThat(HeldOut.of(stories(start, start + 4)).heldOut()).isEmpty();
            assertThat(HeldOut.of(stories(start, start + 5)).heldOut()).isNotEmpty();
            assertThat(HeldOut.of(stories(start, start + 5)).learned()).isNotEmpty();
        }
    }
}
