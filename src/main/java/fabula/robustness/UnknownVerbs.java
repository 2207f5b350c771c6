package fabula.robustness;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Plain stories of who went where and who took what, told with verbs that a reader has never met. */
final class UnknownVerbs {

    private static final List<String> MOVING = words("zoomed scooted moseyed traipsed galloped hopped waddled sauntered"
            + " trudged lumbered darted whizzed plodded meandered scampered shuffled toddled barrelled skedaddled"
            + " hightailed sashayed trundled bounded slithered tottered lurched bustled clambered hobbled swaggered");

    private static final List<String> TAKING = words("yoinked nabbed swiped pocketed filched snagged scooped clutched"
            + " plucked bagged gripped nicked pilfered purloined gathered seized hoisted clasped fished lugged");

    private static final List<String> PEOPLE = words("Mary John Sandra Daniel Bill Julie Fred Jeff");
    private static final List<String> PLACES = words("kitchen garden office bathroom hallway bedroom park school");
    private static final List<String> THINGS = words("milk football apple lamp book key");

    private final SplittableRandom random;
    private final List<String> moving;
    private final List<String> taking;

    /** @param known whether a reader knows a verb, which is then left out */
    UnknownVerbs(Predicate<String> known, Supplier<String> coined, SplittableRandom random) {
        this.random = random;
        this.moving = unknown(MOVING, known, coined);
        this.taking = unknown(TAKING, known, coined);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    /** A third of the verbs are in no dictionary. */
    private static List<String> unknown(List<String> verbs, Predicate<String> known, Supplier<String> coined) {
        return Stream.concat(
                        verbs.stream().filter(known.negate()),
                        Stream.generate(() -> coined.get() + "ed").limit(verbs.size() / 2))
                .toList();
    }

    /** The same story twice, with usual verbs and with unknown ones. */
    record Pair(LabelledStory usual, LabelledStory unknown) {}

    /** Two to eight statements of who went where, and where they are. */
    Pair motion() {
        List<String[]> statements = new ArrayList<>();
        Map<String, Integer> last = new HashMap<>();
        int length = 2 + random.nextInt(7);
        for (int i = 0; i < length; i++) {
            String who = pick(PEOPLE.subList(0, 4));
            statements.add(
                    new String[] {who + " went to the ", who + " " + pick(moving) + " to the ", pick(PLACES) + "."});
            last.put(who, i);
        }
        List<LabelledQuestion> questions = new ArrayList<>();
        for (Map.Entry<String, Integer> entry :
                last.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            String there = statements.get(entry.getValue())[2].replace(".", "");
            String where = random.nextBoolean() ? there : pick(PLACES);
            questions.add(new LabelledQuestion(
                    length,
                    "Is " + entry.getKey() + " in the " + where + "?",
                    where.equals(there) ? Verdict.YES : Verdict.NO,
                    Optional.of(List.of(entry.getValue()))));
        }
        return pair("motion", statements, questions);
    }

    /** Two to six different things, each taken once, and who has them. */
    Pair taking() {
        List<String[]> statements = new ArrayList<>();
        List<String> things = new ArrayList<>(THINGS);
        int length = 2 + random.nextInt(THINGS.size() - 1);
        List<String> takers = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            String who = pick(PEOPLE.subList(0, 4));
            String thing = things.remove(random.nextInt(things.size()));
            statements.add(new String[] {who + " took the ", who + " " + pick(taking) + " the ", thing + "."});
            takers.add(who);
        }
        List<LabelledQuestion> questions = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            // Of whom the story never mentions, nobody could tell.
            String who = takers.get(i);
            String thing = statements.get(i)[2].replace(".", "");
            String asked = random.nextBoolean() ? who : pick(takers);
            questions.add(new LabelledQuestion(
                    length,
                    "Does " + asked + " have the " + thing + "?",
                    asked.equals(who) ? Verdict.YES : Verdict.NO,
                    Optional.of(List.of(i))));
        }
        return pair("taking", statements, questions);
    }

    private static Pair pair(String kind, List<String[]> statements, List<LabelledQuestion> questions) {
        return new Pair(
                new LabelledStory(
                        kind, statements.stream().map(one -> one[0] + one[2]).toList(), questions),
                new LabelledStory(
                        kind, statements.stream().map(one -> one[1] + one[2]).toList(), questions));
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
