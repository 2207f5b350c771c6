package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Things that people take, carry about, hand over and put down. */
final class Belongings {

    private static final Phrase TAKE_PLAIN =
            Phrase.of("{0} (took|got|grabbed|picked up) {1}.", "{0} (took|got|grabbed|picked up) {1} there.");
    private static final Phrase TAKE = Phrase.of(
            "{0} (lifted|seized|snatched|fetched|pocketed|collected|found|bought|stole|borrowed|caught|acquired|pinched|retrieved) {1}.",
            "{0} (has picked|picked|has just picked) {1} up.",
            "{0} (has|has got|is holding|is carrying|now has|is now holding) {1}.",
            "{0} (took|got|has taken|grabbed|picked up) {1} (again|quickly|and put it in {2} (bag|pocket)|in {2} hands|as well|with {2} left hand).",
            "{1} was (taken|picked up|grabbed|collected) by {0}.",
            "(Then|After that|There|Later|So|And) {0} (took|got|grabbed|picked up) {1}.",
            "{0} (took|grabbed|got) (hold of|hold of) {1}.",
            "{0}'s got {1}.",
            "{0} helped {3}self to {1}.");
    private static final Phrase DROP_PLAIN =
            Phrase.of("{0} (dropped|put down|discarded|left) {1}.", "{0} (dropped|put down|discarded|left) {1} there.");
    private static final Phrase DROP = Phrase.of(
            "{0} (put|set|laid) {1} down(| there| here| carefully| on the floor).",
            "{0} (has dropped|let go of|set down|laid down|abandoned) {1}.",
            "{0} left {1} (behind|there|lying there|on the floor|on the ground).",
            "{1} was (dropped|put down|left behind|left there) by {0}.",
            "(Then|After that|There|Later|And|So) {0} (dropped|put down|left behind|let go of) {1}.",
            "{0} (no longer has|is no longer carrying|does not have|doesn't have) {1}(, having put it down| because it fell to the floor).",
            "{0} got rid of {1} there.");
    private static final Phrase HAND = Phrase.of(
            "{0} (gave|handed|passed) {1} to {2}.",
            "{0} (gave|handed|passed) {2} {1}.",
            "{0} (gave|handed|passed) {1} to {2} there.",
            "{2} (got|received|took|accepted) {1} from {0}.",
            "{2} was (given|handed) {1} by {0}.",
            "{1} was (given|handed|passed) to {2} by {0}.",
            "{0} (lent|sold|offered and handed) {1} to {2}.",
            "{0} let {2} have {1}.");
    private static final Phrase ASK_HAS = Phrase.of(
            "Does {0} have {1}?",
            "Has {0} got {1}?",
            "Is {0} (holding|carrying) {1}?",
            "Is {1} with {0}?",
            "Does {0} (hold|carry|still have|now have) {1}?",
            "{0} has {1}, right?",
            "Is it {0} who has {1}?",
            "Doesn't {0} have {1}?",
            "Is {1} in {0}'s (hands|hand|possession|pocket)?",
            "So does {0} have {1} or not?",
            "{0}'s got {1}, (right|yes|correct)?",
            "Is it true that {0} has {1}?",
            "Is {0} the one (with|who has|holding) {1}?",
            "Is {0} in possession of {1}?",
            "Has {0} got {1} (with {2}|now|at the moment)?",
            "Is {0} carrying {1} (around|now|with {2}|at the moment)?");
    private static final Phrase ASK_TOOK = Phrase.of(
            "Did {0} (take|get|pick up|grab|receive) {1}?",
            "Has {0} (taken|picked up|ever had|ever held) {1}?",
            "Was it {0} who (took|got|picked up) {1}?",
            "Did {0} ever (have|hold|carry) {1}?",
            "{0} took {1}, right?",
            "So did {0} take {1} or not?",
            "Didn't {0} take {1}?");
    private static final Phrase ASK_DROPPED = Phrase.of(
            "Did {0} (drop|put down|leave|leave behind|let go of) {1}?",
            "Has {0} (dropped|put down|left) {1}?", "Was {1} (dropped|put down) by {0}?", "{0} dropped {1}, right?");

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

