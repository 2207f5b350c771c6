package fabula.training;

import fabula.corpus.Corpus;
import fabula.corpus.LabelledStory;
import fabula.settings.Settings;
import fabula.world.StoryGenerator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The stories that models learn from and are compared on. The generator's seeds are shared out so that no story of one
 * purpose comes up in another but by chance: from 0 up for people and for the files that ship, below 0 for training, and
 * the very lowest for {@link #exam()}.
 */
public final class TrainingStories {

    private static final long EXAM_SEED = Long.MIN_VALUE;
    private static final int EXAM_STORIES_A_KIND = 40;

    /**
     * How many stories of a kind are trained on for one of the easiest. A relation that is composed over statements is
     * learned late or never from few: to tell "A is left of B" from "B is left of A" is of no use until it is also told
     * what the question turns round.
     */
    private static int weight(String kind) {
        return switch (kind) {
            case "positions", "sizes", "comparisons" -> 4;
            case "time", "counting", "classes", "family", "giving", "objects", "motives" -> 2;
            default -> 1;
        };
    }

    /** What a training with these settings learns from: the operator's files, and generated stories beside them. */
    public List<Corpus> configured(Settings.Training settings) {
        return Stream.concat(
                        Corpus.read(settings.corpora()).stream(),
                        generated(-settings.seed(), settings.generatedStories(), TrainingStories::weight).stream())
                .toList();
    }

    /** Stories of every kind that no training has seen. */
    public List<Corpus> exam() {
        return generated(EXAM_SEED, EXAM_STORIES_A_KIND * StoryGenerator.kinds().size(), kind -> 1);
    }

    /** Stories that go by the names that their kinds have as files, so that they are counted together with those. */
    private static List<Corpus> generated(long seed, int stories, ToIntFunction<String> weight) {
        List<String> kinds = StoryGenerator.kinds();
        int weights = kinds.stream().mapToInt(weight).sum();
        StoryGenerator generator = new StoryGenerator(seed);
        List<Corpus> corpora = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < kinds.size(); i++) {
            int after = before + weight.applyAsInt(kinds.get(i));
            int share = (int) ((long) stories * after / weights - (long) stories * before / weights);
            before = after;
            String file = kinds.get(i) + ".txt";
            List<LabelledStory> told = generator.generate(kinds.get(i), share).stream()
                    .map(story -> new LabelledStory(file, story.statements(), story.questions()))
                    .toList();
            if (!told.isEmpty()) {
                corpora.add(new Corpus(kinds.get(i) + ", generated with seed " + seed, told));
            }
        }
        return corpora;
    }

    /** The stories of these files and folders alone. */
    public List<Corpus> of(List<Path> filesOrFolders) {
        return Corpus.read(filesOrFolders);
    }
}
