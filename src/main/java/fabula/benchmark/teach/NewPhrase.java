package fabula.benchmark.teach;

import fabula.corpus.LabelledStory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A way of speaking that no story has which a model learns from. */
public enum NewPhrase {
    WENT("", "{0} went to {1}", Whereabouts.ARRIVING),
    KT("", "{0} took {1} from {2}", Holdings.TAKING),
    KG("", "{0} gave {1} to {2}", Holdings.GIVING),
    KB("", "{0} is bigger than {1}", Relation.BIGGER),
    KR("", "{0} is to the right of {1}", Relation.RIGHT),
    KL("", "{0} left {1}", Whereabouts.LEAVING),
    MOTION("a new motion verb", "{0} yeeted to {1}", Whereabouts.ARRIVING),
    M2("", "{1} swallowed {0}", Whereabouts.ARRIVING),
    M3("", "{0} is chilling at {1} way", Whereabouts.ARRIVING),
    M4("", "{0} crashed {1}", Whereabouts.ARRIVING),
    M5("", "{1} beckoned and {0} obeyed", Whereabouts.ARRIVING),
    L1("", "{0} ghosted {1}", Whereabouts.LEAVING),
    L2("", "{0} noped out of {1}", Whereabouts.LEAVING),
    L3("", "{0} bailed on {1}", Whereabouts.LEAVING),
    D1("", "{0} shuns {1}", Whereabouts.LEAVING),
    D2("", "{0} steers clear of {1}", Whereabouts.LEAVING),
    D3("", "as if {0} were in {1}", Whereabouts.LEAVING),
    D4("", "{0} is in {1}, my foot", Whereabouts.LEAVING),
    D5("", "{0} in {1}? as if", Whereabouts.LEAVING),
    T1("", "{0} yoinked {1}", Holdings.TAKING),
    T2("", "{0} relieved {2} of {1}", Holdings.TAKING),
    T3("", "{0} diddled {2} out of {1}", Holdings.TAKING),
    T4("", "{1} went walkies with {0}", Holdings.TAKING),
    G1("", "{0} slid {2} {1}", Holdings.GIVING),
    G2("", "{0} blessed {2} with {1}", Holdings.GIVING),
    G3("", "{0} hooked {2} up with {1}", Holdings.GIVING),
    G4("", "{2} scored {1} off {0}", Holdings.GIVING),
    G5("", "{2} has {0} to thank for {1}", Holdings.GIVING),
    C1("", "{0} outclasses {1}", Relation.BIGGER),
    C2("", "{0} dwarfs {1}", Relation.BIGGER),
    C3("", "{1} is dinky next to {0}", Relation.BIGGER),
    R1("", "{0} is starboard of {1}", Relation.RIGHT),
    R2("", "{1} is to the port side of {0}", Relation.RIGHT);

    private static final int MOST_TOLD = 3;
    private static final int LEAST_ASKED = 4;
    private static final int MOST_ASKED = 10;

    private final String what;
    private final String pattern;
    private final Topic topic;

    NewPhrase(String what, String pattern, Topic topic) {
        this.what = what;
        this.pattern = pattern;
        this.topic = topic;
    }

    public String what() {
        return what;
    }

    /** Different examples as an administrator would write them: short, with few names. */
    public List<LabelledStory> examples(int count, long seed) {
        return different(count, Cast.TEACHING, 1, MOST_TOLD, new Random(seed));
    }

    /** Different stories, longer ones, with names that no example has. */
    public List<LabelledStory> heldOut(int count, long seed) {
        return different(count, Cast.ASKING, LEAST_ASKED, MOST_ASKED, new Random(~seed));
    }

    private List<LabelledStory> different(int count, Cast cast, int least, int most, Random random) {
        Set<LabelledStory> told = new LinkedHashSet<>();
        while (told.size() < count) {
            told.add(topic.tell(pattern, cast, least + random.nextInt(most - least + 1), random));
        }
        return new ArrayList<>(told);
    }
}
