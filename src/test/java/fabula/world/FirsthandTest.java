package fabula.world;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.story.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** One of its people may tell a story that nobody tells yet. */
class FirsthandTest {

    @Test
    void whoIsNamedMaySayI() {
        assertThat(firstStatements("%s found the key.", "I had pancakes.")).contains("I found the key.");
    }

    @Test
    void aStoryHasOneTellerOnly() {
        assertThat(firstStatements("%s found my key.", "I had pancakes."))
                .isNotEmpty()
                .allMatch(told -> told.endsWith(" found my key."))
                .doesNotContain("I found my key.");
    }

    private static Set<String> firstStatements(String known, String remark) {
        Set<String> told = new HashSet<>();
        for (int seed = 0; seed < 50; seed++) {
            Scene scene = new Scene(new SplittableRandom(seed), true);
            String name = scene.named().name();
            LabelledQuestion question =
                    new LabelledQuestion(2, "Did " + name + " find it?", Verdict.YES, Optional.of(List.of(0)));
            told.add(new Firsthand(scene)
                    .tell(new LabelledStory("tales.txt", List.of(known.formatted(name), remark), List.of(question)))
                    .statements()
                    .get(0));
        }
        return told;
    }
}
