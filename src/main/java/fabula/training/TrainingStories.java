package fabula.training;

import fabula.Problem;
import fabula.corpus.Corpus;
import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.network.OpenClass;
import fabula.settings.Settings;
import fabula.world.StoryGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The stories that models learn from and are compared on. The generator's seeds are shared out so that no story of one
 * purpose comes up in another but by chance: from 0 up for people and for the files that ship, below 0 for training, and
 * the very lowest for {@link #exam(int)}.
 */
public final class TrainingStories {

    private static final long EXAM_SEED = Long.MIN_VALUE;
    private static final long REPLAY_SEED = Long.MIN_VALUE / 2;
    public static final int EXAM_STORIES_A_KIND = 40;
    /** Name of the corpus that an exam has for the examples' sake. */
    public static final String LIKE_EXAMPLES = "like the examples";

    private static final int MOST_LIKE_EXAMPLES = 400;
    private static final int STORIES_SEARCHED = 240;
    private static final String TEST = "_test.txt";

    /**
     * How many stories of a kind are trained on for one of the easiest. A relation that is composed over statements is
     * learned late, and from many; tales, which come from many books, are nearly half of all.
     */
    private static int weight(String kind) {
        return switch (kind) {
            case "tales" -> 80;
            case "family", "motives" -> 8;
            case "counting" -> 7;
            case "everyday", "comparisons", "objects" -> 6;
            case "positions", "sizes", "time" -> 5;
            case "unknown" -> 4;
            case "work", "mixed", "classes" -> 3;
            case "states", "groups", "induction", "giving" -> 2;
            default -> 1;
        };
    }

    /** What a training with these settings learns from: the operator's files, and generated stories beside them. */
    public Material configured(Settings.Training settings) {
        return of(settings.corpora())
                .and(new GeneratedStories(-settings.seed(), settings.generatedStories(), TrainingStories::weight));
    }

    /**
     * Stories of every kind for a model that learns something new, so that it forgets nothing: newly made ones, which the
     * model has not learned by heart.
     */
    public List<LabelledStory> replay(long seed, int stories) {
        return new GeneratedStories(REPLAY_SEED - seed, stories, kind -> 1)
                .sample().stream().flatMap(corpus -> corpus.stories().stream()).toList();
    }

    /** Stories of every kind that no training has seen, {@value EXAM_STORIES_A_KIND} of each. */
    public List<Corpus> exam() {
        return exam(EXAM_STORIES_A_KIND);
    }

    /**
     * So many stories of every kind that no training has seen, a corpus a kind, which goes by its kind's name. More
     * begin with the same ones.
     */
    public List<Corpus> exam(int storiesAKind) {
        StoryGenerator generator = new StoryGenerator(EXAM_SEED);
        return StoryGenerator.kinds().stream()
                .map(kind -> new Corpus(kind, generator.generate(kind, storiesAKind)))
                .toList();
    }

    /**
     * The exam for a model that learned these examples: {@link #exam()}, and more questions, up to
     * {@value MOST_LIKE_EXAMPLES}, whose answers follow from what is told as the examples tell it. So what contradicts what
     * everybody means by the same words is not lost among everything else.
     */
    public List<Corpus> exam(List<LabelledStory> examples) {
        List<Corpus> exam = new ArrayList<>(exam());
        Set<String> told = examples.stream()
                .flatMap(example -> example.statements().stream())
                .map(OpenClass::pattern)
                .collect(Collectors.toSet());
        List<LabelledStory> like = exam(STORIES_SEARCHED).stream()
                .flatMap(kind -> kind.stories().stream().skip(EXAM_STORIES_A_KIND))
                .map(story -> telling(story, told))
                .filter(story -> !story.questions().isEmpty())
                .limit(MOST_LIKE_EXAMPLES)
                .toList();
        if (!like.isEmpty()) {
            exam.add(new Corpus(LIKE_EXAMPLES, like));
        }
        return exam;
    }

    /** The story with one of its questions at the most, all of whose supports are told in these ways. */
    private static LabelledStory telling(LabelledStory story, Set<String> told) {
        List<LabelledQuestion> questions = story.questions().stream()
                .filter(question -> question.supports().isPresent()
                        && !question.supports().get().isEmpty()
                        && question.supports().get().stream()
                                .map(support ->
                                        OpenClass.pattern(story.statements().get(support)))
                                .allMatch(told::contains))
                .limit(1)
                .toList();
        return new LabelledStory(story.source(), story.statements(), questions);
    }

    /**
     * The stories of these files and folders alone. Who trains on a test learns nothing from its result, so that files
     * named as bAbI names its tests are left out of a folder.
     *
     * @throws Problem if such a file is given by its own name, or if nothing else is there
     */
    public Material of(List<Path> filesOrFolders) {
        filesOrFolders.stream()
                .filter(given -> Files.isRegularFile(given) && isTest(given))
                .findFirst()
                .ifPresent(test -> {
                    throw Problem.input(test + " is a test by its name, and what a model has learned from cannot"
                            + " test it. Name the file for training instead, or rename it if it is none.");
                });
        List<Path> leftOut = Corpus.files(filesOrFolders).stream()
                .filter(TrainingStories::isTest)
                .toList();
        List<Corpus> files = Corpus.read(filesOrFolders, file -> !isTest(file));
        if (files.isEmpty() && !leftOut.isEmpty()) {
            throw Problem.input("There are only tests to learn from, such as " + leftOut.get(0)
                    + ", and they are left out of a training. Give stories in other files.");
        }
        return new Material(files, GeneratedStories.none(), leftOut);
    }

    private static boolean isTest(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(TEST);
    }

    /**
     * What is learned from, and what is not.
     *
     * @param files one corpus a file
     * @param generated besides, other ones in each pass
     * @param leftOut files of tests that lie in the folders given
     */
    public record Material(List<Corpus> files, GeneratedStories generated, List<Path> leftOut) {

        public Material {
            files = List.copyOf(files);
            leftOut = List.copyOf(leftOut);
        }

        private Material and(GeneratedStories generated) {
            return new Material(files, generated, leftOut);
        }
    }
}
