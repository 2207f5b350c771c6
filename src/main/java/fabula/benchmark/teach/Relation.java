package fabula.benchmark.teach;

import fabula.corpus.LabelledStory;
import fabula.story.Verdict;
import java.util.List;
import java.util.Random;

/** How two things stand to each other. Of the phrase, {0} is the one that is more, {1} the one that is less. */
enum Relation implements Topic {
    BIGGER(
            List.of("{0} is bigger than {1}", "{1} is smaller than {0}"),
            List.of("is {0} bigger than {1}", "is {1} smaller than {0}")),
    RIGHT(
            List.of("{0} is to the right of {1}", "{1} is to the left of {0}", "{0} is above {1}", "{0} is below {1}"),
            List.of("is {0} to the right of {1}", "is {1} to the left of {0}"));

    private final List<String> known;
    private final List<String> ask;

    Relation(List<String> known, List<String> ask) {
        this.known = known;
        this.ask = ask;
    }

    @Override
    public LabelledStory tell(String phrase, Cast cast, int statements, Random random) {
        Draft draft = new Draft("relation", random);
        List<String> things = Cast.some(cast.things(), 2 + 2 * Math.min(3, statements - 1), random);
        int at = random.nextInt(statements);
        for (int i = 0, other = 2; i < statements; i++) {
            if (i == at) {
                draft.say(List.of(phrase), things.get(0), things.get(1));
            } else if (other + 1 < things.size()) {
                draft.say(random.nextBoolean() ? known : List.of(phrase), things.get(other), things.get(other + 1));
                other += 2;
            } else {
                draft.say(
                        List.of("{0} looked at {1}", "{0} painted {1}"),
                        draft.pick(cast.persons()),
                        draft.pick(things));
            }
        }
        boolean right = random.nextBoolean();
        return draft.ask(right ? Verdict.YES : Verdict.NO, ask, things.get(right ? 0 : 1), things.get(right ? 1 : 0));
    }
}
