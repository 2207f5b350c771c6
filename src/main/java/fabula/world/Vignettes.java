package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The vignettes of one kind of story, and the telling of one of them. */
final class Vignettes {

    private final List<Vignette> all;

    private Vignettes(List<Vignette> all) {
        this.all = all;
    }

    /** Those of a file that ends in "-vignettes". */
    static Vignettes of(String kind) {
        Phrasebook book = Phrasebook.of(kind + "-vignettes");
        return new Vignettes(
                book.names().stream().map(name -> Vignette.of(book.lines(name))).toList());
    }

    List<Vignette> all() {
        return all;
    }

    /** Tells one in half of the stories. */
    boolean tellSome(Scene scene) {
        boolean tells = scene.chance(50);
        if (tells) {
            tell(scene, scene.pick(all));
        }
        return tells;
    }

    /** Tells all of it and mostly asks in the end. */
    static void tell(Scene scene, Vignette vignette) {
        Course course = new Course(scene, vignette);
        int early = scene.chance(20) ? 1 : 0;
        while (course.goesOn()) {
            course.tell();
            if (early > 0 && scene.told() > 1 && course.goesOn()) {
                course.ask();
                early--;
            }
        }
        int questions = scene.asked() + scene.between(3, 6);
        for (int tries = 0; scene.asked() < questions && tries < 4 * questions; tries++) {
            course.ask();
        }
    }

    /** A vignette on its way. */
    private static final class Course {

        /** Percent of the gaps with a remark. */
        private static final int REMARKS = 22;

        private final Scene scene;
        private final Vignette vignette;
        private final Drawing drawing;
        private final List<Integer> left = new ArrayList<>();
        /** The statement of each step. */
        private final Map<Integer, Integer> told = new HashMap<>();

        private boolean remarked;

        Course(Scene scene, Vignette vignette) {
            this.scene = scene;
            this.vignette = vignette;
            this.drawing = new Drawing(scene);
            vignette.drawn().stream().filter(rule -> !rule.ofQuestions()).forEach(rule -> rule.draw(drawing));
            List<Integer> steps = IntStream.range(0, vignette.steps().size())
                    .filter(step -> !vignette.steps().get(step).optional() || scene.chance(55))
                    .boxed()
                    .toList();
            left.addAll(vignette.shuffled() ? scene.shuffled(steps) : steps);
        }

        boolean goesOn() {
            return !left.isEmpty();
        }

        void tell() {
            if (!told.isEmpty() && scene.chance(REMARKS)) {
                remark();
            }
            int step = left.remove(0);
            IntUnaryOperator values = drawing.values();
            List<Vignette.Way> ways = vignette.steps().get(step).ways().stream()
                    .filter(way -> way.condition().holds(values))
                    .toList();
            if (!ways.isEmpty()) {
                Vignette.Way way = ways.get(scene.manner().nextInt(ways.size()));
                told.put(step, Telling.simply(scene, way.phrase().part(scene.manner(), drawing.things())));
            }
        }

        private void remark() {
            boolean own = vignette.remarks() != null && !remarked;
            remarked |= own;
            if (own && scene.chance(75)) {
                Telling.plainly(scene, vignette.remarks().part(scene.manner(), drawing.things()));
            } else {
                new Details(scene).tellScenery();
            }
        }

        void ask() {
            vignette.drawn().stream().filter(Drawing.Rule::ofQuestions).forEach(rule -> rule.draw(drawing));
            Object[] things = drawing.things().clone();
            List<Scene.Candidate> candidates = new ArrayList<>();
            for (Vignette.Asked asked : vignette.asked()) {
                boolean holds = asked.condition().holds(drawing.values());
                boolean due = asked.verdict() == Verdict.UNKNOWN
                        ? left.isEmpty()
                        : told.keySet().containsAll(asked.steps());
                if (due && (holds || asked.verdict() == null)) {
                    Verdict verdict = asked.verdict() != null ? asked.verdict() : holds ? Verdict.YES : Verdict.NO;
                    List<Integer> supports =
                            asked.steps().stream().map(told::get).toList();
                    candidates.add(scene.candidate(new Finding(verdict, supports), asked.question(), things));
                }
            }
            scene.askOneOf(candidates);
        }
    }
}
