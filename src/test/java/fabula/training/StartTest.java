package fabula.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import fabula.corpus.Corpus;
import fabula.corpus.LabelledStory;
import fabula.model.Manifest;
import fabula.model.ModelFolder;
import fabula.network.NetworkReader;
import fabula.reader.Answer;
import fabula.reader.Query;
import fabula.settings.Settings;
import fabula.settings.SettingsLoader;
import fabula.text.Lemmas;
import fabula.text.Tokenizer;
import fabula.world.StoryGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jline.utils.Levenshtein;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trainings that go on from a model. */
class StartTest {

    private static final Settings.Network SHAPE = new Settings.Network(8, 16, 8, 8, 12);
    private static final Settings.Network OTHER_SHAPE = new Settings.Network(9, 17, 9, 9, 13);
    private static final String KIND = StoryGenerator.kinds().get(0);
    /** So small a step changes no weight that a float can tell. */
    private static final double STILL = 1e-30;

    @TempDir
    Path home;

    private final List<Corpus> files = List.of(new Corpus(KIND + ".txt", new StoryGenerator(1).generate(KIND, 20)));
    private final GeneratedStories generated = new GeneratedStories(-1, 160, kind -> 1);
    private Manifest base;

    @BeforeEach
    void make_a_base() {
        base = make("base", Optional.empty(), SHAPE, 0.005, files, generated);
    }

    private Settings settings(Settings.Network shape, double rate) {
        Settings given = new SettingsLoader(home, name -> null, name -> null)
                .load(Optional.empty())
                .settings();
        Settings.Training training = new Settings.Training(
                List.of(),
                160,
                Optional.empty(),
                1,
                16,
                2,
                2,
                rate,
                1,
                0.2,
                0.2,
                "512m",
                java.time.Duration.ofHours(1));
        return new Settings(
                given.data(),
                given.storage(),
                given.models(),
                given.stories(),
                given.collecting(),
                given.discord(),
                given.operation(),
                training,
                shape,
                given.benchmark());
    }

    private Manifest make(
            String name,
            Optional<Start> from,
            Settings.Network shape,
            double rate,
            List<Corpus> corpora,
            GeneratedStories stories) {
        return new ModelMaker(settings(shape, rate), "test", Clock.systemUTC())
                .make(name, from, corpora, stories, Trainer.Listener.SILENT);
    }

    private Path models() {
        return settings(SHAPE, 1).models().folder();
    }

    private Start start(String name) {
        return Start.of(models(), name);
    }

    private List<List<Double>> answers(String name, List<Query> queries) {
        Settings.Network shape = NetworkSettings.of(ModelFolder.read(models(), name));
        try (NetworkReader reader = NetworkReader.load(name, models().resolve(name), shape)) {
            return reader.read(queries).stream().map(Answer::probabilities).toList();
        }
    }

    private static Set<List<List<String>>> told(List<LabelledStory> stories) {
        Set<List<List<String>>> told = new HashSet<>();
        stories.forEach(story ->
                told.add(story.statements().stream().map(Tokenizer::words).toList()));
        return told;
    }

    /** All that a training may have learned from that made so many passes. */
    private static List<LabelledStory> learned(List<Corpus> files, GeneratedStories generated, int passes) {
        List<LabelledStory> learned = new ArrayList<>();
        files.forEach(file -> learned.addAll(file.stories()));
        for (int pass = 0; pass < passes; pass++) {
            for (int part = 0; part < GeneratedStories.PARTS; part++) {
                learned.addAll(generated.part(pass, part));
            }
        }
        return learned;
    }

    @Test
    void what_says_no_new_word_is_at_first_answered_as_the_base_does_whatever_shape_the_settings_have()
            throws IOException {
        make("more", Optional.of(start("base")), OTHER_SHAPE, STILL, files, generated);

        Set<String> words = new HashSet<>(Files.readAllLines(models().resolve("more/vocabulary.txt")));
        Set<String> old = Set.copyOf(Files.readAllLines(models().resolve("base/vocabulary.txt")));
        words.removeAll(old);
        List<Query> known = files.get(0).stories().stream()
                .flatMap(story ->
                        story.questions().stream().map(question -> new Query(story.before(question), question.text())))
                .filter(query -> Stream.concat(query.statements().stream(), Stream.of(query.question()))
                        .flatMap(text -> Tokenizer.words(text).stream())
                        .noneMatch(word ->
                                !old.contains(word) && words.stream().anyMatch(lacking -> isLike(word, lacking))))
                .toList();
        assertThat(known).hasSizeGreaterThan(5);
        assertThat(answers("more", known))
                .usingRecursiveComparison()
                .withComparatorForType(Comparator.comparingLong(StartTest::rounded), Double.class)
                .isEqualTo(answers("base", known));
    }

    private static long rounded(double probability) {
        return Math.round(probability * 1e4);
    }

    /** So that it may be read as that one: a plural, or a slip of the finger. */
    private static boolean isLike(String word, String lacking) {
        return Levenshtein.distance(word, lacking) <= 1 || Lemmas.singular(word).equals(lacking);
    }

