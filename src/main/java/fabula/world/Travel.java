package fabula.world;

import java.util.ArrayList;
import java.util.List;

/** People who go from place to place: tells it, and keeps what is known of everybody. */
final class Travel {

    private final Scene scene;
    private final List<Entity> people;
    private final List<Entity> places;
    private final Journal journal = new Journal();
    private final TravelQuestions questions;

    Travel(Scene scene, List<Entity> people, List<Entity> places) {
        this.scene = scene;
        this.people = people;
        this.places = places;
        this.questions = new TravelQuestions(scene, places, journal, scene.person());
    }

    List<Entity> places() {
        return places;
    }

    boolean mentions(Entity person) {
        return journal.mentions(person);
    }

    Belief of(Entity person) {
        return journal.of(person);
    }

    void set(Entity person, Belief belief) {
        journal.set(person, belief);
    }

    void visited(Entity person, Entity place, int statement) {
        journal.visited(person, place, statement);
    }

    int move(Entity person) {
        return move(person, scene.chance(6) ? scene.pick(places) : elsewhere(of(person)));
    }

    int move(Entity person, Entity to) {
        Belief before = of(person);
        int told;
        if (before.certain()
                && scene.chance(10)
                && !to.equals(before.candidates().get(0))) {
            told = scene.say(Motion.FROM, person, to, before.candidates().get(0));
        } else {
            told = scene.say(scene.chance(45) ? Motion.PLAIN : Motion.VARIED, person, to);
        }
        journal.set(person, Belief.at(to, List.of(told)));
        visited(person, to, told);
        return told;
    }

    int be(Entity person) {
        Belief now = of(person);
        if ((now.vague() && !journal.wasLost(person) || now.certain()) && scene.chance(8)) {
            return stay(person, now.certain() ? now.candidates().get(0) : scene.pick(places));
        }
        Entity at = scene.chance(20) ? scene.pick(places) : elsewhere(of(person));
        int told = scene.chance(40) ? scene.say(Motion.IS_PLAIN, person, at) : scene.say(Motion.IS, person, at);
        journal.set(person, Belief.at(at, List.of(told)));
        journal.doubt(person, at);
        return told;
    }

    /** Not having left is being there. */
    private int stay(Entity person, Entity place) {
        int told = scene.say(Motion.STAYED, person, place);
        journal.set(person, Belief.at(place, List.of(told)));
        journal.doubt(person, place);
        return told;
    }

    /** Another place than the one that it is known to be. */
    Entity elsewhere(Belief now) {
        List<Entity> here = now.certain() ? now.candidates() : List.of();
        return scene.other(places, here).orElse(places.get(0));
    }

    int deny(Entity person) {
        Belief now = of(person);
        if (now.candidates().isEmpty() && places.size() > now.deniedPlaces().size() + 1 && scene.chance(15)) {
            return neither(person, now);
        }
        Entity from = now.candidates().isEmpty() || scene.chance(10)
                ? scene.other(places, now.deniedPlaces()).orElse(places.get(0))
                : scene.pick(now.candidates());
        boolean mayBeHere = now.candidates().contains(from) || now.candidates().isEmpty();
        int told = scene.say(denial(now, mayBeHere), person, from);
        journal.set(person, now.not(from, List.of(told)));
        journal.doubt(person, from);
        return told;
    }

    private int neither(Entity person, Belief now) {
        List<Entity> left = new ArrayList<>(places);
        left.removeAll(now.deniedPlaces());
        List<Entity> two = scene.shuffled(left).subList(0, 2);
        int told = scene.say(Motion.NEITHER, person, two.get(0), two.get(1));
        Belief after = now;
        for (Entity place : two) {
            after = after.not(place, List.of(told));
            journal.doubt(person, place);
        }
        journal.set(person, after);
        return told;
    }

