package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A few people who come and go together, meet and part, while a story of {@link Groups} is told. */
final class Company {

    static final Grammar GRAMMAR = Grammar.read("groups");
    private static final Phrase GO_PLAIN = GRAMMAR.phrase("go plain");
    private static final Phrase GO = GRAMMAR.phrase("go");
    private static final Phrase GO_THREE = GRAMMAR.phrase("go three");
    private static final Phrase THEY = GRAMMAR.phrase("they");
    private static final Phrase THEY_TWO = GRAMMAR.phrase("they two");
    private static final Phrase ALL = GRAMMAR.phrase("all");
    private static final Phrase JOIN = GRAMMAR.phrase("join");
    private static final Phrase PART = GRAMMAR.phrase("part");
    private static final Phrase STAY = GRAMMAR.phrase("stay");
    private static final Phrase LEAVE = GRAMMAR.phrase("leave");
    private static final Phrase WITHOUT = GRAMMAR.phrase("without");
    private static final Phrase NOBODY = GRAMMAR.phrase("nobody");

    private final Scene scene;
    private final List<Entity> people;
    private final List<Entity> places;
    private final Travel travel;
    private List<Entity> they = List.of();
    private int theyNamed;
    /** Where nobody was said to be, until somebody comes there. */
    private final Map<Entity, Integer> deserted = new LinkedHashMap<>();

    private final CompanyQuestions questions;

    Company(Scene scene) {
        this.scene = scene;
        this.people = scene.cast(scene.between(2, 5));
        this.places = scene.several(scene.between(2, 5), scene::place);
        this.travel = new Travel(scene, people, places);
        this.questions = new CompanyQuestions(scene, travel, people, places, deserted);
    }

    void tell() {
        int which = scene.below(100);
        List<Entity> here = they.isEmpty() ? List.of() : travel.of(they.get(0)).candidates();
        Entity place = scene.other(places, here).orElseThrow();
        if (which < 24 && !they.isEmpty()) {
            arrived(
                    they,
                    place,
                    List.of(theyNamed, scene.say(they.size() == 2 && scene.chance(25) ? THEY_TWO : THEY, place)));
        } else if (which < 52) {
            together(place);
        } else if (which < 70) {
            severally(scene.shuffled(people), place);
        } else if (which < 76 && known().size() > 1) {
            arrived(known(), place, List.of(scene.say(ALL, place)));
            they = List.of();
        } else if (which < 81) {
            without(scene.shuffled(people), place);
        } else if (which < 85) {
            desert(place);
        } else if (which < 88) {
            travel.deny(scene.pick(people));
            they = List.of();
        } else if (which < 94) {
            Entity person = scene.pick(people);
            travel.move(person);
            deserted.keySet().removeAll(travel.of(person).candidates());
            they = List.of();
        } else if (scene.told() > 0) {
            Chatter.any(scene);
            they = List.of();
        }
    }

    private void together(Entity place) {
        List<Entity> group = scene.shuffled(people).subList(0, people.size() > 2 && scene.chance(15) ? 3 : 2);
        Entity last = group.get(group.size() - 1);
        int told = group.size() == 3
                ? scene.say(GO_THREE, group.get(0), group.get(1), place, last)
                : scene.say(
                        scene.chance(50) ? GO_PLAIN : GO,
                        group.get(0),
                        last,
                        place,
                        group.get(0).gender().object);
        arrived(group, place, List.of(told));
        they = group;
        theyNamed = told;
    }

    /** They join one another, part, stay behind or leave together. */
    private void severally(List<Entity> order, Entity place) {
        Entity one = order.get(0);
        Entity other = order.get(1);
        boolean oneKnown = travel.of(one).certain();
        they = List.of();
        if (oneKnown && scene.chance(40)) {
            Entity here = travel.of(one).candidates().get(0);
            List<Integer> because = new ArrayList<>(travel.of(one).isAt(here).supports());
            because.add(scene.say(JOIN, one, other, one.gender().object));
            arrived(List.of(other), here, because);
        } else if (oneKnown && scene.chance(45) && travel.of(one).isSamePlace(travel.of(other))) {
            left(one, other, travel.of(one).candidates().get(0));
        } else {
            Entity there = scene.other(places, List.of(place)).orElseThrow();
            int told = scene.say(scene.chance(30) ? STAY : PART, one, other, place, there);
            arrived(List.of(one), place, List.of(told));
            arrived(List.of(other), there, List.of(told));
        }
    }

    /** The other one is anywhere else. */
    private void without(List<Entity> order, Entity place) {
        Entity other = order.get(1);
        int told = scene.say(WITHOUT, order.get(0), other, place);
        arrived(order.subList(0, 1), place, List.of(told));
        they = List.of();
        if (!travel.of(other).certain() || travel.of(other).candidates().contains(place)) {
            travel.set(other, travel.of(other).not(place, List.of(told)));
        }
    }

    private void desert(Entity place) {
        if (known().stream().allMatch(person -> travel.of(person).isAt(place).verdict() == Verdict.NO)) {
            deserted.put(place, scene.say(NOBODY, place));
            they = List.of();
        }
    }

    private void left(Entity one, Entity other, Entity here) {
        int told = scene.say(LEAVE, one, other, here);
        travel.set(one, travel.of(one).not(here, List.of(told)));
        travel.set(other, travel.of(other).not(here, List.of(told)));
    }

    private void arrived(List<Entity> group, Entity place, List<Integer> because) {
        deserted.remove(place);
        for (Entity person : group) {
            travel.set(person, Belief.at(place, because));
            travel.visited(person, place, because.get(because.size() - 1));
        }
    }

    private List<Entity> known() {
        return people.stream().filter(travel::mentions).toList();
    }

    void ask() {
        questions.ask();
    }
}