    @Test
    void the_manifest_tells_where_it_comes_from_and_counts_the_base_in() {
        Manifest more = make("base", Optional.of(start("base")), SHAPE, 0.005, files, generated);

        assertThat(more.epochs()).isEqualTo(base.epochs() + 2);
        assertThat(more.trainingSeconds()).isGreaterThan(base.trainingSeconds());
        assertThat(more.settings())
                .containsEntry("training.from", "base")
                .containsEntry("training.from-files", base.files())
                .containsEntry("training.from-epochs", base.epochs())
                .containsEntry("training.passes-told", base.epochs() + 2)
                .containsEntry("network.vector-size", 8);
        assertThat(more.corpora())
                .extracting(Manifest.CorpusEntry::source)
                .containsExactlyElementsOf(base.corpora().stream()
                        .map(Manifest.CorpusEntry::source)
                        .toList());
        assertThat(ModelFolder.read(models(), "base")).isEqualTo(more).isNotEqualTo(base);
    }

    @Test
    void the_mean_of_two_models_is_measured_and_told_of_and_learns_nothing() {
        Corpus fresh = new Corpus("fresh.txt", new StoryGenerator(7).generate(KIND, 20));
        make("later", Optional.of(start("base")), SHAPE, 0.005, List.of(fresh), generated);
        Start both = start("later").meanWith(start("base"));

        Manifest mean = make("mean", Optional.of(both), SHAPE, 0.005, files, generated);

        assertThat(mean.epochs()).isEqualTo(base.epochs() + 2);
        assertThat(mean.measures()).isNotEmpty();
        assertThat(mean.settings())
                .containsEntry("training.from", "later")
                .containsEntry("training.mean-with", "base")
                .containsEntry("training.mean-with-files", base.files());
        assertThat(mean.corpora()).extracting(Manifest.CorpusEntry::source).contains("fresh.txt", KIND + ".txt");
        make("other", Optional.empty(), OTHER_SHAPE, 0.005, files, generated);
        assertThatThrownBy(() -> start("later").meanWith(start("other")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("differ in size");
    }

    @Test
    void nothing_kept_apart_was_learned_by_the_base_nor_by_the_model_before_it() {
        make("second", Optional.of(start("base")), SHAPE, 0.005, List.of(), generated);
        Corpus fresh = new Corpus("fresh.txt", new StoryGenerator(7).generate(KIND, 20));
        List<Corpus> all = List.of(files.get(0), fresh);
        // Fewer stories a pass than the base was told.
        GeneratedStories fewer = new GeneratedStories(-1, 100, kind -> 1);
        Set<List<List<String>>> before = told(learned(files, generated, 4));

        for (String name : List.of("base", "second")) {
            Trainer.Result result = new Trainer(settings(SHAPE, 0.005).training(), SHAPE)
                    .train(Optional.of(start(name)), all, fewer, Trainer.Listener.SILENT);
            result.learner().close();

            Set<List<List<String>>> learnedBefore = name.equals("base") ? told(learned(files, generated, 2)) : before;
            Set<List<List<String>>> kept = told(result.split().validation());
            assertThat(kept).hasSizeGreaterThan(15).doesNotContainAnyElementsOf(learnedBefore);
            assertThat(kept).containsAnyElementsOf(told(fresh.stories()));
            assertThat(told(result.split().training()))
                    .containsAll(told(files.get(0).stories()));
        }
    }

    @Test
    void the_passes_go_on_where_those_of_the_base_ended() {
        GeneratedStories more = generated.after(start("base"));

        assertThat(more.part(0, 3)).isEqualTo(generated.part(base.epochs(), 3));
        assertThat(more.sample().stream().flatMap(corpus -> corpus.stories().stream()))
                .containsExactlyInAnyOrderElementsOf(learned(List.of(), more, 1));
    }

    @Test
    void files_that_the_base_knows_are_not_enough_alone() {
        assertThatThrownBy(() -> make("more", Optional.of(start("base")), SHAPE, 0.005, files, GeneratedStories.none()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("base knows these files already")
                .hasMessageContaining("generated-stories");
        assertThat(models().resolve("more")).doesNotExist();
    }

    @Test
    void a_servers_own_model_is_not_gone_on_from() {
        Manifest own = base.ownedBy(new Manifest.Own("discord:1", "base", "0", List.of(), List.of()));
        ModelFolder.write(models(), own, folder -> {});

        assertThatThrownBy(() -> start("base"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("a server's own")
                .hasMessageContaining("everybody's");
    }

    @Test
    void a_network_of_another_build_than_its_manifest_says_is_refused() throws IOException {
        ModelFolder.write(models(), base, folder -> {
            for (String file : List.of("vocabulary.txt", "vectors.txt")) {
                Files.copy(models().resolve("base").resolve(file), folder.resolve(file));
            }
            Files.write(folder.resolve("network.bin"), new byte[400]);
        });

        assertThatThrownBy(() -> make("more", Optional.of(start("base")), SHAPE, 0.005, files, generated))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Take another to go on from, or train it anew");
    }
}
