package fabula.benchmark.teach;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.story.Verdict;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** A way of speaking that no story has which a model learns from. */
enum NewPhrase {
    YEETED("a new motion verb", "{0} yeeted to {1}", Whereabouts.ARRIVING),
    GRACED("a new motion verb that needs no preposition", "{0} graced {1} with a visit", Whereabouts.ARRIVING),
    ENGULFED("who has arrived, said of the place", "{1} engulfed {0}", Whereabouts.ARRIVING),
    GHOSTED("a new verb for leaving", "{0} ghosted {1}", Whereabouts.LEAVING),
    AS_IF("a new way to deny", "as if {0} were in {1}", Whereabouts.LEAVING),
    DIDDLED("a new way to take a thing", "{0} diddled {2} out of {1}", Holdings.TAKING),
    MOOCHED("a new way to take from somebody", "{0} mooched {2} off {1}", Holdings.TAKING),
    SLID("slang for giving", "{0} slid {2} {1}", Holdings.GIVING),
    SCORED("slang for being given", "{2} scored {1} off {0}", Holdings.GIVING),
    OUTCLASSES("a new comparison", "{0} outclasses {1}", Relation.BIGGER),
    STARBOARD("a new relation word", "{0} is starboard of {1}", Relation.RIGHT),
    PORT_SIDE("a new relation of several words", "{1} is to the port side of {0}", Relation.RIGHT);

    /** What everybody says, and the poison, too. */
    static final String WENT = "{0} went to {1}";

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

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What kind of phrase it is. */
    String what() {
        return what;
    }

    /** How it is said, {0} and so on standing for names. */
    String said() {
        return pattern;
    }

    /** Different examples as an administrator would write them: short, with few names. */
    List<LabelledStory> examples(int count, long seed) {
        return different(topic, pattern, count, Cast.TEACHING, 1, MOST_TOLD, new Random(seed));
    }

    /** Different stories, longer ones, with names that no example has. */
    List<LabelledStory> heldOut(int count, long seed) {
        return different(topic, pattern, count, Cast.ASKING, LEAST_ASKED, MOST_ASKED, new Random(~seed));
    }

    /** Examples of what every model knows, each with the opposite of the right answer. */
    static List<LabelledStory> poison(int count, long seed) {
        return different(Whereabouts.ARRIVING, WENT, count, Cast.TEACHING, 1, MOST_TOLD, new Random(seed)).stream()
                .map(NewPhrase::reversed)
                .toList();
    }

    /** The same about other names, in longer stories. */
    static List<LabelledStory> heldOutPoison(int count, long seed) {
        return different(Whereabouts.ARRIVING, WENT, count, Cast.ASKING, LEAST_ASKED, MOST_ASKED, new Random(~seed))
                .stream()
                .map(NewPhrase::reversed)
                .toList();
    }

    private static LabelledStory reversed(LabelledStory story) {
        return new LabelledStory(
                story.source(),
                story.statements(),
                story.questions().stream()
                        .map(question -> new LabelledQuestion(
                                question.told(),
                                question.text(),
                                question.answer() == Verdict.YES ? Verdict.NO : Verdict.YES,
                                question.supports()))
                        .toList());
    }

    private static List<LabelledStory> different(
            Topic topic, String pattern, int count, Cast cast, int least, int most, Random random) {
        Set<LabelledStory> told = new LinkedHashSet<>();
        while (told.size() < count) {
            told.add(topic.tell(pattern, cast, least + random.nextInt(most - least + 1), random));
        }
        return List.copyOf(told);
    }
}
