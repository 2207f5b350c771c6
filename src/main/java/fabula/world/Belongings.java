package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Things that people take, carry about, hand over and put down. */
final class Belongings {

    static final Grammar GRAMMAR = Grammar.read("things");
    static final Phrase TAKE = GRAMMAR.phrase("take");
    static final Phrase CARRY = GRAMMAR.phrase("carry");
    private static final Phrase TAKE_PLAIN = GRAMMAR.phrase("take plain");
    private static final Phrase TAKE_TWO = GRAMMAR.phrase("take two");
    private static final Phrase TAKE_AT = GRAMMAR.phrase("take at");
    private static final Phrase DROP_PLAIN = GRAMMAR.phrase("drop plain");
    private static final Phrase DROP = GRAMMAR.phrase("drop");
    private static final Phrase DROP_AT = GRAMMAR.phrase("drop at");
    private static final Phrase DROP_ALL = GRAMMAR.phrase("drop all");
    private static final Phrase LIES = GRAMMAR.phrase("lies");
    static final Phrase HAND = GRAMMAR.phrase("hand");
    private static final Phrase ASK_HAS_PLAIN = GRAMMAR.phrase("ask has plain");
    static final Phrase ASK_HAS = GRAMMAR.phrase("ask has");
    private static final Phrase ASK_TOOK = GRAMMAR.phrase("ask took");
    private static final Phrase ASK_DROPPED = GRAMMAR.phrase("ask dropped");
    private static final Phrase ASK_ANYONE_HAS = GRAMMAR.phrase("ask anyone has");
    private static final Phrase ASK_NOBODY_HAS = GRAMMAR.phrase("ask nobody has");
    private static final Phrase ASK_ANYTHING = GRAMMAR.phrase("ask anything");
    private static final Phrase ASK_NOTHING = GRAMMAR.phrase("ask nothing");
    private static final Phrase ASK_HAS_BOTH = GRAMMAR.phrase("ask has both");
    private static final Phrase ASK_SAME_PLACE = GRAMMAR.phrase("ask same place");
    private static final Phrase ASK_GAVE = Grammar.read("giving").phrase("ask gave");
    private static final Phrase CARRIED =
            Phrase.of("the thing (that |){0} (has|is carrying|is holding)", "what {0} (has|is carrying)");
    private static final Phrase ASK_ANYONE_TOOK = GRAMMAR.phrase("ask anyone took");
    private static final Phrase ASK_WAS_AT = GRAMMAR.phrase("ask was at");
    private static final Phrase ASK_BEFORE = GRAMMAR.phrase("ask before");

    private final Scene scene;
    private final Travel travel;
    private final List<Entity> people;
    private final List<Entity> things;
    private final Entity stranger;
    private final Entity neverSeen;
    private final Map<Entity, Holding> holdings = new LinkedHashMap<>();
    private final Map<Entity, Map<Entity, Integer>> takings = new LinkedHashMap<>();
    private final Map<Entity, Map<Entity, Integer>> droppings = new LinkedHashMap<>();
    private final Map<Entity, Belief> lying = new LinkedHashMap<>();
    private final Map<Entity, List<Stay>> trails = new LinkedHashMap<>();
    private final Set<Entity> lostTrack = new HashSet<>();
    private final Map<Entity, Set<Integer>> dealings = new LinkedHashMap<>();
    private final List<Gift> gifts = new ArrayList<>();

    /** Who has a thing since which statement; nobody after it was put down. */
    private record Holding(Entity holder, int since) {}

    private record Gift(Entity giver, Entity thing, Entity receiver, int told) {}

    /** Where a thing has been, and what shows it. */
    private record Stay(Entity place, List<Integer> because) {}

    Belongings(Scene scene, Travel travel, List<Entity> people, List<Entity> things) {
        this.scene = scene;
        this.travel = travel;
        this.people = people;
        this.things = things;
        this.stranger = scene.person();
        this.neverSeen = scene.object();
    }

    /** One taking, carrying, dropping or handing over that makes sense now. */
    void happen() {
        Entity thing = scene.pick(things);
        Holding holding = holdings.get(thing);
        if (holding == null || holding.holder() == null) {
            if (holding == null && !lying.containsKey(thing) && scene.chance(18)) {
                lie(thing);
            } else {
                take(thing);
            }
            return;
        }
        Entity holder = holding.holder();
        int which = scene.below(100);
        Optional<Entity> other = scene.other(people, List.of(holder)).filter(one -> compatible(one, travel.of(holder)));
        if (other.isPresent() && which < 40) {
            hand(thing, holder, other.get());
        } else if (which < 55) {
            carry(thing, holder);
        } else if (which < 60) {
            dropAll(holder);
        } else {
            drop(thing, holder);
        }
    }

