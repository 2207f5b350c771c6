package fabula.world;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.corpus.LabelledQuestion;
import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stories as people write them: what each leaves to be said and asked is whole, and its answers are right. */
class EpisodesTest {

    private static final String MOTIVES = "motive-episodes";
    private static final String WORK = "work-episodes";
    private static final String WHYS = "whys";
    private static final String WORKDAYS = "workdays";

    static Stream<String> books() {
        return Stream.concat(Stream.of(MOTIVES, WORK, WHYS, WORKDAYS, "everyday"), Tales.NAMES.stream());
    }

    @ParameterizedTest
    @MethodSource("books")
    void everyEpisodeCanBeToldAndAskedInAllItsWays(String book) {
        for (Episode episode : Episodes.of(Phrasebook.of(book))) {
            for (int seed = 0; seed < 60; seed++) {
                Scene scene = new Scene(new SplittableRandom(seed), false);
                Happening happening = Happening.of(scene, episode);
                while (!happening.isOver()) {
                    happening.tell();
                }
                List<Scene.Candidate> candidates = new ArrayList<>();
                happening.asked(candidates);
                candidates.forEach(one -> scene.ask(one.finding(), one.text().get()));
                assertThat(scene.statements())
                        .as("%s", episode.topics())
                        .allMatch(EpisodesTest::neat)
                        .noneMatch(statement -> statement.endsWith("?"));
                assertThat(scene.questions()).allMatch(question -> neat(question.text()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {MOTIVES, WORK, WHYS, WORKDAYS})
    void everyEpisodeHasQuestionsForYesForNoAndForWhatWasNotTold(String book) {
        for (Episode episode : Episodes.of(Phrasebook.of(book))) {
            Set<Verdict> answers = EnumSet.noneOf(Verdict.class);
            episode.asked().forEach(asked -> answers.add(asked.verdict()));
            assertThat(answers).as("%s", episode.topics()).contains(Verdict.YES, Verdict.NO, Verdict.UNKNOWN);
            assertThat(episode.asked()).allSatisfy(asked -> assertThat(asked.steps())
                    .allMatch(step -> step < episode.steps().size()));
        }
    }

    @Test
    void whoIsTheForemostOfSeveralIsAskedOfNobodyElse() {
        Episode episode = Episode.of(
                "race",
                List.of(
                        "1 {0} was the fastest of the three",
                        "yes 1: {0} / was / the fastest",
                        "yes 1: {0} / was / the last to arrive",
                        "no 1: {0} / was / in the forest",
                        "no 1: {0} / was / slow last night",
                        "no 1: {0} / was / slower than {1}"));
        assertThat(episode.asked()).extracting(Episode.Asked::ofOne).containsExactly(false, false, true, true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {MOTIVES, WORK, WHYS, WORKDAYS})
    void yesAndNoAreAsLikely(String book) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        List<LabelledQuestion> questions = questions(book, 400);
        questions.forEach(question -> counts.merge(question.answer(), 1, Integer::sum));
        double all = questions.size();
        assertThat(counts.get(Verdict.YES) / all).isBetween(0.33, 0.48);
        assertThat(counts.get(Verdict.NO) / all).isBetween(0.33, 0.48);
        assertThat(counts.get(Verdict.UNKNOWN) / all).isBetween(0.12, 0.3);
        assertThat(counts.get(Verdict.MAYBE)).isPositive();
    }

    @Test
    void whatIsSoldIsItsBuyersAndNoLongerItsSellers() {
        assertThat(asked(
                        WORK,
                        "(.*) sold it to (\\w+)(?: for .*)?\\.",
                        "(?:Is it (\\w+)'s \\w+|Is the \\w+ (\\w+)'s|Does the \\w+ belong to (\\w+)) now\\?"))
                .filteredOn(found -> found.question().group().contains(found.told(2)))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.answer()).isEqualTo(Verdict.YES));
        assertThat(asked(
                        WORK,
                        "(?:So )?(\\w+) sold it to (\\w+)(?: for .*)?\\.",
                        "Does (\\w+) (?:still )?(?:own|have) the \\w+\\?"))
                .filteredOn(found -> !found.says(found.told(2)))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.answer()).isEqualTo(Verdict.NO));
    }

    @Test
    void whoHasABossIsNotTheBoss() {
        assertThat(asked(WORK, "(\\w+) is (\\w+)'s boss\\.", "Is (\\w+) (\\w+)'s boss\\?"))
                .filteredOn(found -> found.told(1).equals(found.question().group(2)))
                .filteredOn(found -> found.says(found.told(2)))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.answer()).isEqualTo(Verdict.NO));
    }

    @Test
    void whoWasSomethingOnceWasItEver() {
        assertThat(asked(WORK, "(\\w+) used to be an? (\\w+)\\.", "Was (\\w+) ever an? (\\w+)\\?"))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.answer()).isEqualTo(Verdict.YES));
    }

    @Test
    void whoIsThirstyButStaysDoesNotGo() {
        assertThat(asked(MOTIVES, "(\\w+) was \\w+ too, but s?he stayed in the .*", "Did (\\w+) go to the \\w+\\?"))
                .isNotEmpty()
                .allSatisfy(found ->
                        assertThat(found.answer()).isEqualTo(found.says(found.told(1)) ? Verdict.NO : Verdict.YES));
    }

    @Test
    void whoHasEatenWantsNothingToEat() {
        assertThat(asked(
                        MOTIVES,
                        "(\\w+) (?:isn't|is not) hungry.*",
                        "(?:Is|Will|Does) (\\w+) .*(?:hungry|eat|meal|food).*\\?"))
                .filteredOn(found -> found.says(found.told(1)))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.answer()).isEqualTo(Verdict.NO));
    }

    private record Found(Matcher statement, Matcher question, Verdict answer) {

        String told(int group) {
            return statement.group(group);
        }

        boolean says(String name) {
            return question.group(1).equals(name);
        }
    }

    /** The questions of this form asked after a statement of that form, of those whom it names. */
    private static List<Found> asked(String book, String statement, String question) {
        List<Found> found = new ArrayList<>();
        for (Scene scene : scenes(book, 2000)) {
            for (String told : scene.statements()) {
                Matcher said = Pattern.compile(statement).matcher(told);
                if (!said.matches()) {
                    continue;
                }
                for (LabelledQuestion one : scene.questions()) {
                    Matcher asked = Pattern.compile(question).matcher(one.text());
                    if (asked.matches() && one.answer() != Verdict.UNKNOWN) {
                        found.add(new Found(said, asked, one.answer()));
                    }
                }
            }
        }
        return found;
    }

    private static List<LabelledQuestion> questions(String book, int stories) {
        return scenes(book, stories).stream()
                .flatMap(scene -> scene.questions().stream())
                .toList();
    }

    private static List<Scene> scenes(String book, int count) {
        List<Episode> episodes = Episodes.of(Phrasebook.of(book));
        List<Scene> scenes = new ArrayList<>();
        for (int seed = 0; seed < count; seed++) {
            Scene scene = new Scene(new SplittableRandom(seed), false);
            Strand strand = Episodes.apart(scene, episodes);
            for (int i = 0; i < 8; i++) {
                strand.tell().run();
            }
            for (int i = 0; i < 12; i++) {
                strand.ask().run();
            }
            scenes.add(scene);
        }
        return scenes;
    }

    private static boolean neat(String text) {
        return !text.isBlank() && !text.contains("  ") && !text.matches(".*([{}|()<>]|null| [.,?!]).*");
    }
}
