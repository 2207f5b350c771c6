package fabula.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A ball, a book and a hat: the things somebody carries as people list them, one lost here and one left there, and how
 * many that leaves. What people were told to have is all that they have.
 */
final class Armful {

    private static final Phrasebook BOOK = Phrasebook.of("armful");
    private static final Phrase TAKE = BOOK.phrase("take");
    private static final Phrase HAD = BOOK.phrase("had");
    private static final Phrase HAD_NOTHING = BOOK.phrase("had nothing");
    private static final Phrase EACH_TOOK = BOOK.phrase("each took");
    private static final Phrase LET_GO = BOOK.phrase("let go");
    private static final Phrase DROP_TWO = BOOK.phrase("drop two");
    private static final Phrase KEEP = BOOK.phrase("keep");
    private static final Phrase GIVE = BOOK.phrase("give");
    private static final Phrase MEANWHILE = BOOK.phrase("meanwhile");
    private static final Question ASK_HAS = BOOK.question("ask has");
    private static final Question ASK_HAS_BOTH = BOOK.question("ask has both");
    private static final Question ASK_UNSAID = BOOK.question("ask unsaid");
    private static final String[] SEVERAL =
            "keys glasses eggs gloves matches tickets socks flowers scissors papers".split(" ");
    private static final String UNCOUNTED = ".*(milk|soap|chalk|bread|cheese|flour)";
    private static final int MOST = 6;

    private final Scene scene;
    private final List<Entity> people;
    /** Who has what, since which statement; with nobody, it was let go. */
    private final Map<Entity, Holding> holdings = new LinkedHashMap<>();

    private final Map<Entity, Set<Integer>> events = new LinkedHashMap<>();
    private final Map<Entity, Integer> apiece = new LinkedHashMap<>();

    private record Holding(Entity holder, int since) {}

    private Armful(Scene scene) {
        this.scene = scene;
        this.people = scene.cast(scene.between(1, 3));
    }

    static Strand strand(Scene scene) {
        Armful armful = new Armful(scene);
        return new Strand(armful::tell, armful::ask);
    }

    private void tell() {
        Entity person = scene.pick(people);
        Entity other = scene.other(people, List.of(person)).orElse(null);
        List<Entity> held = heldBy(person);
        int which = scene.below(100);
        if (!events.containsKey(person)) {
            begin(person, other);
        } else if (which < 20 || holdings.size() >= MOST && held.isEmpty()) {
            Telling.simply(scene, MEANWHILE.part(scene.manner(), person));
        } else if (held.isEmpty() || which < 40 && holdings.size() < MOST) {
            take(TAKE, person);
        } else if (which < 50) {
            say(KEEP, person, scene.pick(held), "", scene.person());
        } else if (which < 64 && other != null) {
            give(person, scene.pick(held), other);
        } else if (which < 72 && held.size() > 1) {
            List<Entity> two = scene.shuffled(held).subList(0, 2);
            letGo(person, two, say(DROP_TWO, person, two.get(0), two.get(1)));
        } else {
            Entity thing = scene.pick(held);
            letGo(person, List.of(thing), say(LET_GO, person, thing));
        }
    }

    private void begin(Entity person, Entity other) {
        if (other != null && !events.containsKey(other) && scene.chance(20)) {
            int told = say(EACH_TOOK, person, other, scene.object().bare());
            for (Entity one : List.of(person, other)) {
                happened(one, told);
                apiece.put(one, 1);
            }
        } else if (scene.chance(22)) {
            happened(person, say(HAD_NOTHING, person));
        } else {
            take(scene.chance(60) ? TAKE : HAD, person);
        }
    }

    private int say(Phrase phrase, Object... things) {
        return Telling.simply(scene, phrase.part(scene.manner(), things));
    }

    private void happened(Entity person, int told) {
        events.computeIfAbsent(person, p -> new TreeSet<>()).add(told);
    }

