package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.List;

/** One of two people is somebody's cousin, say, and it is not told which: either may be. */
final class Doubts {

    private static final Phrase EITHER = Family.BOOK.phrase("either");
    private static final List<Tie> TIES = List.of(
            Tie.SIBLING, Tie.COUSIN, Tie.PIBLING, Tie.NIBLING, Tie.GRANDPARENT, Tie.GRANDCHILD, Tie.CHILD_IN_LAW);

    private record Doubt(Entity one, Entity other, Entity known, Tie tie, int told) {}

    private final Scene scene;
    private final List<Doubt> doubts = new ArrayList<>();

    Doubts(Scene scene) {
        this.scene = scene;
    }

    boolean any() {
        return !doubts.isEmpty();
    }

    void tell(Entity known, Kinship kinship) {
        Tie tie = scene.pick(TIES);
        Entity one = scene.named();
        Entity other = scene.named();
        if (one.gender() == other.gender() && kinship.nearly(tie, known).isEmpty()) {
            String word = tie.word(one.gender(), scene.manner());
            int told = Telling.tell(scene, EITHER.part(scene.manner(), one, other, known, word));
            doubts.add(new Doubt(one, other, known, tie, told));
        }
    }

    void ask(List<Scene.Candidate> candidates) {
        for (Doubt doubt : doubts) {
            Finding maybe = new Finding(Verdict.MAYBE, List.of(doubt.told()));
            Entity one = scene.chance(50) ? doubt.one() : doubt.other();
            candidates.add(Family.question(scene, maybe, one, doubt.known(), doubt.tie()));
            Tie back = doubt.tie().inverse();
            candidates.add(Family.question(scene, maybe, doubt.known(), one, back));
        }
    }
}
