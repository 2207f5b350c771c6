package fabula.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Things in boxes, boxes in rooms or in somebody's hands: where a thing is, and who has it, follows from where its box is
 * and who has that.
 */
final class Stowing {

    private static final Grammar GRAMMAR = Belongings.GRAMMAR;
    private static final Phrase PUT_IN = GRAMMAR.phrase("put in");
    private static final Phrase IS_IN = GRAMMAR.phrase("is in");
    private static final Phrase TAKE_OUT = GRAMMAR.phrase("take out");
    private static final Phrase LIES = GRAMMAR.phrase("lies");
    private static final Phrase ASK_IN = GRAMMAR.phrase("ask in");

    /** What a thing or box is in, or who has it, since which statement; with nobody known to have it, it is in a place. */
    private record Spot(Entity in, int since) {}

    private final Scene scene;
    private final Travel travel;
    private final List<Entity> people;
    private final List<Entity> things;
    private final List<Entity> boxes;
    private final Map<Entity, Spot> spots = new LinkedHashMap<>();

    Stowing(Scene scene, Travel travel, List<Entity> people) {
        this.scene = scene;
        this.travel = travel;
        this.people = people;
        this.things = scene.several(scene.between(1, 3), scene::object);
        this.boxes = scene.several(scene.between(1, 2), () -> Entity.thing("the " + scene.word(Lexicon.CONTAINERS)));
    }

    /** A thing goes into a box or out of it, or a box to another place. */
    void happen() {
        Entity box = scene.pick(boxes);
        Entity thing = scene.pick(things);
        Entity person = scene.pick(people);
        if (!spots.containsKey(box)) {
            Entity place = scene.pick(travel.places());
            spots.put(box, new Spot(place, scene.say(LIES, box, box, place)));
        } else if (!spots.containsKey(thing)) {
            spots.put(thing, new Spot(box, stow(thing, box, person)));
        } else if (boxes.contains(spots.get(thing).in()) && scene.chance(25)) {
            takeOut(thing, person);
        } else if (people.contains(spots.get(box).in())) {
            handOn(box, spots.get(box).in());
        } else if (scene.chance(45)) {
            pickUp(box, person);
        } else {
            carry(box, person);
        }
    }

    /** Whoever is where the box is takes it; mostly somebody has to go there first. */
    private void pickUp(Entity box, Entity person) {
        Belief here = where(box);
        if (!travel.of(person).certain() || !travel.of(person).candidates().equals(here.candidates())) {
            travel.move(person, here.candidates().get(0));
            return;
        }
        spots.put(box, new Spot(person, scene.say(Belongings.TAKE, person, box)));
    }

    /** The box, with all that is in it, goes to somebody beside its holder, or about with its holder. */
    private void handOn(Entity box, Entity holder) {
        Belief here = travel.of(holder);
        List<Entity> near = people.stream()
                .filter(other -> !other.equals(holder)
                        && here.certain()
                        && travel.of(other).certain()
                        && travel.of(other).candidates().equals(here.candidates()))
                .toList();
        if (!near.isEmpty() && scene.chance(60)) {
            Entity other = scene.pick(near);
            spots.put(box, new Spot(other, scene.say(Belongings.HAND, holder, box, other)));
        } else if (scene.chance(50)) {
            travel.move(holder);
        } else if (here.certain()) {
            scene.other(people, List.of(holder))
                    .ifPresent(other -> travel.move(other, here.candidates().get(0)));
        }
    }

    private int stow(Entity thing, Entity box, Entity person) {
        Belief here = where(box);
        boolean near = here.certain()
                && travel.of(person).certain()
                && here.candidates().equals(travel.of(person).candidates());
        return near || !travel.mentions(person) && scene.chance(30)
                ? scene.say(PUT_IN, person, thing, box)
                : scene.say(IS_IN, person, thing, box);
    }

    /** Is somebody where the box is? If not, they go there first, where that is known. */
    private boolean isBeside(Entity person, Entity box) {
        Belief here = where(box);
        boolean beside = here.isSamePlace(travel.of(person));
        if (here.certain() && !beside) {
            travel.move(person, here.candidates().get(0));
        }
        return beside;
    }

    private void takeOut(Entity thing, Entity person) {
        Entity box = spots.get(thing).in();
        if (isBeside(person, box)) {
            spots.put(thing, new Spot(person, scene.say(TAKE_OUT, person, thing, box)));
        }
    }

    private void carry(Entity box, Entity person) {
        if (!isBeside(person, box)) {
            return;
        }
        Entity to = travel.elsewhere(where(box));
        int told = scene.say(Belongings.CARRY, person, box, to);
        travel.set(person, Belief.at(to, List.of(told)));
        travel.visited(person, to, told);
        spots.put(box, new Spot(to, told));
    }

    private Belief where(Entity one) {
        Spot spot = spots.get(one);
        if (spot == null) {
            return Belief.none();
        }
        if (people.contains(spot.in())) {
            return travel.of(spot.in()).because(List.of(spot.since()));
        }
        return boxes.contains(spot.in())
                ? where(spot.in()).because(List.of(spot.since()))
                : Belief.at(spot.in(), List.of(spot.since()));
    }

    void ask() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        if (boxes.stream().anyMatch(this::isHeld) && scene.chance(40)) {
            askHas();
            return;
        }
        boolean places = scene.chance(65);
        List<Entity> asked = new ArrayList<>(things);
        asked.addAll(boxes);
        asked.add(scene.object());
        for (Entity one : asked) {
            if (places) {
                Phrase phrase = scene.chance(50) ? Motion.ASK_PLAIN : Motion.ASK_THING;
                travel.places()
                        .forEach(place ->
                                candidates.add(scene.candidate(where(one).isAt(place), phrase, one, place)));
            } else if (!boxes.contains(one)) {
                boxes.forEach(box -> candidates.add(scene.candidate(isIn(one, box), ASK_IN, one, box)));
            }
        }
        scene.askOneOf(candidates);
    }

    private Finding isIn(Entity thing, Entity box) {
        Spot spot = spots.get(thing);
        return spot == null || !spots.containsKey(box)
                ? Finding.UNKNOWN
                : Finding.of(box.equals(spot.in()), List.of(spot.since()));
    }

    private boolean isHeld(Entity box) {
        return spots.containsKey(box) && people.contains(spots.get(box).in());
    }

    /** Who has a box has what is in it. */
    private void askHas() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        spots.forEach((one, spot) -> {
            boolean inside = boxes.contains(spot.in()) && isHeld(spot.in());
            Spot held = inside ? spots.get(spot.in()) : spot;
            if (people.contains(held.in())) {
                List<Integer> because = inside ? List.of(spot.since(), held.since()) : List.of(held.since());
                people.stream()
                        .filter(travel::mentions)
                        .forEach(person -> candidates.add(scene.candidate(
                                Finding.of(person.equals(held.in()), because), Belongings.ASK_HAS, person, one)));
            }
        });
        candidates.add(scene.candidate(Finding.UNKNOWN, Belongings.ASK_HAS, scene.person(), scene.pick(boxes)));
        candidates.add(scene.candidate(Finding.UNKNOWN, Belongings.ASK_HAS, scene.pick(people), scene.object()));
        scene.askOneOf(candidates);
    }
}
