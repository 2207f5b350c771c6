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

/** Other words, more words and careless words leave the sense and the evidence as they were. */
class TellingTest {

    private static final LabelledStory STORY = new LabelledStory(
            "moves.txt",
            List.of("Mary went to the kitchen.", "Mary took the milk.", "She left."),
            List.of(
                    new LabelledQuestion(2, "Is the milk in the kitchen?", Verdict.YES, Optional.of(List.of(0, 1))),
                    new LabelledQuestion(3, "Is Mary in the kitchen?", Verdict.NO, Optional.of(List.of(0, 2)))));

    @Test
    void aPhraseFillsNamesPronounsAndCoinedVerbs() {
        Entity mary = new Entity("Mary", Entity.Gender.SHE, List.of());
        Entity hill = new Entity("the hill", Entity.Gender.IT, List.of("on"));
        Phrase phrase = Phrase.of("{0} lost {0.his} way {1@}, {0.he} said; {1-} and {0.him}.");
        assertThat(phrase.say(new SplittableRandom(1), mary, hill))
                .isEqualTo("Mary lost her way on the hill, she said; hill and her.");
        assertThat(Phrase.of("{0} {*ed} {1>}.").say(new SplittableRandom(1), mary, hill))
                .matches("Mary [a-z]+ed (to|onto) the hill\\.");
    }

