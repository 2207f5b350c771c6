package fabula.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.corpus.BabiFormat;
import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.story.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoryGeneratorTest {

    private static final int STORIES = 600;

    static Stream<String> kinds() {
        return StoryGenerator.kinds().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theSameSeedTellsTheSameStoriesAndMoreOfThemStartTheSameWay(String kind) {
        List<LabelledStory> few = new StoryGenerator(5).generate(kind, 30);
        List<LabelledStory> many = new StoryGenerator(5).generate(kind, 80);
        assertThat(new StoryGenerator(5).generate(kind, 30)).isEqualTo(few);
        assertThat(many.subList(0, 30)).isEqualTo(few);
        assertThat(new StoryGenerator(5).generate(kind, 30, 50)).isEqualTo(many.subList(30, 80));
        assertThat(few).allSatisfy(story -> assertThat(story.source()).isEqualTo(kind + ".txt"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void supportsAreEarlierStatementsAndOnlyTheUnknownHasNone(String kind) {
        for (LabelledStory story : new StoryGenerator(6).generate(kind, STORIES)) {
            for (LabelledQuestion question : story.questions()) {
                List<Integer> supports = question.supports().orElseThrow();
                assertThat(question.told()).isBetween(1, story.statements().size());
                assertThat(supports).allMatch(index -> index >= 0 && index < question.told());
                assertThat(supports.isEmpty()).as("%s", story).isEqualTo(question.answer() == Verdict.UNKNOWN);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void yesAndNoAreAboutEquallyLikelyAndSomeThingsAreUnknown(String kind) {
        List<LabelledQuestion> questions = new StoryGenerator(7)
                .generate(kind, STORIES).stream()
                        .flatMap(story -> story.questions().stream())
                        .toList();
        assertThat(share(questions, Verdict.YES)).isBetween(0.25, 0.55);
        assertThat(share(questions, Verdict.NO)).isBetween(0.25, 0.55);
        assertThat(share(questions, Verdict.UNKNOWN)).isBetween(0.06, 0.45);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void plainStoriesAreToldInTheSameFewWaysAndAskAsEvenly(String kind) {
        List<LabelledStory> plain = StoryGenerator.plain(7).generate(kind, STORIES / 2);
        List<LabelledStory> usual = new StoryGenerator(7).generate(kind, STORIES / 2);
        List<LabelledQuestion> questions =
                plain.stream().flatMap(story -> story.questions().stream()).toList();

        assertThat(share(questions, Verdict.YES)).isBetween(0.25, 0.55);
        assertThat(share(questions, Verdict.NO)).isBetween(0.25, 0.55);
        assertThat(openings(plain)).isLessThan(0.7 * openings(usual));
    }

    /** With how many different words questions begin. */
    private static double openings(List<LabelledStory> stories) {
        return stories.stream()
                .flatMap(story -> story.questions().stream())
                .map(question -> question.text().split(" ")[0])
                .distinct()
                .count();
    }

    private static double share(List<LabelledQuestion> questions, Verdict verdict) {
        return questions.stream()
                        .filter(question -> question.answer() == verdict)
                        .count()
                / (double) questions.size();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindIsValidTextThatReadsBackTheSame(String kind, @TempDir Path folder) throws IOException {
        List<LabelledStory> stories = new StoryGenerator(8).generate(kind, STORIES);
        Path file = folder.resolve(kind + ".txt");
        Files.writeString(file, BabiFormat.write(stories));
        assertThat(BabiFormat.read(file)).isEqualTo(stories);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anotherSeedTellsOtherStories(String kind) {
        Set<List<String>> first = new HashSet<>();
        new StoryGenerator(1).generate(kind, STORIES).forEach(story -> first.add(story.statements()));
        assertThat(first).hasSizeGreaterThan(STORIES * 99 / 100);
        assertThat(new StoryGenerator(2).generate(kind, STORIES))
                .noneMatch(story -> first.contains(story.statements()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noPhraseLeavesAGapOrASpareBlank(String kind) {
        for (LabelledStory story : new StoryGenerator(9).generate(kind, STORIES)) {
            assertThat(story.statements()).allMatch(StoryGeneratorTest::neat);
            assertThat(story.questions()).allMatch(question -> neat(question.text()));
        }
    }

    private static boolean neat(String text) {
        return !text.isBlank() && !text.contains("  ") && !text.matches(".*([{}|()]|null| [.,?!]).*");
    }

    @Test
    void anUnknownKindIsRefused() {
        assertThatThrownBy(() -> new StoryGenerator(1).generate("limericks", 1)).hasMessageContaining("limericks");
    }

    @Test
    void theSmallCorporaAreWhatTheGeneratorMakes() throws IOException {
        for (String kind : StoryGenerator.kinds()) {
            String made = BabiFormat.write(new StoryGenerator(1).generate(kind, 40));
            assertThat(Files.readString(Path.of("corpora", kind + ".txt")))
                    .as(kind)
                    .isEqualTo(made);
        }
    }
}
