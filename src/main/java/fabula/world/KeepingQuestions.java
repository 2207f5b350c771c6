package fabula.world;

import fabula.world.Whereabouts.At;
import fabula.world.Whereabouts.Gone;
import fabula.world.Whereabouts.Held;
import fabula.world.Whereabouts.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions about what is told of {@link Keeping} things: where they are, who has them, and who put or gave them. */
final class KeepingQuestions {

    private static final Question ASK_WHERE = Keeping.BOOK.question("ask where");
    private static final Question ASK_LEFT = Keeping.BOOK.question("ask left");
    private static final Question ASK_EATEN = Keeping.BOOK.question("ask eaten");
    private static final Question ASK_HAS = Keeping.BOOK.question("ask has");
    private static final Question ASK_ANYBODY_HAS = Keeping.BOOK.question("ask anybody has");
    private static final Question ASK_PUT = Keeping.BOOK.question("ask put");
    private static final Question ASK_GAVE = Keeping.BOOK.question("ask gave");
    private static final Question ASK_UNSAID = Keeping.BOOK.question("ask unsaid");

    /** Somebody put a thing somewhere, or gave it to somebody. */
    record Act(Entity person, Entity thing, Entity to, int told) {}

    private final Scene scene;
    private final Travel travel;
    private final Whereabouts where;
    private final List<Entity> people;
    private final List<Entity> foods;
    private final List<Entity> boxes;
    private final List<Entity> furniture;
    private final List<Act> acts;

    KeepingQuestions(
            Scene scene,
            Travel travel,
            Whereabouts where,
            List<Entity> people,
            List<Entity> foods,
            List<Entity> boxes,
            List<Entity> furniture,
            List<Act> acts) {
        this.scene = scene;
        this.travel = travel;
        this.where = where;
        this.people = people;
        this.foods = foods;
        this.boxes = boxes;
        this.furniture = furniture;
        this.acts = acts;
    }

    void ask() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        int which = scene.below(100);
        for (Entity thing : where.things()) {
            if (which < 34) {
                has(thing, candidates);
            } else if (which < 60) {
                travel.places().forEach(room -> ask(candidates, where.isInRoom(thing, room), ASK_WHERE, thing, room));
            } else if (which < 86) {
                scene.shuffled(spotsFor(thing))
                        .forEach(place -> ask(candidates, where.isAt(thing, place), ASK_WHERE, thing, place));
            } else if (which < 92 && foods.contains(thing)) {
                eaten(thing, candidates);
            }
        }
        if (which >= 86) {
            acts.forEach(act -> act(act, candidates));
        }
        unknowns(candidates);
        scene.askOneOf(candidates);
    }

    /** Where somebody put it, which is asked oftener, and all else where it could be. */
    private List<Entity> spotsFor(Entity thing) {
        List<Entity> all = placesToPut(thing);
        acts.stream().filter(act -> act.thing().equals(thing)).map(Act::to).forEach(all::add);
        all.removeIf(people::contains);
        return all;
    }

    private List<Entity> placesToPut(Entity thing) {
        List<Entity> all = new ArrayList<>(furniture);
        all.addAll(boxes);
        all.remove(thing);
        return all;
    }

    private void ask(List<Scene.Candidate> candidates, Finding finding, Question question, Object... words) {
        if (finding != null) {
            candidates.add(scene.candidate(finding, question, words));
        }
    }

    private void has(Entity thing, List<Scene.Candidate> candidates) {
        Spot spot = where.of(thing);
        boolean held = spot instanceof Held;
        if (scene.chance(15)
                && (held || spot instanceof Gone || spot instanceof At at && !boxes.contains(at.place()))) {
            ask(candidates, Finding.of(held, List.of(spot.since())), ASK_ANYBODY_HAS, "", thing);
            return;
        }
        people.stream()
                .filter(travel::mentions)
                .forEach(person -> ask(candidates, where.has(person, thing), ASK_HAS, person, thing));
    }

    private void eaten(Entity food, List<Scene.Candidate> candidates) {
        Spot spot = where.of(food);
        boolean gone = spot instanceof Gone;
        if (gone || spot instanceof Held || spot instanceof At) {
            List<Integer> because = List.of(spot.since());
            candidates.add(scene.candidate(Finding.of(!gone, because), ASK_LEFT, food));
            candidates.add(scene.candidate(Finding.of(gone, because), ASK_EATEN, food));
        }
    }

    /** It was that one, and nobody and nowhere else that the story tells of. */
    private void act(Act act, List<Scene.Candidate> candidates) {
        boolean gift = people.contains(act.to());
        List<Entity> others = gift ? people : placesToPut(act.thing());
        for (Entity to : others) {
            List<Act> same = acts.stream()
                    .filter(one -> one.thing().equals(act.thing()) && others.contains(one.to()))
                    .toList();
            Optional<Act> done = same.stream()
                    .filter(one -> one.person().equals(act.person()) && one.to().equals(to))
                    .findFirst();
            if (done.isPresent() || !to.equals(act.person())) {
                List<Integer> because = done.map(one -> List.of(one.told()))
                        .orElse(same.stream().map(Act::told).toList());
                ask(
                        candidates,
                        Finding.of(done.isPresent(), because),
                        gift ? ASK_GAVE : ASK_PUT,
                        act.person(),
                        act.thing(),
                        to);
            }
        }
    }

    private void unknowns(List<Scene.Candidate> candidates) {
        if (where.things().isEmpty()) {
            return;
        }
        Entity thing = scene.pick(List.copyOf(where.things()));
        Entity stranger = scene.named();
        people.stream()
                .filter(travel::mentions)
                .forEach(person ->
                        candidates.add(scene.candidate(Finding.UNKNOWN, ASK_UNSAID, person, thing, stranger)));
        candidates.add(scene.candidate(Finding.UNKNOWN, ASK_HAS, stranger, scene.chance(50) ? thing : scene.object()));
        candidates.add(scene.candidate(Finding.UNKNOWN, ASK_WHERE, scene.object(), scene.pick(travel.places())));
    }
}
