package fabula.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import fabula.corpus.BabiFormat;
import fabula.corpus.Corpus;
import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.settings.SettingsLoader;
import fabula.story.Verdict;
import fabula.text.Tokenizer;
import fabula.training.TrainingStories.Material;
import fabula.world.StoryGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingStoriesTest {

    private static final String KIND = StoryGenerator.kinds().get(0);

    @TempDir
    private Path home;

    private Path folder;
    private Path train;
    private Path test;

    @BeforeEach
    void aFolderLikeThatOfBabi() {
        folder = home.resolve("en-10k");
        train = write("qa1_moves_train.txt", 1);
        test = write("qa1_moves_test.txt", 2);
    }

    private Path write(String name, long seed) {
        Path file = folder.resolve(name);
        BabiFormat.write(file, new StoryGenerator(seed).generate(KIND, 3));
        return file;
    }

    @Test
    void tests_in_a_folder_are_left_out_and_told() {
        Path deeper = write("deeper/Qa2_TEST.txt", 3);

        Material material = new TrainingStories().of(List.of(folder));

        assertThat(material.files()).extracting(Corpus::source).containsExactly("qa1_moves_train.txt");
        assertThat(material.files().get(0).stories()).hasSize(3);
        assertThat(material.generated().sample()).isEmpty();
        assertThat(material.leftOut()).containsExactlyInAnyOrder(test, deeper);
    }

    @Test
    void tests_in_the_folders_of_the_settings_are_left_out_as_well() throws Exception {
        Files.writeString(
                home.resolve("application.conf"),
                "fabula.training { corpora = [\"en-10k\"], generated-stories = 200 }");

        Material material = new TrainingStories()
                .configured(new SettingsLoader(home, name -> null, name -> null)
                        .load(Optional.empty())
                        .settings()
                        .training());

        assertThat(material.files()).extracting(Corpus::source).containsExactly("qa1_moves_train.txt");
        assertThat(material.generated().sample().stream()
                        .mapToInt(corpus -> corpus.stories().size())
                        .sum())
                .isEqualTo(200);
        assertThat(material.leftOut()).containsExactly(test);
    }

    @Test
    void a_test_that_is_named_itself_is_refused_even_beside_its_folder() {
        for (List<Path> given : List.of(List.of(test), List.of(train, test), List.of(folder, test))) {
            assertThatThrownBy(() -> new TrainingStories().of(given))
                    .isInstanceOf(Problem.class)
                    .hasMessageStartingWith(test + " is a test by its name");
        }
    }

    @Test
    void a_folder_of_tests_alone_is_refused() throws Exception {
        Files.delete(train);

        assertThatThrownBy(() -> new TrainingStories().of(List.of(folder)))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("There are only tests to learn from, such as " + test);
    }

    @Test
    void a_test_that_is_not_there_is_told_as_such() {
        assertThatThrownBy(() -> new TrainingStories().of(List.of(home.resolve("none_test.txt"))))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("There is no file or folder");
    }

    @Test
    void the_exam_has_so_many_stories_of_each_kind_under_its_name_and_more_begin_with_the_same() {
        List<Corpus> two = new TrainingStories().exam(2);
        List<Corpus> three = new TrainingStories().exam(3);

        assertThat(two).extracting(Corpus::source).isEqualTo(StoryGenerator.kinds());
        for (int kind = 0; kind < two.size(); kind++) {
            assertThat(three.get(kind).stories())
                    .hasSize(3)
                    .startsWith(two.get(kind).stories().toArray(LabelledStory[]::new));
        }
    }

    @Test
    void an_exam_asks_more_about_what_is_told_as_the_examples_tell_it() {
        LabelledStory example = new LabelledStory(
                "examples",
                List.of("Zed went to the crypt."),
                List.of(new LabelledQuestion(1, "Is Zed in the crypt?", Verdict.NO, Optional.empty())));

        List<Corpus> exam = new TrainingStories().exam(List.of(example));

        assertThat(exam).startsWith(new TrainingStories().exam().toArray(Corpus[]::new));
        Corpus like = exam.get(exam.size() - 1);
        assertThat(like.source()).isEqualTo(TrainingStories.LIKE_EXAMPLES);
        assertThat(like.stories()).hasSizeGreaterThan(30).allSatisfy(story -> story.questions()
                .get(0)
                .supports()
                .orElseThrow()
                .forEach(support -> assertThat(String.join(
                                " ", Tokenizer.words(story.statements().get(support))))
                        .matches(".* went to the .*")));
    }

    @Test
    void an_exam_is_the_shipped_one_where_nothing_is_told_as_in_the_examples() {
        LabelledStory example = new LabelledStory(
                "examples",
                List.of("As if Zed were in the crypt."),
                List.of(new LabelledQuestion(1, "Is Zed in the crypt?", Verdict.NO, Optional.empty())));

        assertThat(new TrainingStories().exam(List.of(example))).isEqualTo(new TrainingStories().exam());
    }

    @Test
    void what_is_replayed_is_not_in_the_exam() {
        List<LabelledStory> exam = new TrainingStories()
                .exam().stream().flatMap(kind -> kind.stories().stream()).toList();

        assertThat(new TrainingStories().replay(1, 200)).hasSize(200).noneMatch(replayed -> exam.stream()
                .anyMatch(story -> story.statements().equals(replayed.statements())
                        && story.statements().size() > 1));
    }
}
