package fabula.world;

import fabula.corpus.LabelledStory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes stories with questions, right answers and supporting statements. The same seed, kind and number give the same
 * stories; asking for more gives the same ones first; one kind does not depend on another.
 *
 * <p>What is told is read in order, the latest counts, past tense or present; who is somewhere is nowhere else. Gone from
 * somewhere ("left the house") means not there, and unknown elsewhere. "Maybe here" alone is maybe here and unknown
 * elsewhere; "here or there" is maybe for each and no for other places. Wanting, planning or talking is not doing. Here
 * and not here at once, nonsense, what is about something else, and whoever or whatever is never mentioned: unknown. A
 * carried thing is where its carrier is, a thing in a box where the box is; what was put down stays. Who took or gave
 * something is told, so that the others did not. A verb that nobody knows means moving before "to the kitchen", and taking
 * before a thing. "Isn't she …?", tags and "do you know if …?" are answered as the plain question is.
 */
public final class StoryGenerator {

    private static final List<Kind> KINDS = all();

    private final long seed;
    private final boolean plain;

    /** For stories told and asked about in as many ways as people have. */
    public StoryGenerator(long seed) {
        this(seed, false);
    }

    private StoryGenerator(long seed, boolean plain) {
        this.seed = seed;
        this.plain = plain;
    }

    /** For stories that are told and asked about as plainly as it goes, mostly in the same words, and without slips. */
    public static StoryGenerator plain(long seed) {
        return new StoryGenerator(seed, true);
    }

    /** The names of all kinds of story, in a fixed order. */
    public static List<String> kinds() {
        return KINDS.stream().map(Kind::name).toList();
    }

    /**
     * @param kind one of {@link #kinds()}
     * @param stories how many
     * @throws IllegalArgumentException if there is no such kind
     */
    public List<LabelledStory> generate(String kind, int stories) {
        return generate(kind, 0, stories);
    }

    /**
     * The same without the first ones.
     *
     * @param from how many are left out
     */
    public List<LabelledStory> generate(String kind, long from, int stories) {
        Kind teller = KINDS.stream()
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such kind of story: " + kind));
        List<LabelledStory> told = new ArrayList<>(stories);
        for (int i = 0; i < stories; i++) {
            told.add(story(teller, from + i));
        }
        return told;
    }

    private LabelledStory story(Kind kind, long number) {
        SplittableRandom random =
                new SplittableRandom(mix(mix(mix(seed) ^ kind.name().hashCode()) + number));
        while (true) {
            Scene scene = new Scene(random.split(), plain);
            kind.tell(scene);
            if (scene.told() > 0 && scene.asked() > 0) {
                return Retelling.finished(scene, kind.name());
            }
        }
    }

    private static long mix(long value) {
        long mixed = (value + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 29)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 32);
    }

    private static List<Kind> all() {
        List<Kind> kinds = new ArrayList<>(Journeys.kinds());
        kinds.add(new Carrying());
        kinds.add(new Positions());
        kinds.add(new Sizes());
        kinds.add(new Comparisons());
        kinds.add(new Times());
        kinds.add(new Groups());
        kinds.add(new Pronouns());
        kinds.add(new Giving());
        kinds.add(new Counting());
        kinds.add(new Classes());
        kinds.add(new Induction());
        kinds.add(new Motives());
        kinds.add(new States());
        kinds.add(new Family());
        kinds.add(new Work());
        kinds.add(new Everyday());
        kinds.add(new Tales());
        kinds.add(new Mixed());
        return List.copyOf(kinds);
    }
}
