package fabula.world;

import fabula.world.Whereabouts.At;
import fabula.world.Whereabouts.Either;
import fabula.world.Whereabouts.Gone;
import fabula.world.Whereabouts.Held;
import fabula.world.Whereabouts.Left;
import fabula.world.Whereabouts.Lost;
import fabula.world.Whereabouts.Spot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everyday doings with things: out of the fridge, into the bag, left on the train, swapped, lost and found, eaten up. */
final class Keeping {

    static final Phrasebook BOOK = Phrasebook.of("keeping");
    private static final List<String> FOOD = List.of(BOOK.lines("food").get(0).split("\\|"));
    private static final String[] BOXES = BOOK.lines("boxes").get(0).split("\\|");

    private final Scene scene;
    private final Travel travel;
    private final List<Entity> people;
    private final List<Entity> things;
    private final List<Entity> foods;
    private final List<Entity> boxes;
    private final List<Entity> furniture;
    private final Whereabouts where;
    private final List<KeepingQuestions.Act> acts = new ArrayList<>();
    private final KeepingQuestions questions;

    private Keeping(Scene scene) {
        this.scene = scene;
        this.people = scene.cast(scene.between(1, 3));
        this.travel = new Travel(scene, people, scene.several(3, scene::place));
        this.foods =
                scene.chance(35) ? List.of(Entity.thing("the " + scene.word(FOOD.toArray(String[]::new)))) : List.of();
        this.things = new ArrayList<>(scene.several(scene.between(1, 2), () -> Armful.thing(scene)));
        things.addAll(foods);
        this.boxes = scene.chance(50)
                ? List.of(new Entity("the " + scene.word(BOXES), Entity.Gender.IT, List.of("in", "in", "inside")))
                : List.of();
        this.furniture = scene.several(3, this::furniture);
        this.where = new Whereabouts(travel, boxes);
        this.questions = new KeepingQuestions(scene, travel, where, people, foods, boxes, furniture, acts);
    }

    static Strand strand(Scene scene) {
        Keeping keeping = new Keeping(scene);
        return new Strand(keeping::tell, keeping.questions::ask);
    }

    private Entity furniture() {
        String[] line = scene.pick(BOOK.lines("spots")).split(": ");
        return new Entity("the " + scene.word(line[1].split("\\|")), Entity.Gender.IT, List.of(line[0]));
    }

    private int say(String section, Object... words) {
        return Telling.simply(scene, BOOK.phrase(section).part(scene.manner(), words));
    }

    private void tell() {
        Entity thing = scene.pick(scene.chance(20) && !boxes.isEmpty() ? boxes : things);
        Spot spot = where.of(thing);
        int which = scene.below(100);
        if (which < 13) {
            say("meanwhile", scene.pick(people));
        } else if (which < 21) {
            stand(scene.pick(furniture));
        } else if (spot instanceof Held held) {
            held(thing, held.holder());
        } else if (spot instanceof At at && furniture.contains(at.place())) {
            lying(thing, at.place(), scene.pick(people));
        } else if (spot instanceof At at && boxes.contains(at.place())) {
            boxed(thing, at.place(), scene.pick(people));
        } else if (spot instanceof Lost lost) {
            search(thing, lost, scene.pick(people));
        } else if (spot == null) {
            begin(thing, scene.pick(people));
        } else {
            move(scene.pick(people));
        }
    }

    private void move(Entity person) {
        List<Entity> with =
                things.stream().filter(thing -> where.isHeldBy(thing, person)).toList();
        if (with.isEmpty() || scene.chance(60)) {
            travel.move(person);
            return;
        }
        Entity to = travel.elsewhere(travel.of(person));
        come(person, to, say("go with", person, scene.pick(with), to));
    }

    private void come(Entity person, Entity to, int told) {
        travel.set(person, Belief.at(to, List.of(told)));
        travel.visited(person, to, told);
    }

    private void stand(Entity one) {
        if (where.standing(one).vague()) {
            Entity room = scene.pick(travel.places());
            where.stands(one, Belief.at(room, List.of(say("stands", "", one, room))));
        }
    }

    /** Is somebody where that stands? If not, that comes first: where it stands, or how somebody gets there. */
    private boolean isThere(Entity person, Entity place) {
        Belief standing = where.standing(place);
        if (standing.certain()) {
            Entity room = standing.candidates().get(0);
            if (!travel.of(person).certain() || !travel.of(person).candidates().contains(room)) {
                travel.move(person, room);
                return false;
            }
        } else if (where.isUnclear(place) && travel.of(person).certain()) {
            stand(place);
            return false;
        }
        return true;
    }

    private void begin(Entity thing, Entity person) {
        Entity place = scene.pick(furniture);
        int which = scene.below(100);
        if (which < 35 && isThere(person, place)) {
            take("take from", person, thing, place);
        } else if (which < 60) {
            hold(thing, person, say("take", person, first(thing, person)));
        } else if (which < 85) {
            where.put(thing, new At(place, say("lies", person, thing, place)));
        } else if (which < 92 && !boxes.contains(thing)) {
            List<Entity> two = scene.shuffled(travel.places()).subList(0, 2);
            int told = say("either", person, thing, two.get(0), two.get(1));
            where.put(thing, new Either(two.get(0), two.get(1), told));
        } else if (!boxes.isEmpty() && !boxes.contains(thing) && canOpen(person, boxes.get(0))) {
            where.put(thing, new At(boxes.get(0), say("put in", person, first(thing, person), boxes.get(0))));
        }
    }