    /** Who has a thing since which statement; nobody after it was put down. */
    private record Holding(Entity holder, int since) {}

    Belongings(Scene scene, Travel travel, List<Entity> people, List<Entity> things) {
        this.scene = scene;
        this.travel = travel;
        this.people = people;
        this.things = things;
        this.stranger = scene.person();
        this.neverSeen = scene.object();
    }

    /** One taking, dropping or handing over that makes sense now. */
    void happen() {
        Entity thing = scene.pick(things);
        Holding holding = holdings.get(thing);
        if (holding == null || holding.holder() == null) {
            take(thing);
            return;
        }
        Entity holder = holding.holder();
        Optional<Entity> other = scene.other(people, List.of(holder)).filter(one -> compatible(one, travel.of(holder)));
        if (other.isPresent() && scene.chance(45)) {
            hand(thing, holder, other.get());
        } else {
            drop(thing, holder);
        }
    }

    private boolean compatible(Entity person, Belief where) {
        Belief now = travel.of(person);
        boolean samePlace = now.certain() && where.certain() && now.candidates().equals(where.candidates());
        return samePlace || (now.vague() && where.vague());
    }

    private void take(Entity thing) {
        Belief lies = lying.getOrDefault(thing, Belief.none());
        List<Entity> near = people.stream()
                .filter(person -> compatible(person, lies) || lies.vague() && !takings.containsKey(thing))
                .toList();
        if (near.isEmpty()) {
            return;
        }
        Entity person = scene.pick(near);
        int told = scene.say(
                scene.chance(50) ? TAKE_PLAIN : TAKE,
                person,
                thing,
                person.gender().possessive,
                person.gender().object);
        received(person, thing, told);
    }

    private void received(Entity person, Entity thing, int told) {
        holdings.put(thing, new Holding(person, told));
        takings.computeIfAbsent(thing, t -> new LinkedHashMap<>()).put(person, told);
        lying.remove(thing);
        known(person);
    }

    private void known(Entity person) {
        travel.set(person, travel.of(person));
    }

    private void drop(Entity thing, Entity holder) {
        int told = scene.say(scene.chance(50) ? DROP_PLAIN : DROP, holder, thing);
        lying.put(thing, travel.of(holder).because(List.of(told)));
        holdings.put(thing, new Holding(null, told));
        droppings.computeIfAbsent(thing, t -> new LinkedHashMap<>()).put(holder, told);
    }

    private void hand(Entity thing, Entity from, Entity to) {
        int told = scene.say(HAND, from, thing, to);
        received(to, thing, told);
    }

    void ask() {
        List<Scene.Candidate> candidates =
                switch (scene.below(10)) {
                    case 0, 1, 2, 3 -> whereIs();
                    case 4, 5, 6, 7 -> has();
                    case 8 -> took();
                    default -> dropped();
                };
        scene.askOneOf(candidates.isEmpty() ? has() : candidates);
    }

    private List<Scene.Candidate> whereIs() {
        Phrase phrase = scene.chance(50) ? Motion.ASK_PLAIN : Motion.ASK_THING;
        List<Scene.Candidate> candidates = new ArrayList<>();
        for (Entity thing : things) {
            for (Entity place : travel.places()) {
                candidates.add(scene.candidate(whereabouts(thing).isAt(place), phrase, thing, place));
            }
        }
        candidates.add(scene.candidate(Finding.UNKNOWN, phrase, neverSeen, scene.pick(travel.places())));
        return candidates;
    }

    private Belief whereabouts(Entity thing) {
        Holding holding = holdings.get(thing);
        if (holding == null) {
            return Belief.none();
        }
        return holding.holder() == null
                ? lying.get(thing)
                : travel.of(holding.holder()).because(List.of(holding.since()));
    }

    private List<Scene.Candidate> has() {
        Phrase phrase = scene.chance(30) ? Phrase.of("Does {0} have {1}?") : ASK_HAS;
        List<Scene.Candidate> candidates = new ArrayList<>();
        for (Entity thing : things) {
            Holding holding = holdings.get(thing);
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
        return scene.candidate(finding, phrase, person, thing, person.gender().object);
    }
}
