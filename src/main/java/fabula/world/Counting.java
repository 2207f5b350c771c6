package fabula.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How many things somebody carries. Who was seen to take nothing and drop nothing may carry anything; of the others,
 * what they were seen to take and did not give away is all that they carry.
 */
final class Counting implements Kind {

    static final Phrasebook BOOK = Phrasebook.of("counting");
    private static final Phrase TAKE = BOOK.phrase("take");
    private static final Phrase TAKE_TWO = BOOK.phrase("take two");
    private static final Phrase TAKE_THREE = BOOK.phrase("take three");
    private static final Phrase TAKE_EACH = BOOK.phrase("take each");
    private static final Phrase NOTHING = BOOK.phrase("has nothing");
    private static final Question ASK_BOTH = BOOK.question("ask both");
    private static final Phrase DROP = BOOK.phrase("drop");
    private static final Phrase DROP_ALL = BOOK.phrase("drop all");
    private static final Phrase GIVE = BOOK.phrase("give");

    private static final Vignettes SHORT = Vignettes.of("counting");

    @Override
    public String name() {
        return "counting";
    }

    @Override
    public void tell(Scene scene) {
        if (SHORT.tellSome(scene)) {
            return;
        }
        int which = scene.below(100);
        boolean hands = which < 25;
        Strand strand = hands
                ? strand(scene)
                : which < 48
                        ? Amounts.strand(scene)
                        : which < 71
                                ? Armful.strand(scene)
                                : which < 93 ? Heap.strand(scene) : Collection.strand(scene);
        new Rhythm(scene, scene.between(2, hands ? 11 : 7), scene.between(3, 7), scene.chance(45))
                .run(strand.tell(), strand.ask());
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
            if (which < 12) {
                travel.move(scene.pick(people));
            } else if (which < 18) {
                travel.aside();
            } else if (which < 22) {
                letAllGo(scene.pick(people));
            } else if (which < 26) {
                begin(scene.pick(people));
            } else if (holders.containsKey(thing)) {
                letGo(thing, holders.get(thing));
            } else if (!put.contains(thing) || scene.chance(50)) {
                take(thing, scene.pick(people));
            }
        }

        /** Somebody of whom nothing is known is said to have nothing. */
        private void begin(Entity person) {
            if (!events.containsKey(person)) {
                happened(person, say(NOTHING, person));
            }
        }

        private void take(Entity thing, Entity person) {
            List<Entity> free = things.stream()
                    .filter(other -> !holders.containsKey(other) && !other.equals(thing))
                    .toList();
            Entity other = scene.other(people, List.of(person)).orElse(null);
            if (free.size() > 1 && scene.chance(14)) {
                takeThree(person, thing, scene.shuffled(free));
                return;
            }
            if (other != null && !free.isEmpty() && scene.chance(10)) {
                Entity others = scene.pick(free);
                int told = say(TAKE_EACH, person, thing, other, others);
                took(person, thing, told);
                took(other, others, told);
                return;
            }
            if (!free.isEmpty() && scene.chance(14)) {
                Entity second = scene.pick(free);
                happened(person, say(TAKE_TWO, person, thing, second));
                holders.put(second, person);
            } else {
                happened(person, say(TAKE, person, thing));
            }
            holders.put(thing, person);
        }

        private void takeThree(Entity person, Entity thing, List<Entity> free) {
            int told = say(TAKE_THREE, person, thing, free.get(0), free.get(1));
            List.of(thing, free.get(0), free.get(1)).forEach(one -> took(person, one, told));
        }

        private void took(Entity person, Entity thing, int told) {
            happened(person, told);
            holders.put(thing, person);
        }

        private int say(Phrase phrase, Object... things) {
            return Telling.simply(scene, phrase.part(scene.manner(), things));
        }

        private void letGo(Entity thing, Entity person) {
            Entity other = scene.other(people, List.of(person)).orElse(null);
            if (other != null && scene.chance(30)) {
                int told = say(GIVE, person, thing, other);
                happened(person, told);
                happened(other, told);
                holders.put(thing, other);
            } else if (scene.chance(65)) {
                happened(person, say(DROP, person, thing));
                holders.remove(thing);
                put.add(thing);
            }
        }

        private void letAllGo(Entity person) {
            if (count(person) > 1) {
                events.remove(person);
                happened(person, say(DROP_ALL, person));
                holders.values().removeIf(person::equals);
            }
        }

        private void happened(Entity person, int told) {
            events.computeIfAbsent(person, p -> new TreeSet<>()).add(told);
        }

        private int count(Entity person) {
            return (int) holders.values().stream().filter(person::equals).count();
        }

        private void both(Entity person, List<Scene.Candidate> candidates) {
            Entity one = scene.pick(things);
            Entity other = scene.other(things, List.of(one)).orElseThrow();
            if (scene.chance(25)) {
                boolean both = person.equals(holders.get(one)) && person.equals(holders.get(other));
                candidates.add(scene.candidate(
                        Finding.of(both, List.copyOf(events.get(person))), ASK_BOTH, person, one, other));
            }
        }

        private Tally tally(Entity person) {
            return new Tally(person, count(person), List.copyOf(events.get(person)));
        }

        void ask() {
            List<Scene.Candidate> candidates = new ArrayList<>();
            boolean compare = events.size() > 1 && scene.chance(20);
            for (Entity person : events.keySet()) {
                if (compare) {
                    events.keySet().stream()
                            .filter(other -> !other.equals(person))
                            .forEach(other -> tally(person).compare(tally(other), scene, candidates));
                } else {
                    tally(person).ask(scene, candidates);
                    both(person, candidates);
                }
            }
            if (scene.chance(60)) {
                Entity nobody = scene.chance(50)
                        ? scene.person()
                        : scene.other(people, List.copyOf(events.keySet())).orElseGet(scene::person);
                candidates.add(Tally.unknown(scene, nobody));
                scene.other(people, List.of(nobody))
                        .ifPresent(other -> candidates.add(Tally.unknown(scene, nobody, other)));
            }
            scene.askOneOf(candidates);
        }
    }
}