    /** To be called after every event: where things are now, they have been. */
    void follow() {
        for (Entity thing : things) {
            Belief now = whereabouts(thing);
            if (now.certain()) {
                Entity place = now.candidates().get(0);
                List<Stay> trail = trails.computeIfAbsent(thing, t -> new ArrayList<>());
                if (trail.isEmpty() || !trail.get(trail.size() - 1).place().equals(place)) {
                    trail.add(new Stay(place, now.isAt(place).supports()));
                }
            } else if (trails.containsKey(thing)) {
                lostTrack.add(thing);
            }
        }
    }

    private boolean compatible(Entity person, Belief where) {
        Belief now = travel.of(person);
        boolean samePlace = now.certain() && where.certain() && now.candidates().equals(where.candidates());
        return samePlace || (now.vague() && where.vague());
    }

    private void lie(Entity thing) {
        Entity place = scene.pick(travel.places());
        int told = scene.say(LIES, thing, thing, place);
        lying.put(thing, Belief.at(place, List.of(told)));
    }

    private void take(Entity thing) {
        Belief lies = lying.getOrDefault(thing, Belief.none());
        List<Entity> near = people.stream()
                .filter(person -> compatible(person, lies) || lies.vague() && !takings.containsKey(thing))
                .toList();
        if (near.isEmpty()) {
            come(lies);
            return;
        }
        Entity person = scene.pick(near);
        Optional<Entity> second = scene.other(things, List.of(thing)).filter(this::untouched);
        if (second.isPresent() && lies.vague() && scene.chance(12)) {
            int told = scene.say(TAKE_TWO, person, thing, second.get());
            received(person, thing, told);
            received(person, second.get(), told);
        } else if (travel.of(person).certain() && scene.chance(18)) {
            Entity place = travel.of(person).candidates().get(0);
            int told = scene.say(TAKE_AT, person, thing, place);
            received(person, thing, told);
            travel.set(person, Belief.at(place, List.of(told)));
        } else {
            received(person, thing, scene.say(scene.chance(45) ? TAKE_PLAIN : TAKE, person, named(thing, person)));
        }
    }

    private boolean untouched(Entity thing) {
        return !holdings.containsKey(thing) && !lying.containsKey(thing);
    }

    /** Somebody goes where the thing lies, so that it can be taken. */
    private void come(Belief lies) {
        if (lies.certain()) {
            travel.move(scene.pick(people), lies.candidates().get(0));
        } else {
            travel.move(scene.pick(people));
        }
    }

    /** At its first mention seldom "a lamp" or "her lamp" instead of "the lamp". */
    private Object named(Entity thing, Entity person) {
        if (!untouched(thing) || !scene.chance(15) || thing.name().matches(".*(s|soap|milk|chalk)")) {
            return thing;
        }
        String article = scene.pick(List.of("a ", "a ", person.gender().possessive + " ", "this ", "that ", "some "));
        return article + thing.bare();
    }

    private void received(Entity person, Entity thing, int told) {
        dealt(person, told);
        holdings.put(thing, new Holding(person, told));
        takings.computeIfAbsent(thing, t -> new LinkedHashMap<>()).put(person, told);
        lying.remove(thing);
        known(person);
    }

    private void dealt(Entity person, int told) {
        dealings.computeIfAbsent(person, p -> new TreeSet<>()).add(told);
    }

    private void known(Entity person) {
        travel.set(person, travel.of(person));
    }

    /** The holder goes somewhere and keeps the thing. */
    private void carry(Entity thing, Entity holder) {
        Entity to = travel.elsewhere(travel.of(holder));
        int told = scene.say(CARRY, holder, thing, to);
        travel.set(holder, Belief.at(to, List.of(told)));
        travel.visited(holder, to, told);
        holdings.put(thing, new Holding(holder, told));
    }

