package fabula.world;

import java.util.ArrayList;
import java.util.List;

/**
 * Things beside and above one another, places north and west of one another, composed over several statements. As in
 * bAbI, what is straight above something is not to the left of it; what goes left and right again is not known.
 */
final class Positions implements Kind {

    /** A direction of the plane. {0} is {words} {1}; {inverse} {1} is {0}. */
    private record Direction(int right, int up, Phrase words) {}

    private static final List<Direction> SCREEN = List.of(
            new Direction(
                    -1,
                    0,
                    Phrase.of(
                            "to the left of",
                            "to the left of",
                            "to the left of",
                            "left of",
                            "on the left of",
                            "on the left side of",
                            "to the left-hand side of",
                            "somewhere to the left of")),
            new Direction(
                    1,
                    0,
                    Phrase.of(
                            "to the right of",
                            "to the right of",
                            "to the right of",
                            "right of",
                            "on the right of",
                            "on the right side of",
                            "to the right-hand side of",
                            "somewhere to the right of")),
            new Direction(
                    0,
                    1,
                    Phrase.of(
                            "above",
                            "above",
                            "above",
                            "above",
                            "over",
                            "higher than",
                            "somewhere above",
                            "higher up than")),
            new Direction(
                    0,
                    -1,
                    Phrase.of(
                            "below",
                            "below",
                            "below",
                            "below",
                            "under",
                            "underneath",
                            "beneath",
                            "lower than",
                            "somewhere below")));
    private static final List<Direction> COMPASS = List.of(
            new Direction(-1, 0, Phrase.of("west of", "to the west of", "(just|somewhere|a little) west of")),
            new Direction(1, 0, Phrase.of("east of", "to the east of", "(just|somewhere|a little) east of")),
            new Direction(0, 1, Phrase.of("north of", "to the north of", "(just|somewhere|a little) north of")),
            new Direction(0, -1, Phrase.of("south of", "to the south of", "(just|somewhere|a little) south of")));

    private static final Phrase PLAIN = Phrase.of("{0} is {2} {1}.");
    private static final Phrase VARIED = Phrase.of(
            "{0} is {2} {1}.",
            "{0} is (now|located|placed|found|standing|situated) {2} {1}.",
            "{0} (lies|stands|sits) {2} {1}.",
            "(There|Look|As you can see), {0} is {2} {1}.",
            "You (can see|can find|will find) {0} {2} {1}.",
            "{2} {1} is {0}.",
            "{2} {1} (there is|you see|you find|stands|lies) {0}.",
            "(I|We|They|Somebody) (put|drew|saw|placed) {0} {2} {1}.",
            "{0} (was|has been) (put|drawn|placed) {2} {1}.",
            "{0}'s {2} {1}.",
            "{1} has {0} {2} it.",
            "It is {0} that is {2} {1}.",
            "{0}, which is (very old|rather big|quite small|nice), is {2} {1}.");
    private static final Phrase ASK_PLAIN = Phrase.of("Is {0} {2} {1}?");
    private static final Phrase ASK = Phrase.of(
            "Isn't {0} {2} {1}?",
            "{0} is {2} {1}, (right|isn't it|correct|yes)?",
            "Is it (true|right|correct) that {0} is {2} {1}?",
            "(So|And|Then|OK so) is {0} {2} {1}(| or not)?",
            "Does {0} (lie|stand|sit) {2} {1}?",
            "Would (I|you|we) (find|see) {0} {2} {1}?",
            "Can (I|you|we) (find|see) {0} {2} {1}?",
            "{0} is {2} {1}?",
            "Is {0} (located|placed|found|standing|really|situated) {2} {1}?",
            "Do (we|you) know whether {0} is {2} {1}?",
            "Is {1} such that {0} is {2} it?",
            "Should I look {2} {1} for {0}?",
            "Does {1} have {0} {2} it?",
            "(Say|Tell me), is {0} {2} {1}?");
    private static final Phrase NEAR = Phrase.of(
            "{0} is (next to|near|close to|not far from|beside|far from) {1}.",
            "{0} and {1} are (close together|near each other|side by side).");
    private static final Phrase ASIDE = Phrase.of(
            "{0} is (very |rather |quite |)(big|small|old|new|pretty|heavy|bright).",
                    "{0} was (made|painted|built) (yesterday|long ago|last year).",
            "(Everybody|Nobody|My friend) likes {0}.", "{0} looks nice.");

