package fabula.training;

import fabula.corpus.Corpus;
import fabula.corpus.LabelledStory;
import fabula.world.StoryGenerator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Generated stories of every kind, without end: each pass of a training learns from others, for what is read again and
 * again is learned by heart. The first {@value #PLAIN_PASSES} are told plainly, so that what follows from what is learned
 * before the many ways in which it is said (Bengio et al. 2009, Curriculum learning).
 */
public final class GeneratedStories {

    /** A pass is made in so many parts, each of every kind, so that not all of it need be in memory. */
    static final int PARTS = 8;

    /** Behind the kind in a corpus' name. */
    private static final String GENERATED = ", generated with seed ";

    /** Passes that are told plainly. */
    private static final int PLAIN_PASSES = 1;
    /** Their stories have seeds of their own, so that none is what the sample tells in other words. */
    private static final long PLAIN_SEED = Long.MIN_VALUE / 4;

    private final long seed;
    private final int stories;
    private final ToIntFunction<String> weight;
    /** How many passes are not told, for another training had them. */
    private final int skipped;

    /**
     * @param stories of a pass; 0 for none
     * @param weight of a kind; its share of the stories
     */
    GeneratedStories(long seed, int stories, ToIntFunction<String> weight) {
        this(seed, stories, weight, 0);
    }

    private GeneratedStories(long seed, int stories, ToIntFunction<String> weight, int skipped) {
        this.skipped = skipped;
        this.seed = seed;
        this.stories = stories;
        this.weight = weight;
    }

    static GeneratedStories none() {
        return new GeneratedStories(0, 0, kind -> 1);
    }

    /**
     * What comes after all that a model was told. It may have been told more stories a pass, or of other weights: then more
     * passes are left out, so that of each kind none comes twice.
     */
    GeneratedStories after(Start start) {
        int passes = start.passesTold();
        for (Map.Entry<String, Long> share : shares().entrySet()) {
            long own = share.getValue();
            long told = start.passesTold() * start.storiesAPass(share.getKey() + GENERATED);
            passes = own == 0 ? passes : (int) Math.max(passes, (told + own - 1) / own);
        }
        return new GeneratedStories(seed, stories, weight, passes);
    }

    /** How many passes are left out or told when so many were made. */
    int passesTold(int made) {
        return skipped + made;
    }

    /** How many stories a pass has. */
    public int perPass() {
        return stories;
    }

    /**
     * As many stories as a pass has and as they are told after the first passes, a corpus a kind. Where passes are left
     * out, they are the first one's.
     */
    public List<Corpus> sample() {
        return corpora(skipped, 0, PARTS, new StoryGenerator(seed));
    }

    /**
     * Some of a pass' stories.
     *
     * @param pass from 0
     * @param part from 0 to {@value #PARTS}, without that; together they are the pass
     */
    List<LabelledStory> part(int pass, int part) {
        StoryGenerator generator =
                skipped + pass < PLAIN_PASSES ? StoryGenerator.plain(PLAIN_SEED + seed) : new StoryGenerator(seed);
        return corpora(skipped + pass, part, part + 1, generator).stream()
                .flatMap(corpus -> corpus.stories().stream())
                .toList();
    }

    /** Stories go by the names that their kinds have as files, so that they are counted together with those. */
    private List<Corpus> corpora(int pass, int fromPart, int toPart, StoryGenerator generator) {
        List<Corpus> corpora = new ArrayList<>();
        shares().forEach((kind, share) -> {
            long from = pass * share + share * fromPart / PARTS;
            long to = pass * share + share * toPart / PARTS;
            List<LabelledStory> told = generator.generate(kind, from, (int) (to - from)).stream()
                    .map(story -> new LabelledStory(kind + ".txt", story.statements(), story.questions()))
                    .toList();
            if (!told.isEmpty()) {
                corpora.add(new Corpus(kind + GENERATED + seed + ", anew for each pass", told));
            }
        });
        return corpora;
    }

    /** How many stories of each kind a pass has. */
    private Map<String, Long> shares() {
        List<String> kinds = StoryGenerator.kinds();
        int weights = kinds.stream().mapToInt(weight).sum();
        Map<String, Long> shares = new LinkedHashMap<>();
        int before = 0;
        for (String kind : kinds) {
            int after = before + weight.applyAsInt(kind);
            shares.put(kind, (long) stories * after / weights - (long) stories * before / weights);
            before = after;
        }
        return shares;
    }
}
