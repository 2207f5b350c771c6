package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Questions about who has what, who took, gave or dropped it, and where things are and have been. */
final class CustodyQuestions {

    private static final Phrase ASK_HAS_PLAIN = Belongings.GRAMMAR.phrase("ask has plain");
    private static final Phrase ASK_TOOK = Belongings.GRAMMAR.phrase("ask took");
    private static final Phrase ASK_DROPPED = Belongings.GRAMMAR.phrase("ask dropped");
    private static final Phrase ASK_ANYONE_HAS = Belongings.GRAMMAR.phrase("ask anyone has");
    private static final Phrase ASK_NOBODY_HAS = Belongings.GRAMMAR.phrase("ask nobody has");
    private static final Phrase ASK_ANYTHING = Belongings.GRAMMAR.phrase("ask anything");
    private static final Phrase ASK_NOTHING = Belongings.GRAMMAR.phrase("ask nothing");
    private static final Phrase ASK_HAS_BOTH = Belongings.GRAMMAR.phrase("ask has both");
    private static final Phrase ASK_SAME_PLACE = Belongings.GRAMMAR.phrase("ask same place");
    private static final Phrase ASK_GAVE = Grammar.read("giving").phrase("ask gave");
    private static final Phrase CARRIED =
            Phrase.of("the thing (that |){0} (has|is carrying|is holding)", "what {0} (has|is carrying)");
    private static final Phrase ASK_ANYONE_TOOK = Belongings.GRAMMAR.phrase("ask anyone took");

    private final Scene scene;
    private final Travel travel;
    private final Custody custody;
    private final Trails trails;
    private final List<Entity> people;
    private final List<Entity> things;
    private final Entity stranger;
    private final Entity neverSeen;

    CustodyQuestions(
            Scene scene, Travel travel, Custody custody, Trails trails, List<Entity> people, List<Entity> things) {
        this.scene = scene;
        this.travel = travel;
        this.custody = custody;
        this.trails = trails;
        this.people = people;
        this.things = things;
        this.stranger = scene.person();
        this.neverSeen = scene.object();
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
                    default -> trails.whereWas(neverSeen);
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
                candidates.add(scene.candidate(custody.whereabouts(thing).isAt(place), phrase, called, place));
            }
        }
        candidates.add(scene.candidate(Finding.UNKNOWN, phrase, neverSeen, scene.pick(travel.places())));
        if (scene.chance(25)) {
            things.stream()
                    .filter(thing -> !custody.isNew(thing))
                    .forEach(thing -> candidates.add(OffTopic.ofThing(scene, thing, scene.pick(people))));
        }
        return candidates;
    }

    /** Seldom "what Mary has", where that is one thing. */
    private Entity called(Entity thing) {
        Custody.Holding holding = custody.holdings().get(thing);
        if (holding == null || holding.holder() == null || !scene.chance(8)) {
            return thing;
        }
        boolean only = things.stream()
                        .filter(one -> custody.isHeld(one, holding.holder()))
                        .count()
                == 1;
        return only ? Entity.thing(CARRIED.part(scene.manner(), holding.holder())) : thing;
    }

    private List<Scene.Candidate> has() {
        Phrase phrase = scene.chance(30) ? ASK_HAS_PLAIN : Belongings.ASK_HAS;
        List<Scene.Candidate> candidates = new ArrayList<>();
        for (Entity thing : things) {
            Custody.Holding holding = custody.holdings().get(thing);
            if (holding == null && custody.lying().containsKey(thing)) {
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
        custody.takings()
                .forEach((thing, takers) -> people.forEach(person -> {
                    if (takers.containsKey(person)) {
                        candidates.add(about(Finding.yes(takers.get(person)), ASK_TOOK, person, thing));
                    } else if (travel.mentions(person)) {
                        candidates.add(
                                about(new Finding(Verdict.NO, List.copyOf(takers.values())), ASK_TOOK, person, thing));
                    }
                }));
        candidates.add(about(Finding.UNKNOWN, ASK_TOOK, scene.pick(people), neverSeen));
        candidates.add(about(Finding.UNKNOWN, ASK_TOOK, stranger, scene.pick(things)));
        return candidates;
    }

    private List<Scene.Candidate> dropped() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        for (Entity thing : things) {
            Map<Entity, Integer> droppers = custody.droppings().getOrDefault(thing, Map.of());
            Custody.Holding holding = custody.holdings().get(thing);
            droppers.forEach((person, told) -> candidates.add(about(Finding.yes(told), ASK_DROPPED, person, thing)));
            if (holding != null && holding.holder() != null && droppers.isEmpty()) {
                candidates.add(about(Finding.no(holding.since()), ASK_DROPPED, holding.holder(), thing));
            }
        }
        candidates.add(about(Finding.UNKNOWN, ASK_DROPPED, scene.pick(people), neverSeen));
        return candidates;
    }

    /** Somebody has it, or nobody does any more. */
    private List<Scene.Candidate> anyone() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        boolean ever = scene.chance(40);
        custody.holdings().forEach((thing, holding) -> {
            if (ever) {
                List<Integer> takes = List.copyOf(custody.takings().get(thing).values());
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
        custody.lying().forEach((thing, lies) -> {
            if (!custody.holdings().containsKey(thing) && ever) {
                candidates.add(scene.candidate(Finding.no(lies.source().get(0)), ASK_ANYONE_TOOK, thing));
            }
        });
        candidates.add(scene.candidate(Finding.UNKNOWN, ever ? ASK_ANYONE_TOOK : ASK_ANYONE_HAS, neverSeen));
        return candidates;
    }

    /** Who gave it to whom; whatever was given away, that was told. */
    private List<Scene.Candidate> gave() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        custody.holdings().forEach((thing, holding) -> {
            List<Custody.Gift> all = custody.gifts().stream()
                    .filter(gift -> gift.thing().equals(thing))
                    .toList();
            List<Integer> because = all.isEmpty()
                    ? List.copyOf(custody.takings().get(thing).values())
                    : all.stream().map(Custody.Gift::told).toList();
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
        custody.dealings().forEach((person, told) -> {
            List<Integer> has = things.stream()
                    .filter(thing -> custody.isHeld(thing, person))
                    .map(thing -> custody.holdings().get(thing).since())
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
        custody.holdings().forEach((one, first) -> custody.holdings().forEach((other, second) -> {
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
                Belief first = custody.whereabouts(one);
                Belief second = custody.whereabouts(other);
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

    private Scene.Candidate about(Finding finding, Phrase phrase, Entity person, Entity thing) {
        return scene.candidate(finding, phrase, person, thing);
    }
}
