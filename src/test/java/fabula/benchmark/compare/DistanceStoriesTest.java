package fabula.benchmark.compare;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.story.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The fact lies where it is said to lie, and what is told last about the person decides. */
class DistanceStoriesTest {

    @Test
    void the_fact_lies_so_many_statements_back() {
        for (int distance : List.of(1, 2, 20)) {
            for (LabelledStory story : new DistanceStories(1).ofDistance(distance, 50)) {
                LabelledQuestion question = story.questions().get(0);
                int fact = question.supports().orElseThrow().get(0);
                assertThat(question.told() - fact).isEqualTo(distance);
                String place = lastWord(story.statements().get(fact));
                String asked = lastWord(question.text());
                assertThat(question.answer()).isEqualTo(asked.equals(place) ? Verdict.YES : Verdict.NO);
                assertThat(story.statements().subList(0, 2))
                        .as("both answers name a place that was gone to")
                        .anyMatch(move -> lastWord(move).equals(asked));
                assertThat(story.statements().subList(2, question.told()))
                        .noneMatch(aside -> aside.matches("(Mary|John|Sandra|Daniel) .*"));
            }
        }
    }

    private static String lastWord(String sentence) {
        return sentence.replaceAll(".* (\\w+)[.?]", "$1");
    }

    @Test
    void all_distances_and_both_answers_come_alike() {
        List<LabelledStory> stories = new DistanceStories(1).upTo(4, 400);
        for (int distance = 1; distance <= 4; distance++) {
            int statements = distance + 1;
            assertThat(stories)
                    .filteredOn(story -> story.statements().size() == statements)
                    .hasSize(100);
        }
        assertThat(stories)
                .filteredOn(story -> story.questions().get(0).answer() == Verdict.YES)
                .hasSizeBetween(160, 240);
    }

    @Test
    void the_same_seed_makes_the_same_stories() {
        assertThat(new DistanceStories(7).upTo(5, 20)).isEqualTo(new DistanceStories(7).upTo(5, 20));
        assertThat(new DistanceStories(8).upTo(5, 20)).isNotEqualTo(new DistanceStories(7).upTo(5, 20));
    }
}
