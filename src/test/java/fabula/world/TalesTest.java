package fabula.world;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.story.Verdict;
import fabula.world.Entity.Gender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Tales answer as people would: the latest counts, and what is not told is unknown. */
class TalesTest {

    private static final Episode SWAP = Episode.of(
            "own swap",
            List.of(
                    "cast other",
                    "values apple|pear",
                    "values banana|whistle",
                    "1 {0} had a {2}",
                    "2 {0} swapped {0.his} {2} for {a}'s {4}",
                    "yes 1 until 2: {0} / does / have a {2} / has a {2}",
                    "no 1 2: {0} / does / have a {2} / has a {2}",
                    "yes 2: {0} / does / have a {4} / has a {4}",
                    "open: {a} / is / {a~his sister/her brother}"));

    @Test
    void everyEpisodeIsToldInStepsAndAnsweredWithYesAndNoAndNotAtAll() {
        assertThat(Tales.NAMES).doesNotHaveDuplicates().containsAll(Tales.UNKNOWN.keySet());
        for (Tales.Book book : Tales.BOOKS) {
            assertThat(book.episodes()).hasSizeGreaterThan(9).allSatisfy(episode -> {
                Set<Verdict> verdicts = new HashSet<>();
                episode.asked().forEach(asked -> verdicts.add(asked.verdict()));
                assertThat(verdicts).as("%s", episode).contains(Verdict.YES, Verdict.NO, Verdict.UNKNOWN);
                assertThat(episode.steps()).isNotEmpty();
                assertThat(episode.asked()).allSatisfy(asked -> {
                    assertThat(asked.steps())
                            .allMatch(step -> step < episode.steps().size());
                    assertThat(asked.steps().isEmpty()).isEqualTo(asked.verdict() == Verdict.UNKNOWN);
                });
            });
        }
    }

    @Test
    void whatIsSwappedIsHadUntilThenAndNoLonger() {
        for (int seed = 0; seed < 200; seed++) {
            Scene scene = new Scene(new SplittableRandom(seed), true);
            Happening happening = Happening.of(scene, SWAP);
            happening.tell();
            assertThat(verdicts(happening)).containsOnly(Verdict.YES, Verdict.UNKNOWN);
            happening.tell();
            assertThat(happening.isOver()).isTrue();
            assertThat(verdicts(happening)).containsExactly(Verdict.NO, Verdict.YES, Verdict.UNKNOWN);
            assertThat(scene.statements().get(1)).contains(" for ");
        }
    }

    @Test
    void theCastIsOfTheSexThatTheEpisodeAsksFor() {
        Set<Gender> heroes = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            Scene scene = new Scene(new SplittableRandom(seed), false);
            Happening happening = Happening.of(scene, SWAP);
            Entity other = (Entity) happening.things()[Phrase.place('a')];
            heroes.add(happening.hero().gender());
            assertThat(other.gender()).isNotEqualTo(happening.hero().gender());
            assertThat(happening.likewise().things()[2]).isEqualTo(happening.things()[3]);
        }
        assertThat(heroes).containsExactlyInAnyOrder(Gender.SHE, Gender.HE);
    }

    @Test
    void aStepThatBeginsWithAPronounFollowsTheOneBefore() {
        Episode episode = Episode.of(
                "pets",
                List.of("cast any", "1 {0} has a cat", "2 {a} fed it", "3 she was glad about {a}", "4 {a} went home"));
        assertThat(episode.steps()).extracting(Episode.Step::bound).containsExactly(false, false, true, false);
        assertThat(episode.steps()).extracting(Episode.Step::leans).containsExactly(false, true, false, false);
    }

    @Test
    void aWordForAWomanOrForAManGoesWithTheName() {
        Phrase phrase = Phrase.of("{0} is {a}'s {0~aunt/uncle}.");
        Object[] things = new Object[Phrase.place('a') + 1];
        things[0] = new Entity("Mary", Gender.SHE, List.of());
        things[Phrase.place('a')] = "Tim";
        assertThat(phrase.say(new SplittableRandom(1), things)).isEqualTo("Mary is Tim's aunt.");
        things[0] = new Entity("John", Gender.HE, List.of());
        assertThat(phrase.say(new SplittableRandom(1), things)).isEqualTo("John is Tim's uncle.");
    }

    @Test
    void sameQuestionsAtTheSameTimeHaveTheSameAnswer() {
        for (LabelledStory story : new StoryGenerator(21).generate("tales", 1500)) {
            Map<String, Verdict> answers = new HashMap<>();
            for (LabelledQuestion question : story.questions()) {
                Verdict before = answers.put(question.told() + question.text(), question.answer());
                assertThat(before).as("%s", story).isIn(null, question.answer());
            }
        }
    }

    @Test
    void someTalesAreLong() {
        List<Integer> lengths = new StoryGenerator(22)
                .generate("tales", 400).stream()
                        .map(story -> story.statements().size())
                        .toList();
        assertThat(lengths).anyMatch(length -> length > 20);
        assertThat(lengths.stream().filter(length -> length < 10).count()).isGreaterThan(200);
    }

    private static List<Verdict> verdicts(Happening happening) {
        List<Scene.Candidate> candidates = new ArrayList<>();
        happening.asked(candidates);
        return candidates.stream().map(one -> one.finding().verdict()).toList();
    }
}
