package fabula.world;

import java.util.ArrayList;
import java.util.List;

/**
 * Where people were, are and will be. Who is told to be somewhere now, or to have gone somewhere last, is there; where
 * they were before or will be they are not.
 */
final class Today {

    private static final List<String> PASTS = Times.BOOK.lines("pasts");
    private static final Phrase WAS = Times.BOOK.phrase("went");
    private static final Phrase IS = Times.BOOK.phrase("is now");
    private static final Phrase WILL = Times.BOOK.phrase("will be");
    private static final Question ASK_IS = Times.BOOK.question("ask is now");
    private static final Question ASK_WAS = Times.BOOK.question("ask when");
    private static final Question ASK_WILL = Times.BOOK.question("ask will be");

    /** What is told of somebody, with the statements that say where they were, are and will be; -1 where none does. */
    private static final class Course {

        private final Entity who;
        private final List<Entity> places;
        private final String past;
        private final String future;
        private int was = -1;
        private int is = -1;
        private int will = -1;

        Course(Entity who, List<Entity> places, String past, String future) {
            this.who = who;
            this.places = places;
            this.past = past;
            this.future = future;
        }

        boolean isOver() {
            return was >= 0 && is >= 0 && will >= 0;
        }
    }

    private final Scene scene;
    private final List<Course> courses = new ArrayList<>();
    private final List<Entity> places;

    private Today(Scene scene) {
        this.scene = scene;
        this.places = scene.several(4, scene::place);
        List<String> futures = Times.BOOK.lines("futures");
        for (Entity who : scene.people(scene.between(1, 3))) {
            courses.add(new Course(who, scene.shuffled(places), scene.pick(PASTS), scene.pick(futures)));
        }
    }

    static Strand strand(Scene scene) {
        Today today = new Today(scene);
        return new Strand(today::tell, today::ask);
    }

    private void tell() {
        List<Course> left = courses.stream().filter(one -> !one.isOver()).toList();
        if (left.isEmpty() || scene.told() > 0 && scene.chance(12)) {
            Chatter.any(scene);
            return;
        }
        Course one = scene.chance(60) ? left.get(0) : scene.pick(left);
        int which = scene.below(100);
        if (one.was < 0 && which < 40) {
            one.was = tell(WAS, one, 0, one.past);
        } else if (one.is < 0 && which < 75) {
            one.is = tell(IS, one, 1, "");
        } else if (one.will < 0) {
            one.will = tell(WILL, one, 2, one.future);
        }
    }

    private int tell(Phrase way, Course one, int place, String time) {
        return Telling.simply(scene, way.part(scene.manner(), one.who, one.places.get(place), time));
    }

    private void ask() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        for (Course one : courses) {
            for (Entity place : places) {
                if (one.is >= 0) {
                    boolean here = place.equals(one.places.get(1));
                    candidates.add(scene.candidate(Finding.of(here, List.of(one.is)), ASK_IS, one.who, place));
                }
                if (one.was >= 0) {
                    boolean there = place.equals(one.places.get(0));
                    candidates.add(
                            scene.candidate(Finding.of(there, List.of(one.was)), ASK_WAS, one.who, place, one.past));
                }
                if (one.will >= 0) {
                    boolean then = place.equals(one.places.get(2));
                    candidates.add(
                            scene.candidate(Finding.of(then, List.of(one.will)), ASK_WILL, one.who, place, one.future));
                }
            }
            if (one.will < 0 && (one.is >= 0 || one.was >= 0) && scene.chance(30)) {
                candidates.add(scene.candidate(Finding.UNKNOWN, ASK_WILL, one.who, scene.pick(places), one.future));
            }
            if (one.is < 0 && one.will >= 0 && scene.chance(60)) {
                candidates.add(scene.candidate(Finding.UNKNOWN, ASK_IS, one.who, one.places.get(2)));
            }
        }
        scene.askOneOf(candidates);
    }
}
