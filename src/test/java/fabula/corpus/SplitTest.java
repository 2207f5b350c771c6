package fabula.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SplitTest {

    @Property(tries = 300)
    void no_story_stands_on_both_sides_and_none_is_lost(
            @ForAll("stories") List<LabelledStory> stories,
            @ForAll @DoubleRange(min = 0, max = 0.5) double share,
            @ForAll long seed) {
        Split split = Split.of(stories, share, seed);

        List<LabelledStory> both = new ArrayList<>(split.training());
        both.addAll(split.validation());
        assertThat(both).containsExactlyInAnyOrderElementsOf(stories);
        assertThat(Collections.disjoint(texts(split.training()), texts(split.validation())))
                .isTrue();
        assertThat(split).isEqualTo(Split.of(stories, share, seed));
    }

    /** Few statements, so that many stories are alike. */
    @Provide
    Arbitrary<List<LabelledStory>> stories() {
        return Combinators.combine(
                        Arbitraries.of("a.txt", "b.txt", "c.txt"),
                        Arbitraries.of("Ann left.", "Bob slept.").list().ofMaxSize(3))
                .as((source, told) -> new LabelledStory(source, told, List.of()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Test
    void each_kind_gives_its_share_and_a_kind_is_split_alike_whatever_stands_beside_it() {
        List<LabelledStory> both = new ArrayList<>(numbered("a.txt", 100));
        both.addAll(numbered("b.txt", 50));

        Split split = Split.of(both, 0.1, 42);
        Split alone = Split.of(numbered("b.txt", 50), 0.1, 42);

        assertThat(split.validation())
                .filteredOn(story -> story.source().equals("a.txt"))
                .hasSize(10);
        assertThat(split.validation())
                .filteredOn(story -> story.source().equals("b.txt"))
                .hasSize(5)
                .isEqualTo(alone.validation());
        assertThat(Split.of(both, 0.1, 43).validation()).isNotEqualTo(split.validation());
    }

    @Test
    void two_stories_that_differ_are_enough_for_both_sides() {
        Split split = Split.of(numbered("a.txt", 2), 0.01, 1);

        assertThat(split.training()).hasSize(1);
        assertThat(split.validation()).hasSize(1);
    }

    @Test
    void stories_that_differ_in_case_and_full_stops_only_stay_together() {
        List<LabelledStory> alike = List.of(
                new LabelledStory("a.txt", List.of("Ann left."), List.of()),
                new LabelledStory("b.txt", List.of("ann left"), List.of()));

        assertThat(Split.of(alike, 0.5, 1).validation()).isEmpty();
    }

    @Test
    void a_share_above_a_half_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Split.of(List.of(), 0.6, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Split.of(List.of(), Double.NaN, 1));
    }

    private static List<List<String>> texts(List<LabelledStory> stories) {
        return stories.stream().map(LabelledStory::statements).toList();
    }

    private static List<LabelledStory> numbered(String source, int stories) {
        return IntStream.range(0, stories)
                .mapToObj(i -> new LabelledStory(source, List.of(source.charAt(0) + " told " + i + "."), List.of()))
                .toList();
    }
}
