package fabula.world;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.story.Verdict;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is told of families in more than one way, and what follows. */
class FamilyTest {

    private static final List<LabelledStory> STORIES = StoryGenerator.plain(31).generate("family", 2500);

    @Test
    void whoNeverMarriedAndHasNoChildrenHasNeitherAWifeNorASon() {
        Pattern single = Pattern.compile(
                "(\\w+) (?:has never|isn't married and|never married|is single and) .*(?:kids|children)\\.");
        int asked = 0;
        for (LabelledStory story : STORIES) {
            for (int at = 0; at < story.statements().size(); at++) {
                Matcher told = single.matcher(story.statements().get(at));
                String asking = told.matches()
                        ? "(Does|Has) " + told.group(1) + " (have|got) a (wife|husband|son|daughter)\\?"
                        : "";
                for (LabelledQuestion question : story.questions()) {
                    if (question.text().matches(asking)) {
                        assertThat(question.answer()).as("%s", story).isEqualTo(Verdict.NO);
                        assertThat(question.supports()).contains(List.of(at));
                        asked++;
                    }
                }
            }
        }
        assertThat(asked).isPositive();
    }

    @Test
    void theChildrenOfACoupleJustToldOfFollowFromTheirMarriageToo() {
        int asked = 0;
        for (LabelledStory story : STORIES) {
            for (int at = 1; at < story.statements().size(); at++) {
                int here = at;
                if (story.statements().get(at).matches("They .*have two .*, .*")) {
                    List<List<Integer>> supports = story.questions().stream()
                            .map(question -> question.supports().orElseThrow())
                            .filter(all -> all.contains(here))
                            .toList();
                    assertThat(supports).as("%s", story).allMatch(all -> all.contains(here - 1));
                    asked += supports.size();
                }
            }
        }
        assertThat(asked).isPositive();
    }
}