    private Phrase denial(Belief now, boolean mayBeHere) {
        if (!mayBeHere) {
            return scene.chance(50) ? Motion.IS_NOT : Motion.NOT;
        }
        if (scene.chance(45)) {
            return Motion.NOT_PLAIN;
        }
        return now.certain() || scene.chance(40) ? Motion.GONE : Motion.NOT;
    }

    int never(Entity person) {
        Belief now = of(person);
        List<Entity> been = new ArrayList<>(journal.places(person));
        been.addAll(now.candidates());
        Entity where = scene.other(places, been).orElse(null);
        if (where == null || now.candidates().size() == 2) {
            return deny(person);
        }
        int told = scene.say(Motion.NEVER, person, where);
        journal.never(person, where, told);
        journal.set(person, now.not(where, List.of(told)));
        journal.doubt(person, where);
        return told;
    }

    int either(Entity person) {
        int ways = places.size() > 3 && scene.chance(12) ? 3 : 2;
        List<Entity> options = scene.shuffled(places).subList(0, ways);
        Entity last = options.get(ways - 1);
        int told;
        if (ways == 3) {
            told = scene.say(Motion.EITHER_THREE, person, options.get(0), options.get(1), last);
        } else if (scene.chance(45) && sameWay(options)) {
            told = scene.say(Motion.EITHER_PLAIN, person, options.get(0), last);
        } else {
            told = scene.say(Motion.EITHER, person, options.get(0), last);
        }
        journal.set(person, Belief.either(options, List.of(told)));
        options.forEach(place -> journal.doubt(person, place));
        return told;
    }

    private static boolean sameWay(List<Entity> options) {
        return options.stream()
                        .map(place -> place.prepositions().get(0))
                        .distinct()
                        .count()
                == 1;
    }

    /** Gone, and nobody knows where to. What stays known is where they no longer are. */
    int lose(Entity person) {
        Belief now = of(person);
        if (!now.certain() && !now.vague()) {
            return move(person);
        }
        int told = scene.say(Motion.LOST, person);
        Belief after = Belief.none();
        if (now.certain()) {
            List<Integer> because =
                    new ArrayList<>(now.isAt(now.candidates().get(0)).supports());
            because.add(told);
            after = after.not(now.candidates().get(0), because);
        }
        journal.set(person, after);
        journal.lost(person);
        return told;
    }

    /** Perhaps somewhere: said of somebody of whom nothing else is known. */
    int wonder(Entity person) {
        if (!of(person).vague()) {
            return either(person);
        }
        Entity place = scene.pick(places);
        int told = scene.say(Motion.DOUBT, person, place);
        journal.set(person, Belief.perhaps(place, List.of(told)));
        journal.doubt(person, place);
        return told;
    }

    /** Here and not here, or nobody knows: nothing follows from it. */
    int contradict(Entity person) {
        if (!of(person).vague()) {
            return lose(person);
        }
        Entity place = scene.pick(places);
        int told = scene.say(Motion.CONTRADICTION, person, place);
        journal.mention(person);
        journal.doubt(person, place);
        return told;
    }

    /** Wanting to be somewhere, or talking of it, is not being there. */
    private void wish(Entity person) {
        scene.other(places, of(person).candidates()).ifPresent(place -> {
            scene.say(Motion.WISH, person, place);
            journal.mention(person);
            journal.doubt(person, place);
        });
    }

    /** A remark that says nothing about where anybody is. */
    void aside() {
        Entity person = scene.pick(people);
        if (scene.chance(20)) {
            wish(person);
        } else if (scene.chance(40)) {
            journal.mention(person);
            Chatter.about(scene, person);
        } else if (scene.chance(25)) {
            Chatter.ofPlace(scene, scene.pick(places));
        } else {
            Chatter.any(scene);
        }
    }

    /** Asks something that the story so far answers, or does not. */
    void ask() {
        questions.ask();
    }

    /** Asks where somebody is now. */
    void askWhere() {
        questions.askWhere();
    }
}
