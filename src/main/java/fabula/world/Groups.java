package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Several people who go about together, called by their names or "they"; with them "everybody" and "nobody". */
final class Groups implements Kind {

    private static final Phrase GO_PLAIN = Phrase.of("{0} and {1} (went|moved|travelled|journeyed|went back) to {2}.");
    private static final Phrase GO = Phrase.of(
            "{0} and {1} (walked|ran|drove|hurried|headed|came|returned|strolled|rushed) (back |over |together |)to {2}.",
            "{0} (went|walked|drove|came|ran|travelled) to {2} with {1}.",
            "{0} (took|brought|led|drove) {1} to {2}(| with {3}).",
            "Both {0} and {1} (went|walked|moved|came) to {2}.",
            "{0} and {1} are (both |now |){2@}.",
            "Together with {1}, {0} (went|walked|travelled) to {2}.",
            "{1} (accompanied|followed) {0} to {2}.",
            "{0} as well as {1} (went|moved|walked) to {2}.");
    private static final Phrase GO_THREE = Phrase.of("{0}, {1} and {3} (went|moved|walked|travelled|came) to {2}.");
    private static final Phrase THEY = Phrase.of(
            "(Then|After that|Later|Afterwards|Following that|Next|Soon) they (went|moved|travelled|journeyed|went back|walked|ran) to {0}.",
            "They (then |)(went|moved|walked|travelled|hurried) (back |)to {0}.",
            "They (went|walked|drove) on to {0} together.");
    private static final Phrase THEY_TWO = Phrase.of(
            "They both (went|walked|moved|hurried) (back |)to {0}.",
            "After that the two of them went to {0}.", "Then both of them (went|walked|moved) to {0}.");
    private static final Phrase ALL = Phrase.of(
            "(Everybody|Everyone|They all|All of them) (went|moved|walked|ran|came|travelled) to {0}.",
            "(Now everybody|Everybody|Everyone) is {0@}.");
    private static final Grammar GRAMMAR = Grammar.read("groups");
    private static final Phrase JOIN = GRAMMAR.phrase("join");
    private static final Phrase PART = GRAMMAR.phrase("part");
    private static final Phrase STAY = GRAMMAR.phrase("stay");
    private static final Phrase LEAVE = GRAMMAR.phrase("leave");
    private static final Phrase WITHOUT = GRAMMAR.phrase("without");
    private static final Phrase NOBODY = GRAMMAR.phrase("nobody");
    private static final Phrase ASK_ALL = GRAMMAR.phrase("ask all");
    private static final Phrase ASK_ANY = GRAMMAR.phrase("ask any");
    private static final Phrase ASK_ALONE = GRAMMAR.phrase("ask alone");
    private static final Phrase ASK_BOTH = GRAMMAR.phrase("ask both");
    private static final Phrase ASK_TOGETHER = GRAMMAR.phrase("ask together");

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public void tell(Scene scene) {
        Strand strand = strand(scene);
        int statements = scene.chance(60) ? scene.between(1, 5) : scene.between(3, 16);
        new Rhythm(scene, statements, scene.between(2, 6), scene.chance(45)).run(strand.tell(), strand.ask());
    }

    static Strand strand(Scene scene) {
        Company company = new Company(scene);
        return new Strand(company::tell, company::ask);
    }

    private static final class Company {

        private final Scene scene;
        private final List<Entity> people;
        private final List<Entity> places;
        private final Travel travel;
        private List<Entity> they = List.of();
        private int theyNamed;
        /** Where nobody was said to be, until somebody comes there. */
        private final Map<Entity, Integer> deserted = new LinkedHashMap<>();

        Company(Scene scene) {
            this.scene = scene;
            this.people = scene.cast(scene.between(2, 5));
            this.places = scene.several(scene.between(2, 5), scene::place);
            this.travel = new Travel(scene, people, places);
        }

        void tell() {
            int which = scene.below(100);
            List<Entity> here =
                    they.isEmpty() ? List.of() : travel.of(they.get(0)).candidates();
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

        private List<Entity> known() {
            return people.stream().filter(travel::mentions).toList();
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
                List<Integer> because =
                        new ArrayList<>(travel.of(one).isAt(here).supports());
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
            if (known().stream()
                    .allMatch(person -> travel.of(person).isAt(place).verdict() == Verdict.NO)) {
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
                                        : scene.candidate(sameplace(one, other), ASK_TOGETHER, one, other));
                    }
                }
            }
            scene.askOneOf(candidates);
        }

        /** Whether everybody, anybody or only one person is there, of all that the story tells of. */
        private void askOfAll() {
            List<Entity> known = known();
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

        private Finding sameplace(Entity one, Entity other) {
            Belief first = travel.of(one);
            Belief second = travel.of(other);
            if (!first.certain()) {
                return second.certain() ? sameplace(other, one) : Finding.UNKNOWN;
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
}
