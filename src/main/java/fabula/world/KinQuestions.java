package fabula.world;

import fabula.story.Verdict;
import fabula.world.Entity.Gender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is asked of a {@link Clan}: who is what to whom, directly or over others, and who is friends with whom. */
final class KinQuestions {

    private static final Question ASK_PAIR = Family.BOOK.question("ask pair");
    private static final Question ASK_SISTERS = Family.BOOK.question("ask sisters");
    private static final Question ASK_BROTHERS = Family.BOOK.question("ask brothers");
    private static final Question ASK_FRIENDS = Family.BOOK.question("ask friends");
    private static final Question ASK_CHAIN = Family.BOOK.question("ask chain");
    private static final Question ASK_RELATED = Family.BOOK.question("ask related");

    private final Scene scene;
    private final List<Entity> all;
    private final List<Entity> outsiders;
    private final Kinship kinship;
    private final Map<Entity, Integer> sexTold;
    private final Map<List<Entity>, Finding> friends;
    private final Absences absences;
    private final Doubts doubts;

    KinQuestions(
            Scene scene,
            List<Entity> all,
            List<Entity> outsiders,
            Kinship kinship,
            Map<Entity, Integer> sexTold,
            Map<List<Entity>, Finding> friends,
            Absences absences,
            Doubts doubts) {
        this.scene = scene;
        this.all = all;
        this.outsiders = outsiders;
        this.kinship = kinship;
        this.sexTold = sexTold;
        this.friends = friends;
        this.absences = absences;
        this.doubts = doubts;
    }

    void ask() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        int which = scene.below(100);
        if (which < 18 && !friends.isEmpty()) {
            askFriends(candidates);
        } else if (which < 30 && absences.any()) {
            absences.ask(all, candidates);
        } else if (which < 38 && doubts.any()) {
            doubts.ask(candidates);
        } else if (which < 42) {
            askChains(candidates);
        } else if (which < 56) {
            askAlone(candidates);
        } else {
            askTies(candidates);
        }
        scene.askOneOf(candidates);
    }

    /** Seldom one of those that are seldom told. */
    private Tie any() {
        Tie tie = scene.pick(Tie.values());
        return tie.nearly() == tie || scene.chance(35) ? tie : scene.pick(Clan.TOLD);
    }

    private void askFriends(List<Scene.Candidate> candidates) {
        for (Entity one : all) {
            for (Entity other : all) {
                if (!one.equals(other)) {
                    candidates.add(scene.candidate(
                            friends.getOrDefault(List.of(one, other), Finding.UNKNOWN), ASK_FRIENDS, one, other));
                }
            }
            candidates.add(scene.candidate(Finding.UNKNOWN, ASK_FRIENDS, one, nobody()));
        }
    }

    private Entity nobody() {
        return outsiders.isEmpty() || scene.chance(40) ? scene.named() : scene.pick(outsiders);
    }

    private void askTies(List<Scene.Candidate> candidates) {
        Entity nobody = nobody();
        Tie tie = any();
        candidates.add(Family.question(scene, Finding.UNKNOWN, nobody, scene.pick(all), tie));
        candidates.add(Family.question(scene, Finding.UNKNOWN, scene.pick(all), nobody, tie));
        for (Entity one : all) {
            for (Entity other : all) {
                Kinship.Bond bond = kinship.between(one, other);
                if (bond != null && !one.equals(other)) {
                    candidates.add(kin(one, other, bond));
                }
            }
        }
    }

    private Scene.Candidate kin(Entity one, Entity other, Kinship.Bond bond) {
        if (scene.chance(8) && sexTold.containsKey(one) && bond.tie() != Tie.COUSIN) {
            List<Integer> because = new ArrayList<>(bond.because());
            because.add(sexTold.get(one));
            Gender wrong = one.gender() == Gender.SHE ? Gender.HE : Gender.SHE;
            String word = bond.tie().word(wrong, scene.manner());
            return scene.candidate(new Finding(Verdict.NO, because), Family.ASK, one, other, word);
        }
        if (scene.chance(5) && bond.tie().nearly() == bond.tie()) {
            return scene.candidate(new Finding(Verdict.YES, bond.because()), ASK_RELATED, one, other);
        }
        int which = scene.below(100);
        Tie drawn = which < 50 ? bond.tie() : which < 75 ? bond.tie().inverse() : any();
        Tie asked = isArguable(bond.tie(), drawn) ? bond.tie() : drawn;
        Finding finding = Finding.of(asked == bond.tie(), bond.because());
        if (asked == Tie.SIBLING && one.gender() == other.gender() && scene.chance(40)) {
            return scene.candidate(finding, one.gender() == Gender.SHE ? ASK_SISTERS : ASK_BROTHERS, one, other);
        }
        if (asked.inverse() != asked && scene.chance(12)) {
            String first = asked.word(one.gender(), scene.manner());
            return scene.candidate(
                    finding, ASK_PAIR, one, other, first, asked.inverse().word(other.gender(), scene.manner()));
        }
        return Family.question(scene, finding, one, other, asked);
    }

    /** Whether a half-sister is a sister, people disagree; that those who are engaged are not married, they do not. */
    private static boolean isArguable(Tie told, Tie asked) {
        boolean engaged = told == Tie.FIANCE && asked == Tie.SPOUSE;
        return told != asked && told.nearly() == asked.nearly() && !engaged;
    }

    /** "Is Ann Tom's sister's husband?" */
    private void askChains(List<Scene.Candidate> candidates) {
        for (Entity one : all) {
            for (Entity middle : all) {
                for (Entity other : all) {
                    Kinship.Bond first = kinship.between(one, middle);
                    Kinship.Bond second = kinship.between(middle, other);
                    if (first != null && second != null && !one.equals(other)) {
                        chain(candidates, List.of(one, middle, other), first, second);
                    }
                }
            }
        }
    }

    private void chain(List<Scene.Candidate> candidates, List<Entity> three, Kinship.Bond first, Kinship.Bond second) {
        List<Integer> because = new ArrayList<>(first.because());
        because.addAll(second.because());
        boolean only = kinship.those(second.tie(), three.get(2)).size() == 1;
        Tie asked = only && scene.chance(50) ? first.tie().inverse() : first.tie();
        candidates.add(new Scene.Candidate(
                Finding.of(asked == first.tie(), because),
                () -> ASK_CHAIN.say(
                        scene.manner(),
                        three.get(0),
                        three.get(2),
                        second.tie().word(three.get(1).gender(), scene.manner()),
                        asked.word(three.get(0).gender(), scene.manner()))));
    }

    /** "Does Tom have a sister?", "Is Ann a mother?" Nobody is ever said to have none. */
    private void askAlone(List<Scene.Candidate> candidates) {
        Tie tie = any();
        for (Entity other : all) {
            List<Entity> those = kinship.those(tie, other);
            if (those.isEmpty() && !kinship.nearly(tie, other).isEmpty()) {
                continue;
            }
            Entity one = those.isEmpty() ? nobody() : those.get(0);
            Finding finding = those.isEmpty()
                    ? Finding.UNKNOWN
                    : new Finding(Verdict.YES, kinship.between(one, other).because());
            String word = tie.word(one.gender(), scene.manner());
            candidates.add(scene.candidate(finding, Family.ASK_HAS, other, word));
            Family.askAny(scene, finding, other, tie).ifPresent(candidates::add);
            if (finding.unknown()) {
                continue;
            }
            candidates.add(scene.candidate(finding, Family.ASK_IS, one, word));
        }
    }
}
