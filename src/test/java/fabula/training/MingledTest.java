package fabula.training;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.story.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MingledTest {

    private static final LabelledStory EXAMPLE = story("Is Zed in the crypt?", Verdict.NO, "Zed ghosted the crypt.");
    private static final LabelledStory OTHER = story("Is Ann in the barn?", Verdict.YES, "Ann went to the barn.");
    private static final LabelledStory SAME_NAME = story("Is Zed in the barn?", Verdict.YES, "Zed went to the barn.");
    private static final LabelledStory ABOUT_ALL = story("Is Ann out?", Verdict.YES, "Everybody went out.");

    @Test
    void both_stories_are_told_and_asked_about_at_the_end() {
        LabelledStory mingled = mingled(List.of(OTHER)).orElseThrow();

        assertThat(mingled.statements()).containsExactlyInAnyOrder("Zed ghosted the crypt.", "Ann went to the barn.");
        assertThat(mingled.questions())
                .extracting(LabelledQuestion::text)
                .containsExactlyInAnyOrder("Is Zed in the crypt?", "Is Ann in the barn?");
        assertThat(mingled.questions()).extracting(LabelledQuestion::told).containsOnly(2);
        for (LabelledQuestion question : mingled.questions()) {
            int support = question.supports().orElseThrow().get(0);
            String who = question.text().contains("Zed") ? "Zed" : "Ann";
            assertThat(mingled.statements().get(support)).startsWith(who);
        }
    }

    @Test
    void nothing_is_set_among_what_shares_a_name_or_is_about_everybody() {
        assertThat(mingled(List.of(SAME_NAME, ABOUT_ALL))).isEmpty();
    }

    @Test
    void an_example_is_set_beside_another_whose_names_are_changed() {
        Mingled mingled = new Mingled(List.of(), List.of(EXAMPLE), this::isKnown);
        Random random = new Random(1);
        Optional<LabelledStory> found = Optional.empty();
        while (found.isEmpty()) {
            found = mingled.mingled(EXAMPLE, random);
        }

        assertThat(found.orElseThrow().statements())
                .containsExactlyInAnyOrder("Zed ghosted the crypt.", "xzed ghosted the xcrypt");
    }

    private Optional<LabelledStory> mingled(List<LabelledStory> others) {
        Mingled mingled = new Mingled(others, List.of(), this::isKnown);
        return new Random(1)
                .ints(20)
                .mapToObj(seed -> mingled.mingled(EXAMPLE, new Random(seed)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean isKnown(String word) {
        return Set.of("ghosted", "went").contains(word);
    }

    private static LabelledStory story(String question, Verdict answer, String statement) {
        return new LabelledStory(
                "examples",
                List.of(statement),
                List.of(new LabelledQuestion(1, question, answer, Optional.of(List.of(0)))));
    }
}
