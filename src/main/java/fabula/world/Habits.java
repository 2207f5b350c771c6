package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody used to do and does now: lived in one town and lives in another, worked here and works there. What ended
 * is no longer so, what began is so now, and was not before.
 */
final class Habits {

    /** "live" in its forms, and what comes after it. */
    private record Habit(String base, String third, String past, String ing, List<String> objects) {

        static Habit of(String line) {
            String[] forms = line.split(" / ");
            return new Habit(forms[0], forms[1], forms[2], forms[3], List.of(forms[4].split(", ")));
        }
    }

    private record Told(Entity who, Habit habit, String before, String now, String year, List<List<Integer>> steps) {

        Object[] things(String asked) {
            boolean same = asked.equals(now);
            return new Object[] {
                who, habit.base(), habit.third(), habit.past(), habit.ing(), asked, same ? before : now, year
            };
        }
    }

    private static final List<Habit> HABITS =
            Times.BOOK.lines("habits").stream().map(Habit::of).toList();
    private static final Phrase USED_TO = Times.BOOK.phrase("used to");
    private static final Phrase SINCE = Times.BOOK.phrase("since");
    private static final Phrase CHANGED = Times.BOOK.phrase("changed");
    private static final Question ASK_NOW = Times.BOOK.question("ask now");
    private static final Question ASK_USED_TO = Times.BOOK.question("ask used to");
    private static final Question ASK_BEFORE_YEAR = Times.BOOK.question("ask before year");

    private final Scene scene;
    private final List<Told> all = new ArrayList<>();

    private Habits(Scene scene) {
        this.scene = scene;
        List<Habit> drawn = scene.shuffled(HABITS);
        List<Entity> people = scene.people(scene.between(1, 3));
        for (int i = 0; i < people.size(); i++) {
            Habit habit = i > 0 && scene.chance(40) ? all.get(0).habit() : drawn.get(i);
            List<String> objects = scene.shuffled(habit.objects());
            String year = String.valueOf(scene.between(1960, 2024));
            all.add(new Told(people.get(i), habit, objects.get(0), objects.get(1), year, new ArrayList<>()));
        }
    }

    static Strand strand(Scene scene) {
        Habits habits = new Habits(scene);
        return new Strand(habits::tell, habits::ask);
    }

    private void tell() {
        Optional<Told> next = all.stream().filter(one -> one.steps().size() < 2).findFirst();
        if (next.isEmpty() || scene.told() > 0 && scene.chance(12)) {
            Chatter.any(scene);
            return;
        }
        Told one = next.get();
        int statement = scene.told();
        if (one.steps().isEmpty() && scene.chance(35)) {
            Telling.simply(scene, CHANGED.part(scene.manner(), one.things(one.now())));
            one.steps().add(List.of(statement));
            one.steps().add(List.of(statement));
            return;
        }
        boolean first = one.steps().isEmpty();
        Phrase way = first ? USED_TO : SINCE;
        Telling.simply(scene, way.part(scene.manner(), one.things(first ? one.before() : one.now())));
        one.steps().add(List.of(statement));
    }

    private void ask() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        for (Told one : all) {
            if (one.steps().isEmpty()) {
                continue;
            }
            List<Integer> before = one.steps().get(0);
            Object[] old = one.things(one.before());
            candidates.add(scene.candidate(new Finding(Verdict.NO, before), ASK_NOW, old));
            candidates.add(scene.candidate(new Finding(Verdict.YES, before), ASK_USED_TO, old));
            String never = scene.pick(one.habit().objects());
            if (!never.equals(one.before()) && !never.equals(one.now())) {
                candidates.add(scene.candidate(Finding.UNKNOWN, ASK_USED_TO, one.things(never)));
            }
            if (one.steps().size() > 1) {
                List<Integer> now = one.steps().get(1);
                Object[] young = one.things(one.now());
                candidates.add(scene.candidate(new Finding(Verdict.YES, now), ASK_NOW, young));
                List<Integer> both = new ArrayList<>(before);
                both.addAll(now);
                candidates.add(scene.candidate(new Finding(Verdict.YES, both), ASK_BEFORE_YEAR, old));
            }
        }
        if (scene.chance(30)) {
            Told one = scene.pick(all);
            Object[] things = one.things(one.now());
            things[0] = scene.person();
            candidates.add(scene.candidate(Finding.UNKNOWN, ASK_NOW, things));
        }
        scene.askOneOf(candidates);
    }
}
