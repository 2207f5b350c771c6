package fabula.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whom people have not: only children, the unmarried, and those who are not what others take them for. They are nobody's
 * relatives otherwise, so that nothing told later contradicts it.
 */
final class Absences {

    private static final Map<Tie, Phrase> LACKS = Map.of(
            Tie.SIBLING, Family.BOOK.phrase("lacks SIBLING"),
            Tie.CHILD, Family.BOOK.phrase("lacks CHILD"),
            Tie.SPOUSE, Family.BOOK.phrase("lacks SPOUSE"));
    private static final Phrase LACKS_FAMILY = Family.BOOK.phrase("lacks SPOUSE and CHILD");
    private static final Phrase NOT_TIE = Family.BOOK.phrase("not tie");
    private static final List<Tie> DENIED =
            List.of(Tie.PARENT, Tie.CHILD, Tie.SIBLING, Tie.SPOUSE, Tie.COUSIN, Tie.PIBLING, Tie.GRANDPARENT);

    private record Lack(Entity person, Tie tie, int told) {}

    private record Denial(Entity one, Entity other, Tie tie, int told) {}

    private final Scene scene;
    private final List<Lack> lacks = new ArrayList<>();
    private final List<Denial> denials = new ArrayList<>();

    Absences(Scene scene) {
        this.scene = scene;
    }

    boolean any() {
        return !lacks.isEmpty() || !denials.isEmpty();
    }

    /** Somebody new has nobody of a kind, or is not what somebody else might be to the other. */
    void tell(Entity known) {
        Entity person = scene.named();
        if (scene.chance(15)) {
            int told = Telling.tell(scene, LACKS_FAMILY.part(scene.manner(), person));
            lacks.add(new Lack(person, Tie.SPOUSE, told));
            lacks.add(new Lack(person, Tie.CHILD, told));
            return;
        }
        if (scene.chance(60)) {
            Tie tie = scene.pick(List.of(Tie.SIBLING, Tie.CHILD, Tie.SPOUSE));
            lacks.add(new Lack(person, tie, Telling.tell(scene, LACKS.get(tie).part(scene.manner(), person))));
            return;
        }
        Tie tie = scene.pick(DENIED);
        String word = tie.word(person.gender(), scene.manner());
        int told = Telling.tell(scene, NOT_TIE.part(scene.manner(), person, known, word));
        denials.add(new Denial(person, known, tie, told));
    }

    void ask(List<Entity> others, List<Scene.Candidate> candidates) {
        for (Lack lack : lacks) {
            askLack(lack, scene.pick(others), candidates);
        }
        for (Denial denial : denials) {
            Finding no = Finding.no(denial.told());
            candidates.add(Family.question(scene, no, denial.one(), denial.other(), denial.tie()));
            candidates.add(Family.question(
                    scene, no, denial.other(), denial.one(), denial.tie().inverse()));
            Tie asked = scene.pick(DENIED);
            if (asked != denial.tie()) {
                candidates.add(Family.question(scene, Finding.UNKNOWN, denial.one(), denial.other(), asked));
            }
        }
    }

    private void askLack(Lack lack, Entity other, List<Scene.Candidate> candidates) {
        Finding no = Finding.no(lack.told());
        Entity person = lack.person();
        candidates.add(Family.question(scene, no, other, person, lack.tie()));
        candidates.add(Family.question(scene, no, person, other, lack.tie().inverse()));
        String word = lack.tie().word(other.gender(), scene.manner());
        candidates.add(scene.candidate(no, Family.ASK_HAS, person, word));
        Family.askAny(scene, no, person, lack.tie()).ifPresent(candidates::add);
        String self = lack.tie().inverse().word(person.gender(), scene.manner());
        candidates.add(scene.candidate(no, Family.ASK_IS, person, self));
        Tie unsaid = scene.pick(LACKS.keySet().stream().sorted().toList());
        if (lacks.stream().noneMatch(one -> one.person().equals(person) && one.tie() == unsaid)) {
            candidates.add(Family.question(scene, Finding.UNKNOWN, other, person, unsaid));
        }
    }
}