    private void drop(Entity thing, Entity holder) {
        if (travel.of(holder).certain() && scene.chance(20)) {
            Entity place = travel.of(holder).candidates().get(0);
            int told = scene.say(DROP_AT, holder, thing, place);
            dropped(thing, holder, told);
            lying.put(thing, Belief.at(place, List.of(told)));
        } else {
            dropped(thing, holder, scene.say(scene.chance(45) ? DROP_PLAIN : DROP, holder, thing));
        }
    }

    private void dropAll(Entity holder) {
        int told = scene.say(DROP_ALL, holder);
        things.stream().filter(thing -> isHeld(thing, holder)).forEach(thing -> {
            List<Integer> because = List.of(holdings.get(thing).since());
            dropped(thing, holder, told);
            lying.put(thing, lying.get(thing).because(because));
        });
    }

    private boolean isHeld(Entity thing, Entity holder) {
        return holdings.containsKey(thing) && holder.equals(holdings.get(thing).holder());
    }

    private void dropped(Entity thing, Entity holder, int told) {
        lying.put(thing, travel.of(holder).because(List.of(told)));
        holdings.put(thing, new Holding(null, told));
        dealt(holder, told);
        droppings.computeIfAbsent(thing, t -> new LinkedHashMap<>()).put(holder, told);
    }

    private void hand(Entity thing, Entity from, Entity to) {
        int told = scene.say(HAND, from, thing, to);
        dealt(from, told);
        gifts.add(new Gift(from, thing, to, told));
        received(to, thing, told);
    }

    void ask() {
        List<Scene.Candidate> candidates =
                switch (scene.below(24)) {
                    case 0, 1, 2, 3, 4, 5, 6 -> whereIs();
                    case 7, 8, 9, 10, 11, 12 -> has();
                    case 13, 14 -> took();
                    case 15 -> dropped();
                    case 16, 17 -> anyone();
                    case 18 -> gave();
                    case 19 -> anything();
                    case 20 -> scene.chance(60) ? hasBoth() : samePlace();
                    default -> whereWas();
                };
        boolean idle =
                candidates.stream().allMatch(candidate -> candidate.finding().unknown());
        scene.askOneOf(idle ? has() : candidates);
    }

    private List<Scene.Candidate> whereIs() {
        Phrase phrase = scene.chance(50) ? Motion.ASK_PLAIN : Motion.ASK_THING;
        List<Scene.Candidate> candidates = new ArrayList<>();
        for (Entity thing : things) {
            Entity called = called(thing);
            for (Entity place : travel.places()) {
                candidates.add(scene.candidate(whereabouts(thing).isAt(place), phrase, called, place));
            }
        }
        candidates.add(scene.candidate(Finding.UNKNOWN, phrase, neverSeen, scene.pick(travel.places())));
        if (scene.chance(25)) {
            things.stream()
                    .filter(thing -> !untouched(thing))
                    .forEach(thing -> candidates.add(OffTopic.ofThing(scene, thing, scene.pick(people))));
        }
        return candidates;
    }

    /** Seldom "what Mary has", where that is one thing. */
    private Entity called(Entity thing) {
        Holding holding = holdings.get(thing);
        if (holding == null || holding.holder() == null || !scene.chance(8)) {
            return thing;
        }
        boolean only =
                things.stream().filter(one -> isHeld(one, holding.holder())).count() == 1;
        return only ? Entity.thing(CARRIED.part(scene.manner(), holding.holder())) : thing;
    }