    private boolean canOpen(Entity person, Entity box) {
        return where.of(box) == null || where.isHeldBy(box, person);
    }

    /** Seldom "her ring" or "a ring" when it is first told of. */
    private Object first(Entity thing, Entity person) {
        int which = scene.below(100);
        return which < 12
                ? person.gender().possessive + " " + thing.bare()
                : which < 25 ? Armful.indefinite(thing) : thing;
    }

    private void take(String section, Entity person, Entity thing, Entity place) {
        int told = say(section, person, thing, place, from(place));
        if (furniture.contains(place)) {
            where.use(place, person, told);
        }
        hold(thing, person, told);
    }

    private String from(Entity place) {
        return switch (place.prepositions().get(0)) {
                    case "in" -> scene.pick(List.of("from ", "out of "));
                    case "on" -> scene.pick(List.of("from ", "from ", "off "));
                    default -> "from " + place.prepositions().get(0) + " ";
                }
                + place.name();
    }

    private void hold(Entity thing, Entity person, int told) {
        where.put(thing, new Held(person, told));
        travel.set(person, travel.of(person));
    }

    private void lying(Entity thing, Entity place, Entity person) {
        if (foods.contains(thing) && scene.chance(35) && isThere(person, place)) {
            where.put(thing, new Gone(say("eat", person, thing)));
        } else if (scene.chance(35)) {
            move(person);
        } else if (isThere(person, place)) {
            take("take from", person, thing, place);
        }
    }

    private void boxed(Entity thing, Entity box, Entity person) {
        if (scene.chance(25) && canOpen(person, box)) {
            take("take out", person, thing, box);
        } else if (where.of(box) == null) {
            begin(box, person);
        } else if (where.of(box) instanceof Held held) {
            held(box, held.holder());
        } else {
            move(person);
        }
    }

    private void held(Entity thing, Entity holder) {
        Optional<Entity> other = scene.other(people, List.of(holder))
                .filter(one -> travel.of(one).fits(travel.of(holder)));
        Entity place = scene.pick(furniture);
        int which = scene.below(100);
        if (which < 20 && isThere(holder, place)) {
            int told = say("put", holder, thing, place);
            where.use(place, holder, told);
            place(thing, holder, place, told);
        } else if (which < 32 && !boxes.isEmpty() && !boxes.contains(thing) && canOpen(holder, boxes.get(0))) {
            place(thing, holder, boxes.get(0), say("put in", holder, thing, boxes.get(0)));
        } else if (which < 48 && other.isPresent()) {
            give(thing, holder, other.get());
        } else if (which < 60 && travel.of(holder).certain()) {
            Entity room = travel.of(holder).candidates().get(0);
            boolean named = scene.chance(40);
            int told = say(named ? "leave in" : "leave there", holder, thing, room);
            List<Integer> because = List.of(told);
            where.put(
                    thing,
                    new Left(
                            named ? Belief.at(room, because) : travel.of(holder).because(because), told));
        } else if (which < 66) {
            say("keep", holder, thing, scene.named());
        } else if (which < 72) {
            where.put(thing, new Lost(say("lose", holder, thing), new LinkedHashMap<>()));
        } else if (which < 80 && !boxes.contains(thing)) {
            boolean eaten = foods.contains(thing);
            where.put(thing, new Gone(say(eaten ? "eat" : "destroy", holder, thing)));
        } else {
            move(scene.chance(80) ? holder : scene.pick(people));
        }
    }

    private void place(Entity thing, Entity person, Entity place, int told) {
        where.put(thing, new At(place, told));
        acts.add(new KeepingQuestions.Act(person, thing, place, told));
    }

    private void give(Entity thing, Entity from, Entity to) {
        Optional<Entity> mine =
                things.stream().filter(one -> where.isHeldBy(one, to)).findFirst();
        if (mine.isPresent() && scene.chance(60)) {
            int told = say("swap", from, thing, to, mine.get());
            hold(thing, to, told);
            hold(mine.get(), from, told);
            return;
        }
        int told = say("give", from, thing, to);
        hold(thing, to, told);
        acts.add(new KeepingQuestions.Act(from, thing, to, told));
    }

    private void search(Entity thing, Lost lost, Entity person) {
        Entity room = scene.pick(travel.places());
        if (!lost.notAt().containsKey(room) && scene.chance(50)) {
            Map<Entity, Integer> notAt = new LinkedHashMap<>(lost.notAt());
            notAt.put(room, say("not there", person, thing, room));
            where.put(thing, new Lost(lost.since(), notAt));
        } else if (!lost.notAt().containsKey(room)) {
            int told = say("found", person, thing, room);
            hold(thing, person, told);
            come(person, room, told);
        }
    }
}