    @Override
    public String name() {
        return "positions";
    }

    @Override
    public void tell(Scene scene) {
        Strand strand = strand(scene);
        int steps = scene.chance(45) ? 2 : scene.between(2, 6);
        Rhythm rhythm = new Rhythm(scene, steps, scene.between(2, 6), scene.chance(80));
        rhythm.run(strand.tell(), strand.ask());
    }

    static Strand strand(Scene scene) {
        boolean compass = scene.chance(38);
        List<Entity> things = new Naming(scene).laidOut(scene.chance(50) ? 3 : scene.between(3, 6), compass);
        Layout layout = new Layout(scene, compass ? COMPASS : SCREEN, things);
        return new Strand(layout::tell, layout::ask);
    }

    /** One arrangement: a tree of relations, so that there is one way from any thing to any other. */
    private static final class Layout {

        private final Scene scene;
        private final List<Direction> directions;
        private final List<Entity> waiting;
        private final List<Entity> placed = new ArrayList<>();
        private final Plan plan = new Plan();

        Layout(Scene scene, List<Direction> directions, List<Entity> things) {
            this.scene = scene;
            this.directions = directions;
            this.waiting = new ArrayList<>(things);
        }

        void tell() {
            if (waiting.isEmpty() || (placed.size() > 2 && scene.chance(9))) {
                aside();
                return;
            }
            Entity fresh = waiting.remove(0);
            if (placed.isEmpty()) {
                placed.add(waiting.remove(0));
            } else if (!waiting.isEmpty() && scene.chance(12)) {
                Entity apart = waiting.remove(0);
                relate(fresh, apart);
                placed.add(apart);
                placed.add(fresh);
                return;
            }
            Entity known = scene.pick(placed);
            if (placed.size() > 1 && scene.chance(10)) {
                scene.say(NEAR, fresh, known);
            } else if (scene.chance(50)) {
                relate(fresh, known);
            } else {
                relate(known, fresh);
            }
            placed.add(fresh);
        }

        private void aside() {
            if (scene.chance(60)) {
                scene.say(ASIDE, scene.pick(placed));
            } else {
                Chatter.any(scene);
            }
        }

        private void relate(Entity some, Entity than) {
            Direction direction = scene.pick(directions);
            int told = scene.say(scene.chance(55) ? PLAIN : VARIED, some, than, inWords(direction));
            plan.relate(some, than, direction.right(), direction.up(), told);
        }

        private String inWords(Direction direction) {
            String words = direction.words().say(scene.random());
            return Character.toLowerCase(words.charAt(0)) + words.substring(1);
        }

        void ask() {
            Phrase phrase = scene.chance(50) ? ASK_PLAIN : ASK;
            List<Scene.Candidate> candidates = new ArrayList<>();
            for (Entity some : placed) {
                for (Entity than : placed) {
                    if (!some.equals(than)) {
                        pair(some, than, phrase, candidates);
                    }
                }
            }
            if (scene.chance(35)) {
                Entity other = scene.object();
                String words = inWords(scene.pick(directions));
                Entity here = scene.pick(placed);
                candidates.add(
                        scene.chance(50)
                                ? scene.candidate(Finding.UNKNOWN, phrase, other, here, words)
                                : scene.candidate(Finding.UNKNOWN, phrase, here, other, words));
            }
            scene.askOneOf(candidates);
        }

        private void pair(Entity some, Entity than, Phrase phrase, List<Scene.Candidate> candidates) {
            Plan.Way way = plan.way(some, than);
            for (Direction direction : directions) {
                Finding finding = way == null ? Finding.UNKNOWN : way.leads(direction.right(), direction.up());
                candidates.add(
                        new Scene.Candidate(finding, () -> phrase.say(scene.random(), some, than, inWords(direction))));
            }
        }
    }
}
