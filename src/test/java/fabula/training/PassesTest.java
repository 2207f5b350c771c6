package fabula.training;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.corpus.LabelledStory;
import fabula.corpus.Split;
import fabula.network.Learner;
import fabula.network.Learner.Prepared;
import fabula.network.OpenClass;
import fabula.network.Vocabulary;
import fabula.network.WordVectors;
import fabula.settings.Settings;
import fabula.text.Tokenizer;
import fabula.world.StoryGenerator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PassesTest {

    private static final int STORIES = 320;
    private static final Settings.Training SETTINGS = new Settings.Training(
            List.of(Path.of("corpora")),
            STORIES,
            Optional.empty(),
            1,
            16,
            3,
            3,
            0.001,
            1,
            0.2,
            0.2,
            "512m",
            Duration.ofHours(1));

    private final GeneratedStories generated = new GeneratedStories(-1, STORIES, kind -> 1);
    private final List<LabelledStory> file =
            new StoryGenerator(1).generate(StoryGenerator.kinds().get(0), 20);
    private final List<LabelledStory> learned = new CopyOnWriteArrayList<>();
    private final Learner learner = learner();

    private static Learner learner() {
        Vocabulary vocabulary = new Vocabulary(List.of("is", "the", "in"));
        WordVectors vectors = WordVectors.train(Set.of(List.of("is", "the", "in")), vocabulary, 8, 1);
        return new Learner(new Settings.Network(8, 16, 8, 8, 12), vocabulary, vectors, 1, 1);
    }

    @AfterEach
    void close() {
        learner.close();
    }

    private Passes passes(Split split) {
        return new Passes(
                stories -> {
                    learned.addAll(stories);
                    return Trainer.lessons(stories).stream()
                            .map(learner::prepare)
                            .toList();
                },
                split.withoutKept(file),
                generated,
                split,
                SETTINGS);
    }

    private List<LabelledStory> sample() {
        List<LabelledStory> all = new ArrayList<>(file);
        generated.sample().forEach(corpus -> all.addAll(corpus.stories()));
        return all;
    }

    private static List<List<String>> told(LabelledStory story) {
        return story.statements().stream().map(Tokenizer::words).toList();
    }

    /** In how many ways something is told. */
    private static double ways(List<LabelledStory> stories) {
        return stories.stream()
                .flatMap(story -> story.statements().stream())
                .map(OpenClass::pattern)
                .distinct()
                .count();
    }

    private static int questions(List<LabelledStory> stories) {
        return stories.stream().mapToInt(story -> story.questions().size()).sum();
    }

    @Test
    void nothing_kept_apart_is_learned_from_in_any_pass() {
        Split split = Split.of(sample(), 0.2, 1);
        Set<List<List<String>>> kept = new HashSet<>();
        split.validation().forEach(story -> kept.add(told(story)));

        try (Passes passes = passes(split)) {
            for (int part = 0; part < 3 * passes.parts(); part++) {
                passes.next();
            }
        }

        assertThat(kept).hasSizeGreaterThan(50);
        assertThat(learned).hasSizeGreaterThan(2 * STORIES).noneMatch(story -> kept.contains(told(story)));
    }

    @Test
    void a_pass_is_all_that_stays_and_as_many_generated_stories_which_are_others_in_each() {
        Split split = new Split(sample(), List.of());
        List<Integer> asked = new ArrayList<>();

        try (Passes passes = passes(split)) {
            for (int pass = 0; pass < 2; pass++) {
                int lessons = 0;
                for (int part = 0; part < passes.parts(); part++) {
                    lessons += passes.next().stream().mapToInt(List::size).sum();
                }
                asked.add(lessons);
            }
        }

        // Whatever is made ahead may still be on its way.
        List<LabelledStory> made = List.copyOf(learned).subList(file.size(), file.size() + 2 * STORIES);
        List<LabelledStory> first = made.subList(0, STORIES);
        List<LabelledStory> second = made.subList(STORIES, 2 * STORIES);
        assertThat(asked).containsExactly(questions(file) + questions(first), questions(file) + questions(second));
        assertThat(second)
                .extracting(LabelledStory::source)
                .containsExactlyInAnyOrderElementsOf(
                        first.stream().map(LabelledStory::source).toList());
        assertThat(second).doesNotContainAnyElementsOf(first).doesNotContainAnyElementsOf(sample());
        assertThat(ways(first)).isLessThan(0.9 * ways(second));
    }

    @Test
    void lessons_of_like_length_share_a_batch() {
        try (Passes passes = passes(new Split(sample(), List.of()))) {
            List<List<Prepared>> batches = passes.next();

            assertThat(batches).hasSizeGreaterThan(5).allSatisfy(batch -> assertThat(batch)
                    .hasSizeLessThanOrEqualTo(16)
                    .isSortedAccordingTo((a, b) -> Integer.compare(a.steps(), b.steps())));
        }
    }
}
