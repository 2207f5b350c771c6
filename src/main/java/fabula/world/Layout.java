package fabula.world;

import fabula.story.Verdict;
import fabula.world.View.Direction;
import java.util.ArrayList;
import java.util.List;

/** One arrangement: a tree of relations, so that there is one way from any thing to any other. */
final class Layout {

    private static final Phrase PLAIN = Positions.BOOK.phrase("plain");
    private static final Phrase ASK_PLAIN = Phrase.of("Is {0} {2} {1}?");
    private static final Phrase CHAIN = Positions.BOOK.phrase("chain");
    private static final Phrase FORK = Positions.BOOK.phrase("fork");
    private static final Phrase NEAR = Positions.BOOK.phrase("near");
    private static final Phrase NOT_BUT = Positions.BOOK.phrase("not but");
    private static final Phrase EITHER = Positions.BOOK.phrase("either");
    private static final Phrase ASIDE = Positions.BOOK.phrase("aside");

    /** That something lies in one of two directions of something else. */
    private record Doubt(Entity some, Entity than, List<Direction> either, int told) {}

    private final Scene scene;
    private final View view;
    private final boolean plain;
    private final List<Entity> waiting;
    private final List<Entity> placed = new ArrayList<>();
    private final Plan plan = new Plan();
    private final List<Doubt> doubts = new ArrayList<>();

    Layout(Scene scene, View view, List<Entity> things, boolean plain) {
        this.scene = scene;
        this.view = view;
        this.plain = plain;
        this.waiting = new ArrayList<>(things);
    }

    void tell() {
        if (waiting.isEmpty() || (placed.size() > 2 && scene.chance(9))) {
            aside();
            return;
        }
        if (placed.isEmpty()) {
            placed.add(waiting.remove(0));
        } else if (waiting.size() > 1 && scene.chance(10)) {
            placed.add(waiting.remove(0));
            say(relate(fresh(), placed.get(placed.size() - 2), view.told()));
            return;
        }
        if (!plain && placed.size() > 1 && scene.chance(12)) {
            scene.say(NEAR, fresh(), scene.pick(placed.subList(0, placed.size() - 1)));
            return;
        }
        if (!plain && scene.chance(8)) {
            Telling.plainly(scene, place(view.whole()));
            return;
        }
        if (!plain && scene.chance(6)) {
            doubt(scene.pick(placed));
            return;
        }
        if (!plain && waiting.size() > 1 && scene.chance(12)) {
            three();
            return;
        }
        String clause = place(view.told());
        if (!plain && !waiting.isEmpty() && scene.chance(12)) {
            Telling.tell(scene, clause, place(view.told()));
        } else {
            say(clause);
        }
    }

    /** Something new that nothing else will be told of. */
    private void doubt(Entity than) {
        Entity some = waiting.remove(0);
        List<Direction> either = scene.shuffled(view.straight()).subList(0, 2);
        String clause = EITHER.part(scene.manner(), some, than, words(either.get(0)), words(either.get(1)));
        doubts.add(new Doubt(some, than, either, Telling.tell(scene, clause)));
    }

    private Entity fresh() {
        Entity fresh = waiting.remove(0);
        placed.add(fresh);
        return fresh;
    }

    /** Two new ones: one beside something known, and the other beside that, told in one breath. */
    private void three() {
        Entity known = scene.pick(placed);
        Entity middle = fresh();
        Entity last = fresh();
        Direction first = scene.pick(view.straight());
        Direction second = scene.pick(view.straight());
        boolean chain = scene.chance(60);
        Entity one = chain ? last : middle;
        Entity than = chain ? middle : last;
        plan.relate(one, than, first.right(), first.up(), scene.told());
        plan.relate(middle, known, second.right(), second.up(), scene.told());
        String clause = (chain ? CHAIN : FORK).part(scene.manner(), one, than, words(first), words(second), known);
        Telling.tell(scene, clause);
    }

    /** Something new beside something known. */
    private String place(Phrase phrase) {
        Entity known = scene.pick(placed);
        Entity fresh = fresh();
        boolean turned = scene.chance(50);
        return relate(turned ? known : fresh, turned ? fresh : known, phrase);
    }

    private void say(String clause) {
        if (plain) {
            Telling.plainly(scene, clause);
        } else {
            Telling.tell(scene, clause);
        }
    }

    private void aside() {
        if (scene.chance(60)) {
            scene.say(ASIDE, scene.pick(placed));
        } else {
            Chatter.any(scene);
        }
    }

    /** Tells in the statement that comes next. */
    private String relate(Entity some, Entity than, Phrase phrase) {
        Direction direction = scene.pick(view.directions().subList(0, !plain && scene.chance(14) ? 8 : 4));
        plan.relate(some, than, direction.right(), direction.up(), scene.told());
        if (!plain && direction.straight() && phrase == view.told() && scene.chance(6)) {
            return NOT_BUT.part(scene.manner(), some, than, words(direction), words(view.opposite(direction)));
        }
        boolean simple = plain || !direction.straight() || phrase == view.told() && scene.chance(35);
        String words = words(direction);
        boolean near = !plain && direction.straight() && !words.contains("than") && scene.chance(20);
        return (simple ? PLAIN : phrase)
                .part(
                        scene.manner(),
                        some,
                        than,
                        near ? view.nearness().part(scene.manner(), words) : words,
                        direction.noun(),
                        some.bare());
    }

    /** In plain stories as bAbI says it. */
    private String words(Direction direction) {
        if (plain && view == View.SCREEN) {
            return direction.right() != 0
                    ? "to the " + direction.noun() + " of"
                    : direction.up() > 0 ? "above" : "below";
        }
        return direction.words().part(scene.manner());
    }

    void ask() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        for (Entity some : placed) {
            for (Entity than : placed) {
                if (!some.equals(than)) {
                    pair(some, than, candidates);
                }
            }
        }
        for (Doubt doubt : doubts) {
            Finding maybe = new Finding(Verdict.MAYBE, List.of(doubt.told()));
            doubt.either()
                    .forEach(direction -> candidates.add(
                            new Scene.Candidate(maybe, () -> question(doubt.some(), doubt.than(), direction))));
        }
        if (!plain && scene.chance(35)) {
            Entity other = scene.object();
            Entity here = scene.pick(placed);
            Direction direction = scene.pick(view.directions());
            boolean turned = scene.chance(50);
            candidates.add(new Scene.Candidate(
                    Finding.UNKNOWN, () -> question(turned ? other : here, turned ? here : other, direction)));
        }
        scene.askOneOf(candidates);
    }

    private void pair(Entity some, Entity than, List<Scene.Candidate> candidates) {
        Plan.Way way = plan.way(some, than);
        for (Direction direction : view.directions()) {
            if (direction.straight() || !plain && scene.chance(12)) {
                Finding finding = way == null ? Finding.UNKNOWN : way.leads(direction.right(), direction.up());
                candidates.add(new Scene.Candidate(finding, () -> question(some, than, direction)));
            }
        }
    }

    private String question(Entity some, Entity than, Direction direction) {
        return plain || !direction.straight() || scene.chance(25)
                ? ASK_PLAIN.say(scene.manner(), some, than, words(direction))
                : view.asked().say(scene.manner(), some, than, words(direction), direction.noun());
    }
}