    @Test
    void aQuestionIsPutInManyWaysAndMostlyPlainly() {
        Phrase ask = Grammar.read("motion").phrase("ask went");
        Entity mary = new Entity("Mary", Entity.Gender.SHE, List.of());
        Entity hill = new Entity("the hill", Entity.Gender.IT, List.of("on"));
        SplittableRandom random = new SplittableRandom(2);
        Set<String> ways = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            ways.add(ask.say(random, mary, hill));
        }
        assertThat(ways).hasSizeGreaterThan(250).allMatch(way -> way.contains("Mary") && way.contains("the hill"));
        assertThat(ways).noneMatch(way -> way.contains("~") || way.contains("<"));
    }

    @Test
    void aDigressionMovesTheEvidenceAndNeverPartsAPronounFromItsName() {
        for (int seed = 0; seed < 20; seed++) {
            LabelledStory lengthy = new Digression(new Scene(new SplittableRandom(seed), false)).into(STORY);
            assertThat(lengthy.statements()).hasSizeGreaterThan(40);
            assertThat(evidence(lengthy, 0)).containsExactly("Mary went to the kitchen.", "Mary took the milk.");
            assertThat(evidence(lengthy, 1)).containsExactly("Mary went to the kitchen.", "She left.");
            int named = lengthy.statements().indexOf("Mary took the milk.");
            assertThat(lengthy.statements().get(named + 1)).isEqualTo("She left.");
        }
    }

    @Test
    void whoOrWhatWasNamedJustBeforeIsReferredToAndItsNameIsEvidenceToo() {
        List<String> told = List.of(
                "Mary went to the kitchen.",
                "Mary picked up the milk.",
                "Mary carried the milk to the garden.",
                "John is in the garden.",
                "John gave Bill the milk.",
                "Bill went to the garden.");
        Set<List<String>> ways = new HashSet<>();
        Set<List<Integer>> evidence = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            Scene scene = new Scene(new SplittableRandom(seed), false);
            scene.entities()
                    .addAll(List.of(
                            new Entity("Mary", Entity.Gender.SHE, List.of()),
                            new Entity("John", Entity.Gender.HE, List.of()),
                            new Entity("Bill", Entity.Gender.HE, List.of()),
                            Entity.thing("the milk"),
                            new Entity("the kitchen", Entity.Gender.IT, List.of("in")),
                            new Entity("the garden", Entity.Gender.IT, List.of("in"))));
            LabelledStory referred = new Referring(scene)
                    .refer(new LabelledStory(
                            "objects.txt",
                            told,
                            List.of(new LabelledQuestion(
                                    3, "Is the milk in the garden?", Verdict.YES, Optional.of(List.of(2))))));
            ways.add(referred.statements());
            evidence.add(referred.questions().get(0).supports().orElseThrow());
        }
        assertThat(ways)
                .contains(List.of(
                        "Mary went to the kitchen.",
                        "She picked up the milk.",
                        "She carried it to the garden.",
                        "John is there.",
                        "He gave Bill the milk.",
                        "Bill went to the garden."));
        assertThat(ways).allMatch(way -> way.get(5).equals("Bill went to the garden."), "it could be John's going");
        assertThat(evidence).containsExactlyInAnyOrder(List.of(2), List.of(0, 2), List.of(1, 2), List.of(0, 1, 2));
    }

    @Test
    void aPronounStandsWhereAPersonWouldPutOne() {
        Entity mary = new Entity("Mary", Entity.Gender.SHE, List.of());
        assertThat(after("Mary is sad.", "Mary's mother is Ann.", mary)).isEqualTo("Her mother is Ann.");
        assertThat(after("Mary is sad.", "Mary's clever.", mary)).isEqualTo("Mary's clever.");
        assertThat(after("Mary is sad.", "Mary and John went home.", mary)).isEqualTo("Mary and John went home.");
        assertThat(after("Mary is sad.", "Then Mary left.", mary)).isEqualTo("Then she left.");
        assertThat(after("Mary is sad.", "The cup was taken by Mary.", mary)).isEqualTo("The cup was taken by her.");
        Entity cup = Entity.thing("the cup");
        assertThat(after("The cup is old.", "Ann picked up the cup.", cup)).isEqualTo("Ann picked it up.");
        assertThat(after("The cup is old.", "Ann gave Bob the cup.", cup)).isEqualTo("Ann gave Bob the cup.");
        assertThat(after("The cup is old.", "The cup is red.", cup)).isEqualTo("It is red.");
        Entity park = new Entity("the park", Entity.Gender.IT, List.of("in"));
        assertThat(after("Ann is in the park.", "Bob went to the park.", park)).isEqualTo("Bob went there.");
        assertThat(after("Ann is in the park.", "Bob is next to the park.", park))
                .isEqualTo("Bob is next to the park.");
    }

    /** How the second is said where it may be said shorter. */
    private static String after(String first, String second, Entity named) {
        LabelledStory story = new LabelledStory("moves.txt", List.of(first, second), List.of());
        Set<String> ways = new HashSet<>();
        for (int seed = 0; seed < 50; seed++) {
            Scene scene = new Scene(new SplittableRandom(seed), false);
            scene.entities().add(named);
            ways.add(new Referring(scene).refer(story).statements().get(1));
        }
        assertThat(ways).hasSizeLessThanOrEqualTo(2);
        return ways.stream().filter(way -> !way.equals(second)).findFirst().orElse(second);
    }

    @Test
    void whatOnlyAnotherKindOfStoryWouldTellIsAskedOfTheSameNamesAndUnknown() {
        List<Entity> named = List.of(
                new Entity("Mary", Entity.Gender.SHE, List.of()),
                new Entity("Ann", Entity.Gender.SHE, List.of()),
                new Entity("John", Entity.Gender.HE, List.of()),
                Entity.thing("the milk"),
                Entity.thing("the apple"));
        List<String> told = List.of("Mary gave Ann the milk.", "John took the apple.");
        Set<String> names = Set.of("Mary", "Ann", "John", "milk", "apple");
        int asked = 0;
        for (int seed = 0; seed < 100; seed++) {
            Scene scene = new Scene(new SplittableRandom(seed), false);
            scene.entities().addAll(named);
            Optional<LabelledQuestion> question = new Unanswered(scene).question("giving", told);
            asked += question.isPresent() ? 1 : 0;
            question.ifPresent(one -> {
                assertThat(one.answer()).isEqualTo(Verdict.UNKNOWN);
                assertThat(one.supports()).contains(List.of());
                assertThat(one.told()).isEqualTo(2);
                assertThat(names).anyMatch(one.text()::contains);
            });
            assertThat(new Unanswered(scene).question("mixed", told)).isEmpty();
        }
        assertThat(asked).isGreaterThan(30);
    }

    @Test
    void whatIsJoinedIsOneStatementAndEvidenceAsAWhole() {
        boolean joined = false;
        for (int seed = 0; seed < 20; seed++) {
            Scene scene = new Scene(new SplittableRandom(seed), false);
            scene.reserve("Mary");
            LabelledStory story = new Joining(scene).join(STORY);
            if (story.statements().size() == 2) {
                joined = true;
                assertThat(story.statements().get(0)).contains("kitchen", "took the milk");
                assertThat(story.questions().get(0).told()).isEqualTo(1);
                assertThat(story.questions().get(0).supports()).contains(List.of(0));
                assertThat(story.questions().get(1).supports()).contains(List.of(0, 1));
            }
        }
        assertThat(joined).isTrue();
    }

    @Test
    void carelessTypingKeepsNamesAndAnswers() {
        for (int seed = 0; seed < 200; seed++) {
            Scene scene = new Scene(new SplittableRandom(seed), false);
            scene.reserve("Mary");
            scene.reserve("the kitchen");
            LabelledStory typed = new Typing(scene).type(STORY);
            assertThat(typed.statements().get(0).toLowerCase(java.util.Locale.ROOT))
                    .contains("mary", "kitchen");
            assertThat(typed.questions().get(1).answer()).isEqualTo(Verdict.NO);
            assertThat(typed.questions().get(1).supports()).contains(List.of(0, 2));
        }
    }

    private static List<String> evidence(LabelledStory story, int question) {
        return story.questions().get(question).supports().orElseThrow().stream()
                .map(story.statements()::get)
                .toList();
    }
}
