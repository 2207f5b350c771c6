package fabula.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How many things somebody carries. */
final class Counting implements Kind {

    private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five");
    private static final Phrase TAKE = Phrase.of(
            "{0} (took|got|grabbed|picked up) {1}.",
            "{0} (took|got|grabbed|picked up) {1} there.",
            "{0} (took|got|grabbed|picked up) {1}.",
            "{0} (has taken|collected|fetched|has picked up|found|has grabbed|now has|is now holding) {1}.",
            "(Then|After that|Later|And) {0} (took|got|picked up) {1}( too| as well|).",
            "{1} was (taken|picked up) by {0}.",
            "{0} picked {1} up.");
    private static final Phrase TAKE_TWO = Phrase.of(
            "{0} (took|got|grabbed|picked up) {1} and {2}.", "{0} (has taken|collected|took) both {1} and {2}.");
    private static final Phrase DROP = Phrase.of(
            "{0} (dropped|put down|discarded|left) {1}.",
            "{0} (dropped|put down|discarded|left) {1} there.",
            "{0} (put|set) {1} down(| there).",
            "{0} (lost|let go of|has dropped|got rid of) {1}.",
            "(Then|After that|Later) {0} (dropped|put down) {1}.");
    private static final Phrase GIVE =
            Phrase.of("{0} (gave|handed|passed) {1} to {2}.", "{2} (got|took|received) {1} from {0}.");
    private static final Phrase ASK_COUNT = Phrase.of(
            "Is {0} (carrying|holding) (exactly |){1} {2}?",
            "Does {0} have (exactly |){1} {2}?",
            "Has {0} got {1} {2}( now|)?",
            "Is {0} carrying {1} {2} now?",
            "Does {0} (carry|hold) {1} {2}?",
            "{0} is carrying {1} {2}, right?",
            "Is it {1} {2} that {0} is carrying?",
            "Is it true that {0} is (carrying|holding) {1} {2}?",
            "So is {0} carrying {1} {2} or not?");
    private static final Phrase ASK_ANY = Phrase.of(
            "Is {0} (carrying|holding) (anything|something)?",
            "Does {0} have anything?",
            "Has {0} got (anything|something)( with {1}| in {2} hands|)?",
            "Is there anything in {0}'s hands?",
            "Is {0} carrying (any objects|any things|at least one thing)?");
    private static final Phrase ASK_NONE = Phrase.of(
            "Is {0} (carrying|holding) nothing?",
            "Are {0}'s hands empty?", "Is {0} empty-handed?", "Does {0} have nothing (left|with {1})?");
    private static final Phrase ASK_MORE = Phrase.of(
            "Is {0} (carrying|holding) more (things|objects) than {1}?",
            "Does {0} have more (things|objects) than {1}?");

    @Override
    public String name() {
        return "counting";
    }

    @Override
    public void tell(Scene scene) {
        Strand strand = strand(scene);
        new Rhythm(scene, scene.between(2, 12), scene.between(2, 6), scene.chance(40)).run(strand.tell(), strand.ask());
    }

    static Strand strand(Scene scene) {
        Hands hands = new Hands(scene);
        return new Strand(hands::tell, hands::ask);
    }

    private static final class Hands {

        private final Scene scene;
        private final List<Entity> people;
        private final List<Entity> things;
        private final Travel travel;
        private final Map<Entity, Entity> holders = new LinkedHashMap<>();
        private final Map<Entity, Set<Integer>> events = new LinkedHashMap<>();
        private final Set<Entity> put = new LinkedHashSet<>();

        Hands(Scene scene) {
            this.scene = scene;
            this.people = scene.people(scene.between(1, 3));
            this.things = scene.several(scene.between(2, 6), scene::object);
            this.travel = new Travel(scene, people, scene.several(3, scene::place));
        }

        void tell() {
            int which = scene.below(100);
            Entity thing = scene.pick(things);
            if (which < 14) {
                travel.move(scene.pick(people));
            } else if (which < 22) {
                travel.aside();
            } else if (holders.containsKey(thing)) {
                letGo(thing, holders.get(thing));
            } else if (!put.contains(thing) || scene.chance(50)) {
                take(thing, scene.pick(people));
            }
        }

        private void take(Entity thing, Entity person) {
            List<Entity> free = things.stream()
                    .filter(other -> !holders.containsKey(other) && !other.equals(thing))
                    .toList();
            if (!free.isEmpty() && scene.chance(10)) {
                Entity second = scene.pick(free);
                happened(person, scene.say(TAKE_TWO, person, thing, second));
                holders.put(second, person);
            } else {
                happened(person, scene.say(TAKE, person, thing));
            }
            holders.put(thing, person);
        }

        private void letGo(Entity thing, Entity person) {
            Entity other = scene.other(people, List.of(person)).orElse(null);
            if (other != null && scene.chance(30)) {
                int told = scene.say(GIVE, person, thing, other);
                happened(person, told);
                happened(other, told);
                holders.put(thing, other);
            } else if (scene.chance(65)) {
                happened(person, scene.say(DROP, person, thing));
                holders.remove(thing);
                put.add(thing);
            }
        }

        private void happened(Entity person, int told) {
            events.computeIfAbsent(person, p -> new TreeSet<>()).add(told);
        }

        private int count(Entity person) {
            return (int) holders.values().stream().filter(person::equals).count();
        }

        void ask() {
            List<Scene.Candidate> candidates = new ArrayList<>();
            int family = scene.below(10);
            boolean things = scene.chance(50);
            Phrase phrase = family < 6 ? ASK_COUNT : family < 8 ? ASK_ANY : family < 9 ? ASK_NONE : ASK_MORE;
            for (Entity person : events.keySet()) {
                List<Integer> because = List.copyOf(events.get(person));
                int held = count(person);
                if (phrase == ASK_COUNT) {
                    int asked = scene.chance(50) ? held : scene.below(4);
                    candidates.add(scene.candidate(
                            Finding.of(held == asked, because),
                            phrase,
                            person,
                            NUMBERS.get(Math.min(5, asked)),
                            noun(asked, things)));
                } else if (phrase == ASK_MORE) {
                    more(person, because, candidates);
                } else {
                    boolean yes = phrase == ASK_ANY == held > 0;
                    candidates.add(scene.candidate(
                            Finding.of(yes, because),
                            phrase,
                            person,
                            person.gender().object,
                            person.gender().possessive));
                }
            }
            if (scene.chance(60)) {
                Entity nobody = scene.person();
                int any = scene.below(4);
                candidates.add(
                        phrase == ASK_COUNT
                                ? scene.candidate(Finding.UNKNOWN, phrase, nobody, NUMBERS.get(any), noun(any, things))
                                : scene.candidate(
                                        Finding.UNKNOWN,
                                        phrase,
                                        nobody,
                                        phrase == ASK_MORE ? scene.pick(people) : nobody.gender().object,
                                        nobody.gender().possessive));
            }
            scene.askOneOf(candidates);
        }

        private void more(Entity person, List<Integer> because, List<Scene.Candidate> candidates) {
            for (Entity other : events.keySet()) {
                if (!other.equals(person)) {
                    List<Integer> both = new ArrayList<>(because);
                    both.addAll(events.get(other));
                    candidates.add(
                            scene.candidate(Finding.of(count(person) > count(other), both), ASK_MORE, person, other));
                }
            }
        }

        private static String noun(int count, boolean things) {
            return (things ? "thing" : "object") + (count == 1 ? "" : "s");
        }
    }
}
