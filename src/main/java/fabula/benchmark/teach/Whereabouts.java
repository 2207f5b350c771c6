package fabula.benchmark.teach;

import fabula.corpus.LabelledStory;
import fabula.story.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Who is where. Of the phrase, {0} is who, {1} the place. */
enum Whereabouts implements Topic {
    /** The phrase says that somebody is now there. */
    ARRIVING,
    /** The phrase says that somebody is not there, or no longer. */
    LEAVING;

    private static final List<String> WENT = List.of(
            "{0} went to {1}", "{0} moved to {1}", "{0} walked to {1}", "{0} is in {1}", "{0} went back to {1}");
    private static final List<String> ASK =
            List.of("is {0} in {1}", "is {0} in {1}", "is {0} now in {1}", "is {0} at {1}");
    /** One story in so many ends with a plain move of the one whom the phrase was about. */
    private static final int MOVES_ON = 3;

    @Override
    public LabelledStory tell(String phrase, Cast cast, int statements, Random random) {
        Draft draft = new Draft("whereabouts", random);
        List<String> persons = Cast.some(cast.persons(), Math.min(4, 1 + statements / 2), random);
        List<String> places = Cast.some(cast.places(), 4, random);
        Map<String, String> at = new HashMap<>();
        String who = persons.get(0);
        boolean movesOn = statements > 1 && random.nextInt(MOVES_ON) == 0;
        int last = statements - 1 - (movesOn ? 1 : 0) - (statements > 3 ? random.nextInt(3) : 0);
        String where = places.get(0);
        for (int i = 0; i < last; i++) {
            move(
                    draft,
                    i == last - 1 && this == LEAVING && random.nextBoolean() ? who : draft.pick(persons),
                    places,
                    at);
        }
        if (this == LEAVING && at.containsKey(who)) {
            where = at.get(who);
        }
        String before = at.get(who);
        draft.say(List.of(phrase), who, where);
        if (this == ARRIVING) {
            at.put(who, where);
        } else {
            at.remove(who);
        }
        if (movesOn) {
            move(draft, who, places, at);
        }
        for (int i = last + 1 + (movesOn ? 1 : 0); i < statements; i++) {
            move(draft, draft.pick(persons.size() > 1 ? persons.subList(1, persons.size()) : persons), places, at);
        }
        return asked(draft, who, where, before, at, random);
    }

    private static void move(Draft draft, String who, List<String> places, Map<String, String> at) {
        String to = draft.pick(places);
        while (to.equals(at.get(who))) {
            to = draft.pick(places);
        }
        draft.say(WENT, who, to);
        at.put(who, to);
    }

    /** Of where somebody is, of where the phrase says, or of where that one was before. */
    private static LabelledStory asked(
            Draft draft, String who, String where, String before, Map<String, String> at, Random random) {
        String is = at.get(who);
        String was = before != null && random.nextBoolean() ? before : where;
        String asked = is != null && random.nextBoolean() ? is : was;
        return draft.ask(asked.equals(is) ? Verdict.YES : Verdict.NO, ASK, who, asked);
    }
}
