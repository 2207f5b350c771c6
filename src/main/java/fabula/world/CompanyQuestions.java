package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Questions about who of a {@link Company} is where: one, both, all, anybody, nobody but one. */
final class CompanyQuestions {

    private static final Phrase ASK_ALL = Company.GRAMMAR.phrase("ask all");
    private static final Phrase ASK_ANY = Company.GRAMMAR.phrase("ask any");
    private static final Phrase ASK_ALONE = Company.GRAMMAR.phrase("ask alone");
    private static final Phrase ASK_BOTH = Company.GRAMMAR.phrase("ask both");
    private static final Phrase ASK_TOGETHER = Company.GRAMMAR.phrase("ask together");

    private final Scene scene;
    private final Travel travel;
    private final List<Entity> people;
    private final List<Entity> places;
    private final Map<Entity, Integer> deserted;

    /** @param deserted where nobody was said to be, and the statements that say so */
    CompanyQuestions(
            Scene scene, Travel travel, List<Entity> people, List<Entity> places, Map<Entity, Integer> deserted) {
        this.scene = scene;
        this.travel = travel;
        this.people = people;
        this.places = places;
        this.deserted = deserted;
    }

    void ask() {
        if (scene.chance(65)) {
            travel.askWhere();
            return;
        }
        if (scene.chance(35)) {
            askOfAll();
            return;
        }
        boolean both = scene.chance(55);
        List<Scene.Candidate> candidates = new ArrayList<>();
        for (Entity one : people) {
            for (Entity other : people) {
                if (!one.equals(other)) {
                    Entity place = travel.of(one).certain() && scene.chance(60)
                            ? travel.of(one).candidates().get(0)
                            : scene.pick(places);
                    candidates.add(
                            both
                                    ? scene.candidate(bothAt(one, other, place), ASK_BOTH, one, other, place)
                                    : scene.candidate(samePlace(one, other), ASK_TOGETHER, one, other));
                }
            }
        }
        scene.askOneOf(candidates);
    }

    /** Whether everybody, anybody or only one person is there, of all that the story tells of. */
    private void askOfAll() {
        List<Entity> known = people.stream().filter(travel::mentions).toList();
        List<Scene.Candidate> candidates = new ArrayList<>();
        for (Entity place : places) {
            candidates.add(scene.candidate(allAt(known, place), ASK_ALL, place));
            List<Integer> elsewhere = new ArrayList<>();
            List<Finding> here = new ArrayList<>();
            for (Entity person : known) {
                Finding finding = travel.of(person).isAt(place);
                (finding.verdict() == Verdict.YES ? here : new ArrayList<Finding>()).add(finding);
                elsewhere.addAll(finding.verdict() == Verdict.NO ? finding.supports() : List.of());
            }
            boolean all = !known.isEmpty()
                    && known.stream().allMatch(person -> travel.of(person).certain());
            boolean nobody = here.isEmpty() && deserted.containsKey(place);
            if (!here.isEmpty() || all || nobody) {
                Finding any = here.isEmpty()
                        ? Finding.of(false, nobody ? List.of(deserted.get(place)) : elsewhere)
                        : Finding.of(true, here.size() == 1 ? here.get(0).supports() : latest(here));
                candidates.add(scene.candidate(any, ASK_ANY, place));
            }
            if (known.size() > 1 && all && !here.isEmpty()) {
                alone(known, place, candidates);
            }
        }
        scene.askOneOf(candidates);
    }

    private static List<Integer> latest(List<Finding> here) {
        return here.get(here.size() - 1).supports();
    }

    private void alone(List<Entity> known, Entity place, List<Scene.Candidate> candidates) {
        List<Entity> here = known.stream()
                .filter(person -> travel.of(person).isAt(place).verdict() == Verdict.YES)
                .toList();
        List<Integer> because = new ArrayList<>();
        for (Entity person : here.size() == 1 ? known : here.subList(0, 2)) {
            because.addAll(travel.of(person).isAt(place).supports());
        }
        candidates.add(scene.candidate(Finding.of(here.size() == 1, because), ASK_ALONE, here.get(0), place));
    }

    private Finding allAt(List<Entity> known, Entity place) {
        List<Integer> because = new ArrayList<>();
        for (Entity person : known) {
            Finding finding = travel.of(person).isAt(place);
            if (finding.verdict() == Verdict.NO) {
                return finding;
            }
            because.addAll(finding.supports());
        }
        boolean all = !known.isEmpty()
                && known.stream()
                        .allMatch(person -> travel.of(person).isAt(place).verdict() == Verdict.YES);
        return all ? Finding.of(true, because) : Finding.UNKNOWN;
    }

    private Finding bothAt(Entity one, Entity other, Entity place) {
        Finding first = travel.of(one).isAt(place);
        Finding second = travel.of(other).isAt(place);
        if (first.verdict() == Verdict.NO || second.verdict() == Verdict.NO) {
            return first.verdict() == Verdict.NO ? first : second;
        }
        return first.unknown() || second.unknown() ? Finding.UNKNOWN : join(Verdict.YES, first, second);
    }

    private Finding samePlace(Entity one, Entity other) {
        Belief first = travel.of(one);
        Belief second = travel.of(other);
        if (!first.certain()) {
            return second.certain() ? samePlace(other, one) : Finding.UNKNOWN;
        }
        Entity here = first.candidates().get(0);
        Finding there = second.isAt(here);
        return there.verdict() == Verdict.MAYBE || there.unknown()
                ? Finding.UNKNOWN
                : join(there.verdict(), first.isAt(here), there);
    }

    private static Finding join(Verdict verdict, Finding first, Finding second) {
        List<Integer> supports = new ArrayList<>(first.supports());
        supports.addAll(second.supports());
        return new Finding(verdict, supports);
    }
}
