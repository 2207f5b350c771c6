package fabula.world;

import java.util.List;
import java.util.Optional;

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
    static final Phrase ASK_HAS = GRAMMAR.phrase("ask has");

    private final Scene scene;
    private final Travel travel;
    private final List<Entity> people;
    private final List<Entity> things;
    private final Custody custody;
    private final Trails trails;
    private final CustodyQuestions questions;

    Belongings(Scene scene, Travel travel, List<Entity> people, List<Entity> things) {
        this.scene = scene;
        this.travel = travel;
        this.people = people;
        this.things = things;
        this.custody = new Custody(travel);
        this.trails = new Trails(scene, travel, custody, things);
        this.questions = new CustodyQuestions(scene, travel, custody, trails, people, things);
    }

    /** One taking, carrying, dropping or handing over that makes sense now. */
    void happen() {
        Entity thing = scene.pick(things);
        Custody.Holding holding = custody.holdings().get(thing);
        if (holding == null || holding.holder() == null) {
            if (custody.isNew(thing) && scene.chance(18)) {
                lie(thing);
            } else {
                take(thing);
            }
            return;
        }
        Entity holder = holding.holder();
        int which = scene.below(100);
        Optional<Entity> other = scene.other(people, List.of(holder))
                .filter(one -> travel.of(one).fits(travel.of(holder)));
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

    private void lie(Entity thing) {
        Entity place = scene.pick(travel.places());
        int told = scene.say(LIES, thing, thing, place);
        custody.lies(thing, Belief.at(place, List.of(told)));
    }

    private void take(Entity thing) {
        Belief lies = custody.lying().getOrDefault(thing, Belief.none());
        List<Entity> near = people.stream()
                .filter(person -> travel.of(person).fits(lies)
                        || lies.vague() && !custody.takings().containsKey(thing))
                .toList();
        if (near.isEmpty()) {
            come(lies);
            return;
        }
        Entity person = scene.pick(near);
        Optional<Entity> second = scene.other(things, List.of(thing)).filter(custody::isNew);
        if (second.isPresent() && lies.vague() && scene.chance(12)) {
            int told = scene.say(TAKE_TWO, person, thing, second.get());
            custody.received(person, thing, told);
            custody.received(person, second.get(), told);
        } else if (travel.of(person).certain() && scene.chance(18)) {
            Entity place = travel.of(person).candidates().get(0);
            int told = scene.say(TAKE_AT, person, thing, place);
            custody.received(person, thing, told);
            travel.set(person, Belief.at(place, List.of(told)));
        } else {
            custody.received(
                    person, thing, scene.say(scene.chance(45) ? TAKE_PLAIN : TAKE, person, named(thing, person)));
        }
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
        if (!custody.isNew(thing) || !scene.chance(15) || thing.name().matches(".*(s|soap|milk|chalk)")) {
            return thing;
        }
        String article = scene.pick(List.of("a ", "a ", person.gender().possessive + " ", "this ", "that ", "some "));
        return article + thing.bare();
    }

    /** The holder goes somewhere and keeps the thing. */
    private void carry(Entity thing, Entity holder) {
        Entity to = travel.elsewhere(travel.of(holder));
        int told = scene.say(CARRY, holder, thing, to);
        travel.set(holder, Belief.at(to, List.of(told)));
        travel.visited(holder, to, told);
        custody.kept(holder, thing, told);
    }

    private void drop(Entity thing, Entity holder) {
        if (travel.of(holder).certain() && scene.chance(20)) {
            Entity place = travel.of(holder).candidates().get(0);
            int told = scene.say(DROP_AT, holder, thing, place);
            custody.dropped(holder, thing, told);
            custody.lies(thing, Belief.at(place, List.of(told)));
        } else {
            custody.dropped(holder, thing, scene.say(scene.chance(45) ? DROP_PLAIN : DROP, holder, thing));
        }
    }

    private void dropAll(Entity holder) {
        int told = scene.say(DROP_ALL, holder);
        things.stream().filter(thing -> custody.isHeld(thing, holder)).forEach(thing -> {
            List<Integer> because = List.of(custody.holdings().get(thing).since());
            custody.dropped(holder, thing, told);
            custody.lies(thing, custody.lying().get(thing).because(because));
        });
    }

    private void hand(Entity thing, Entity from, Entity to) {
        int told = scene.say(HAND, from, thing, to);
        custody.gave(from, thing, to, told);
    }

    /** To be called after every event: where things are now, they have been. */
    void follow() {
        trails.follow();
    }

    void ask() {
        questions.ask();
    }
}
