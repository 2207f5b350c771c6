package fabula.training;

import fabula.corpus.Corpus;
import fabula.corpus.LabelledStory;
import fabula.world.StoryGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Generated stories of every kind, without end: each pass of a training learns from others, for what is read again and
 * again is learned by heart. The first {@value #PLAIN_PASSES} are told plainly, so that what follows from what is learned
 * before the many ways in which it is said (Bengio et al. 2009, Curriculum learning).
 */
public final class GeneratedStories {

    /** A pass is made in so many parts, each of every kind, so that not all of it need be in memory. */
    static final int PARTS = 8;

    /** Passes that are told plainly. */
    private static final int PLAIN_PASSES = 1;
    /** Their stories have seeds of their own, so that none is what the sample tells in other words. */
    private static final long PLAIN_SEED = Long.MIN_VALUE / 4;

    private final long seed;
    private final int stories;
    private final ToIntFunction<String> weight;

    /**
     * @param stories of a pass; 0 for none
     * @param weight of a kind; its share of the stories
     */
    GeneratedStories(long seed, int stories, ToIntFunction<String> weight) {
        this.seed = seed;
        this.stories = stories;
        this.weight = weight;
    }

    static GeneratedStories none() {
        return new GeneratedStories(0, 0, kind -> 1);
    }

    /** How many stories a pass has. */
    public int perPass() {
        return stories;
    }

    /** As many stories as a pass has and as they are told after the first passes, a corpus a kind. */
    public List<Corpus> sample() {
        return corpora(0, 0, PARTS, new StoryGenerator(seed));
    }

    /**
     * Some of a pass' stories.
     *
     * @param pass from 0
     * @param part from 0 to {@value #PARTS}, without that; together they are the pass
     */
    List<LabelledStory> part(int pass, int part) {
        StoryGenerator generator =
                pass < PLAIN_PASSES ? StoryGenerator.plain(PLAIN_SEED + seed) : new StoryGenerator(seed);
        return corpora(pass, part, part + 1, generator).stream()
                .flatMap(corpus -> corpus.stories().stream())
                .toList();
    }

    /** Stories go by the names that their kinds have as files, so that they are counted together with those. */
    private List<Corpus> corpora(int pass, int fromPart, int toPart, StoryGenerator generator) {
        List<String> kinds = StoryGenerator.kinds();
        int weights = kinds.stream().mapToInt(weight).sum();
        List<Corpus> corpora = new ArrayList<>();
        int before = 0;
        for (String kind : kinds) {
            int after = before + weight.applyAsInt(kind);
            long share = (long) stories * after / weights - (long) stories * before / weights;
            before = after;
            long from = pass * share + share * fromPart / PARTS;
            long to = pass * share + share * toPart / PARTS;
            List<LabelledStory> told = generator.generate(kind, from, (int) (to - from)).stream()
                    .map(story -> new LabelledStory(kind + ".txt", story.statements(), story.questions()))
                    .toList();
            if (!told.isEmpty()) {
                corpora.add(new Corpus(kind + ", generated with seed " + seed + ", anew for each pass", told));
            }
        }
        return corpora;
    }
}
