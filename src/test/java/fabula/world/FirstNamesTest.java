package fabula.world;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.story.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whoever was called by the whole name may be called by the first one, and nobody before. */
class FirstNamesTest {

    @Test
    void theFirstNameFollowsTheWholeOne() {
        boolean shorter = false;
        for (int seed = 0; seed < 300; seed++) {
            Scene scene = new Scene(new SplittableRandom(seed), false);
            Entity person = scene.named(Entity.Gender.SHE);
            String first = person.name().split(" ")[0];
            LabelledStory told = new FirstNames(scene)
                    .in(new LabelledStory(
                            "moves.txt",
                            List.of(person + " is here.", person + "'s bag is here."),
                            List.of(new LabelledQuestion(
                                    2, "Is " + person + " here?", Verdict.YES, Optional.of(List.of(0))))));
            assertThat(told.statements().get(0)).isEqualTo(person + " is here.");
            assertThat(told.statements().get(1)).isIn(person + "'s bag is here.", first + "'s bag is here.");
            String asked = told.questions().get(0).text();
            assertThat(asked).isIn("Is " + person + " here?", "Is " + first + " here?");
            shorter |= !asked.equals("Is " + person + " here?");
        }
        assertThat(shorter).isTrue();
    }
}