    /** Who gave it to whom; whatever was given away, that was told. */
    private List<Scene.Candidate> gave() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        holdings.forEach((thing, holding) -> {
            List<Gift> all =
                    gifts.stream().filter(gift -> gift.thing().equals(thing)).toList();
            List<Integer> because = all.isEmpty()
                    ? List.copyOf(takings.get(thing).values())
                    : all.stream().map(Gift::told).toList();
            for (Entity giver : people) {
                for (Entity receiver : people) {
                    if (!giver.equals(receiver) && travel.mentions(giver) && travel.mentions(receiver)) {
                        Finding finding = all.stream()
                                .filter(gift -> gift.giver().equals(giver)
                                        && gift.receiver().equals(receiver))
                                .findFirst()
                                .map(gift -> Finding.yes(gift.told()))
                                .orElse(new Finding(Verdict.NO, because));
                        candidates.add(scene.candidate(finding, ASK_GAVE, giver, thing, receiver));
                    }
                }
            }
        });
        candidates.add(scene.candidate(Finding.UNKNOWN, ASK_GAVE, scene.pick(people), neverSeen, stranger));
        return candidates;
    }

    /** Whether somebody has anything at all; of whom nothing of the kind was told, it is not known. */
    private List<Scene.Candidate> anything() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        dealings.forEach((person, told) -> {
            List<Integer> has = things.stream()
                    .filter(thing -> isHeld(thing, person))
                    .map(thing -> holdings.get(thing).since())
                    .limit(1)
                    .toList();
            List<Integer> because = has.isEmpty() ? List.copyOf(told) : has;
            candidates.add(scene.candidate(Finding.of(!has.isEmpty(), because), ASK_ANYTHING, person));
            candidates.add(scene.candidate(Finding.of(has.isEmpty(), because), ASK_NOTHING, person));
        });
        candidates.add(scene.candidate(Finding.UNKNOWN, scene.chance(50) ? ASK_ANYTHING : ASK_NOTHING, stranger));
        return candidates;
    }

    private List<Scene.Candidate> hasBoth() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        holdings.forEach((one, first) -> holdings.forEach((other, second) -> {
            for (Entity person : people) {
                if (!one.equals(other) && travel.mentions(person)) {
                    List<Integer> missing = new ArrayList<>();
                    if (!person.equals(first.holder())) {
                        missing.add(first.since());
                    } else if (!person.equals(second.holder())) {
                        missing.add(second.since());
                    }
                    candidates.add(scene.candidate(
                            missing.isEmpty()
                                    ? Finding.yes(first.since(), second.since())
                                    : new Finding(Verdict.NO, missing),
                            ASK_HAS_BOTH,
                            person,
                            one,
                            other));
                }
            }
        }));
        candidates.add(scene.candidate(Finding.UNKNOWN, ASK_HAS_BOTH, stranger, scene.pick(things), neverSeen));
        return candidates;
    }

    private List<Scene.Candidate> samePlace() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        for (Entity one : things) {
            for (Entity other : things) {
                Belief first = whereabouts(one);
                Belief second = whereabouts(other);
                if (!one.equals(other) && first.certain() && second.certain()) {
                    Entity here = first.candidates().get(0);
                    Entity there = second.candidates().get(0);
                    List<Integer> because = new ArrayList<>(first.isAt(here).supports());
                    because.addAll(second.isAt(there).supports());
                    candidates.add(
                            scene.candidate(Finding.of(here.equals(there), because), ASK_SAME_PLACE, one, other));
                }
            }
            candidates.add(scene.candidate(Finding.UNKNOWN, ASK_SAME_PLACE, one, neverSeen));
        }
        return candidates;
    }

    /** Somebody has it, or nobody does any more. */
    private List<Scene.Candidate> anyone() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        boolean ever = scene.chance(40);
        holdings.forEach((thing, holding) -> {
            if (ever) {
                List<Integer> takes = List.copyOf(takings.get(thing).values());
                candidates.add(scene.candidate(Finding.yes(takes.get(takes.size() - 1)), ASK_ANYONE_TOOK, thing));
            } else {
                boolean held = holding.holder() != null;
                List<Integer> since = List.of(holding.since());
                candidates.add(
                        scene.chance(25)
                                ? scene.candidate(Finding.of(!held, since), ASK_NOBODY_HAS, thing)
                                : scene.candidate(Finding.of(held, since), ASK_ANYONE_HAS, thing));
            }
        });
        lying.forEach((thing, lies) -> {
            if (!holdings.containsKey(thing) && ever) {
                candidates.add(scene.candidate(Finding.no(lies.source().get(0)), ASK_ANYONE_TOOK, thing));
            }
        });
        candidates.add(scene.candidate(Finding.UNKNOWN, ever ? ASK_ANYONE_TOOK : ASK_ANYONE_HAS, neverSeen));
        return candidates;
    }

    /** Where a thing has been so far, as long as nobody lost sight of it. */
    private List<Scene.Candidate> whereWas() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        trails.forEach((thing, trail) -> {
            if (!lostTrack.contains(thing)) {
                travel.places().forEach(place -> candidates.add(wasAt(thing, place, trail)));
                if (trail.size() > 1) {
                    travel.places()
                            .forEach(place -> wasBefore(thing, place, trail).ifPresent(candidates::add));
                }
            }
        });
        candidates.add(scene.candidate(Finding.UNKNOWN, ASK_WAS_AT, neverSeen, scene.pick(travel.places())));
        return candidates;
    }

    private Scene.Candidate wasAt(Entity thing, Entity place, List<Stay> trail) {
        List<Integer> all = new ArrayList<>();
        for (Stay stay : trail) {
            if (stay.place().equals(place)) {
                return scene.candidate(new Finding(Verdict.YES, stay.because()), ASK_WAS_AT, thing, place);
            }
            all.addAll(stay.because());
        }
        return scene.candidate(new Finding(Verdict.NO, all), ASK_WAS_AT, thing, place);
    }

    /** Was it there before it came to the last place? */
    private Optional<Scene.Candidate> wasBefore(Entity thing, Entity place, List<Stay> trail) {
        Stay last = trail.get(trail.size() - 1);
        List<Stay> earlier = trail.subList(0, trail.size() - 1);
        boolean here = place.equals(last.place());
        if (here || earlier.stream().anyMatch(stay -> stay.place().equals(last.place()))) {
            return Optional.empty();
        }
        List<Integer> because = new ArrayList<>(last.because());
        Stay before = earlier.get(earlier.size() - 1);
        if (before.place().equals(place)) {
            because.addAll(before.because());
            return Optional.of(
                    scene.candidate(new Finding(Verdict.YES, because), ASK_BEFORE, thing, place, last.place()));
        }
        if (earlier.stream().anyMatch(stay -> stay.place().equals(place))) {
            return Optional.empty();
        }
        earlier.forEach(stay -> because.addAll(stay.because()));
        return Optional.of(scene.candidate(new Finding(Verdict.NO, because), ASK_BEFORE, thing, place, last.place()));
    }

    private Belief whereabouts(Entity thing) {
        Holding holding = holdings.get(thing);
        if (holding == null) {
            return lying.getOrDefault(thing, Belief.none());
        }
        return holding.holder() == null
                ? lying.get(thing)
                : travel.of(holding.holder()).because(List.of(holding.since()));
    }

    private List<Scene.Candidate> has() {
        Phrase phrase = scene.chance(30) ? ASK_HAS_PLAIN : ASK_HAS;
        List<Scene.Candidate> candidates = new ArrayList<>();
        for (Entity thing : things) {
            Holding holding = holdings.get(thing);
            if (holding == null && lying.containsKey(thing)) {
                continue;
            }
            for (Entity person : people) {
                if (holding == null || !travel.mentions(person)) {
                    candidates.add(about(Finding.UNKNOWN, phrase, person, thing));
                } else {
                    candidates.add(about(
                            Finding.of(person.equals(holding.holder()), List.of(holding.since())),
                            phrase,
                            person,
                            thing));
                }
            }
        }
        candidates.add(about(Finding.UNKNOWN, phrase, stranger, scene.pick(things)));
        candidates.add(about(Finding.UNKNOWN, phrase, scene.pick(people), neverSeen));
        return candidates;
    }

    private List<Scene.Candidate> took() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        takings.forEach((thing, takers) -> people.forEach(person -> {
            if (takers.containsKey(person)) {
                candidates.add(about(Finding.yes(takers.get(person)), ASK_TOOK, person, thing));
            } else if (travel.mentions(person)) {
                candidates.add(about(new Finding(Verdict.NO, List.copyOf(takers.values())), ASK_TOOK, person, thing));
            }
        }));
        candidates.add(about(Finding.UNKNOWN, ASK_TOOK, scene.pick(people), neverSeen));
        candidates.add(about(Finding.UNKNOWN, ASK_TOOK, stranger, scene.pick(things)));
        return candidates;
    }

    private List<Scene.Candidate> dropped() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        for (Entity thing : things) {
            Map<Entity, Integer> droppers = droppings.getOrDefault(thing, Map.of());
            Holding holding = holdings.get(thing);
            droppers.forEach((person, told) -> candidates.add(about(Finding.yes(told), ASK_DROPPED, person, thing)));
            if (holding != null && holding.holder() != null && droppers.isEmpty()) {
                candidates.add(about(Finding.no(holding.since()), ASK_DROPPED, holding.holder(), thing));
            }
        }
        candidates.add(about(Finding.UNKNOWN, ASK_DROPPED, scene.pick(people), neverSeen));
        return candidates;
    }

    private Scene.Candidate about(Finding finding, Phrase phrase, Entity person, Entity thing) {
        return scene.candidate(finding, phrase, person, thing);
    }
}
