package fabula.benchmark.teach;

import fabula.corpus.LabelledStory;
import fabula.story.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Who has what. Of the phrase, {0} is who acts, {1} the thing, {2} the one to whom or from whom. */
enum Holdings implements Topic {
    /** The phrase says that {0} now has the thing; {2} had it. */
    TAKING,
    /** The phrase says that {2} now has the thing; {0} had it. */
    GIVING;

    private static final List<String> TOOK =
            List.of("{0} took {1}", "{0} picked up {1}", "{0} grabbed {1}", "{0} has {1}", "{0} got {1}");
    private static final List<String> ASK =
            List.of("does {0} have {1}", "does {0} have {1}", "is {0} carrying {1}", "is {1} with {0}");

    @Override
    public LabelledStory tell(String phrase, Cast cast, int statements, Random random) {
        Draft draft = new Draft("holdings", random);
        List<String> persons = Cast.some(cast.persons(), statements > 3 ? 4 : 2, random);
        List<String> things = Cast.some(cast.things(), 4, random);
        Map<String, String> holder = new HashMap<>();
        String giver = persons.get(0);
        String taker = persons.get(1);
        String thing = things.get(0);
        int at = statements - 1 - (statements > 3 ? random.nextInt(3) : 0);
        int had = at == 0 ? -1 : random.nextInt(at);
        for (int i = 0; i < statements; i++) {
            if (i == had) {
                draft.say(TOOK, giver, thing);
            } else if (i == at) {
                say(draft, phrase, giver, thing, taker);
            } else {
                String other = draft.pick(things.subList(1, things.size()));
                String who = draft.pick(persons);
                draft.say(TOOK, who, other);
                holder.put(other, who);
            }
        }
        boolean right = random.nextBoolean();
        return draft.ask(right ? Verdict.YES : Verdict.NO, ASK, right ? taker : giver, thing);
    }

    private void say(Draft draft, String phrase, String giver, String thing, String taker) {
        if (this == GIVING) {
            draft.say(List.of(phrase), giver, thing, taker);
        } else {
            draft.say(List.of(phrase), taker, thing, giver);
        }
    }
}
