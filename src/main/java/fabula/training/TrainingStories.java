package fabula.training;

import fabula.corpus.Corpus;
import fabula.corpus.LabelledStory;
import fabula.settings.Settings;
import fabula.world.StoryGenerator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The stories that models learn from and are compared on. The generator's seeds are shared out so that no story of one
 * purpose comes up in another but by chance: from 0 up for people and for the files that ship, below 0 for training, and
 * the very lowest for {@link #exam()}.
 */
public final class TrainingStories {

    private static final long EXAM_SEED = Long.MIN_VALUE;
    private static final int EXAM_STORIES_A_KIND = 40;

    /** What a training with these settings learns from: the operator's files, and generated stories beside them. */
    public List<Corpus> configured(Settings.Training settings) {
        return Stream.concat(
                        Corpus.read(settings.corpora()).stream(),
                        generated(-settings.seed(), settings.generatedStories()).stream())
                .toList();
    }

    /** Stories of every kind that no training has seen. */
    public List<Corpus> exam() {
        return generated(EXAM_SEED, EXAM_STORIES_A_KIND * StoryGenerator.kinds().size());
    }

    /** Stories that go by the names that their kinds have as files, so that they are counted together with those. */
    private static List<Corpus> generated(long seed, int stories) {
        List<String> kinds = StoryGenerator.kinds();
        StoryGenerator generator = new StoryGenerator(seed);
        List<Corpus> corpora = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            int share = stories / kinds.size() + (i < stories % kinds.size() ? 1 : 0);
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