    private List<Entity> heldBy(Entity person) {
        List<Entity> held = new ArrayList<>();
        holdings.forEach((thing, holding) -> {
            if (person.equals(holding.holder())) {
                held.add(thing);
            }
        });
        return held;
    }

    private Tally tally(Entity person) {
        int held = heldBy(person).size() + apiece.getOrDefault(person, 0);
        return new Tally(person, held, List.copyOf(events.get(person)));
    }

    private void take(Phrase phrase, Entity person) {
        boolean listed = holdings.size() < MOST - 2 && scene.chance(55);
        List<Entity> things = scene.several(listed ? scene.between(2, 3) : 1, () -> thing(scene));
        boolean definite = scene.chance(35);
        List<String> names = things.stream()
                .map(thing -> definite ? thing.name() : indefinite(thing))
                .toList();
        int told = say(phrase, person, listed(names));
        happened(person, told);
        things.forEach(thing -> holdings.put(thing, new Holding(person, told)));
    }

    /** Seldom something that is several, such as the keys. */
    static Entity thing(Scene scene) {
        return scene.chance(88) ? scene.object() : Entity.thingOrThings("the " + scene.word(SEVERAL));
    }

    static String indefinite(Entity thing) {
        boolean some = thing.isMany() || thing.name().matches(UNCOUNTED);
        return (some ? "some " : "aeiou".indexOf(thing.bare().charAt(0)) >= 0 ? "an " : "a ") + thing.bare();
    }

    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private void letGo(Entity person, List<Entity> things, int told) {
        happened(person, told);
        things.forEach(thing -> holdings.put(thing, new Holding(null, told)));
    }

    private void give(Entity person, Entity thing, Entity other) {
        int told = say(GIVE, person, thing, other);
        happened(person, told);
        happened(other, told);
        holdings.put(thing, new Holding(other, told));
    }

    private void ask() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        int which = scene.below(100);
        for (Entity person : events.keySet()) {
            if (which < 18 && events.size() > 1) {
                others(person).forEach(other -> tally(person).compare(tally(other), scene, candidates));
            } else if (which < 50) {
                has(person, candidates);
            } else {
                tally(person).ask(scene, candidates);
            }
        }
        unknowns(candidates);
        scene.askOneOf(candidates);
    }

    private List<Entity> others(Entity person) {
        return events.keySet().stream().filter(other -> !other.equals(person)).toList();
    }

    private void has(Entity person, List<Scene.Candidate> candidates) {
        boolean both = scene.chance(25);
        holdings.forEach((thing, holding) -> {
            boolean has = person.equals(holding.holder());
            if (!both) {
                candidates.add(
                        scene.candidate(Finding.of(has, List.of(holding.since())), ASK_HAS, person, thing, "", person));
            }
            holdings.forEach((other, second) -> {
                if (both && !other.equals(thing)) {
                    boolean hasOther = person.equals(second.holder());
                    Set<Integer> because = new LinkedHashSet<>();
                    if (!has || hasOther) {
                        because.add(holding.since());
                    }
                    if (!hasOther || has) {
                        because.add(second.since());
                    }
                    candidates.add(scene.candidate(
                            Finding.of(has && hasOther, List.copyOf(because)), ASK_HAS_BOTH, person, thing, other));
                }
            });
        });
    }

    private void unknowns(List<Scene.Candidate> candidates) {
        Entity stranger = scene.named();
        Entity thing = holdings.isEmpty() ? scene.object() : scene.pick(List.copyOf(holdings.keySet()));
        Entity person = events.isEmpty() ? stranger : scene.pick(List.copyOf(events.keySet()));
        if (scene.chance(60) && !holdings.isEmpty()) {
            candidates.add(scene.candidate(Finding.UNKNOWN, ASK_UNSAID, person, thing, "", stranger));
            candidates.add(scene.candidate(Finding.UNKNOWN, ASK_UNSAID, person, thing, "", stranger));
        }
        candidates.add(scene.candidate(Finding.UNKNOWN, ASK_HAS, stranger, thing, "", person));
        candidates.add(Tally.unknown(scene, stranger));
    }
}
