package fabula.world;

import fabula.world.Entity.Gender;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parents, children, brothers, sisters, husbands, wives and friends; grandparents, uncles and aunts follow from them. */
final class Family implements Kind {

    /** What one person is to another; the words are for a woman, a man, and anybody. */
    private enum Tie {
        PARENT("mother", "father", "parent"),
        CHILD("daughter", "son", "child"),
        SIBLING("sister", "brother", "sibling"),
        SPOUSE("wife", "husband", "spouse"),
        GRANDPARENT("grandmother", "grandfather", "grandparent"),
        GRANDCHILD("granddaughter", "grandson", "grandchild"),
        PIBLING("aunt", "uncle", "relative"),
        NIBLING("niece", "nephew", "relative");

        private final String she;
        private final String he;
        private final String any;

        Tie(String she, String he, String any) {
            this.she = she;
            this.he = he;
            this.any = any;
        }

        String word(Gender gender) {
            return gender == Gender.SHE ? she : he;
        }

        Tie inverse() {
            return switch (this) {
                case PARENT -> CHILD;
                case CHILD -> PARENT;
                case GRANDPARENT -> GRANDCHILD;
                case GRANDCHILD -> GRANDPARENT;
                case PIBLING -> NIBLING;
                case NIBLING -> PIBLING;
                default -> this;
            };
        }
    }

    private record Bond(Tie tie, List<Integer> because) {}

    private static final Phrase TIE = Phrase.of(
            "{0} is {1}'s {2}.",
            "{0} is the {2} of {1}.",
            "{0} is {1}'s {2}.",
            "{1}'s {2} is {0}.",
            "{1} has a {2} (called|named) {0}.",
            "{0} is a {2} of {1}.",
            "The {2} of {1} is {0}.",
            "This is {0}, {1}'s {2}.",
            "(As you know|Well), {0} is {1}'s {2}.");
    private static final Phrase MARRIED = Phrase.of(
            "{0} is married to {1}.",
            "{0} and {1} are (married|a married couple|husband and wife).", "{0} married {1}.");
    private static final Phrase FRIENDS = Phrase.of(
            "{0} is {1}'s (best |old |good |)friend.",
            "{0} and {1} are (good |best |close |)friends.",
            "{0} is (friends|good friends) with {1}.",
            "{0} is a (good |close |)friend of {1}.",
            "{0} and {1} (became|have become) friends.");
    private static final Phrase NOT_FRIENDS = Phrase.of(
            "{0} is not {1}'s friend.",
            "{0} and {1} (are not|aren't|are no longer) friends.", "{0} is no friend of {1}.");
    private static final Phrase ASK_FRIENDS = Phrase.of(
            "Is {0} {1}'s friend?",
            "Are {0} and {1} friends?",
            "Is {0} a friend of {1}?",
            "Is {0} friends with {1}?",
            "{0} and {1} are friends, right?",
            "Does {1} have a friend called {0}?");
    private static final Phrase ASK = Phrase.of(
            "Is {0} {1}'s {2}?",
            "Is {0} {1}'s {2}?",
            "Is {0} the {2} of {1}?",
            "Is {1}'s {2} {0}?",
            "{0} is {1}'s {2}, right?",
            "Isn't {0} {1}'s {2}?",
            "Is it true that {0} is {1}'s {2}?",
            "Is {0} a {2} of {1}?",
            "Does {1} have a {2} (called|named) {0}?",
            "So is {0} {1}'s {2} or not?");
    private static final Phrase ASK_MARRIED = Phrase.of(
            "Is {0} married to {1}?",
            "Are {0} and {1} married?", "Are {0} and {1} a couple?", "{0} is married to {1}, right?");

    @Override
    public String name() {
        return "family";
    }

    @Override
    public void tell(Scene scene) {
        Strand strand = strand(scene);
        new Rhythm(scene, scene.between(2, 8), scene.between(2, 6), scene.chance(65)).run(strand.tell(), strand.ask());
    }

    static Strand strand(Scene scene) {
        Clan clan = new Clan(scene);
        return new Strand(clan::tell, clan::ask);
    }

    private static final class Clan {

        private final Scene scene;
        private final List<Entity> waiting;
        private final List<Entity> all = new ArrayList<>();
        private final List<Entity> outsiders = new ArrayList<>();
        private final Map<List<Entity>, Bond> bonds = new LinkedHashMap<>();
        private final Map<List<Entity>, Finding> friends = new LinkedHashMap<>();

        Clan(Scene scene) {
            this.scene = scene;
            this.waiting = scene.several(scene.between(3, 7), scene::named);
            meet();
        }

        private Entity meet() {
            Entity one = waiting.remove(0);
            all.add(one);
            return one;
        }

        /** Everybody new is tied to one person known already, so that no two ties can contradict each other. */
        void tell() {
            int which = scene.below(100);
            if (which < 70 && !waiting.isEmpty()) {
                Entity known = scene.pick(all);
                Entity fresh = meet();
                Tie tie = scene.pick(List.of(Tie.PARENT, Tie.CHILD, Tie.CHILD, Tie.PARENT, Tie.SIBLING, Tie.SPOUSE));
                if (taken(known, tie)) {
                    tie = Tie.CHILD;
                }
                relate(fresh, known, tie);
            } else if (which < 90 && all.size() > 1) {
                befriend();
            } else {
                Chatter.any(scene);
            }
        }

        /** One spouse each, and only parents of different sexes would be two. */
        private boolean taken(Entity known, Tie tie) {
            boolean married = all.stream().anyMatch(one -> tieOf(one, known) == Tie.SPOUSE);
            boolean parents = all.stream().anyMatch(one -> tieOf(one, known) == Tie.PARENT);
            boolean siblings = all.stream().anyMatch(one -> tieOf(one, known) == Tie.SIBLING);
            return tie == Tie.SPOUSE && married
                    || tie == Tie.PARENT && (parents || siblings)
                    || tie == Tie.SIBLING && parents;
        }

        private Tie tieOf(Entity one, Entity other) {
            Bond bond = bonds.get(List.of(one, other));
            return bond == null ? null : bond.tie();
        }

        private void relate(Entity fresh, Entity known, Tie tie) {
            boolean turned = scene.chance(40);
            Entity one = turned ? known : fresh;
            Entity other = turned ? fresh : known;
            Tie said = turned ? tie.inverse() : tie;
            boolean different = one.gender() != other.gender();
            if (said == Tie.SPOUSE && (!different || scene.chance(50))) {
                bond(fresh, known, tie, scene.say(MARRIED, one, other));
            } else {
                bond(fresh, known, tie, scene.say(TIE, one, other, said.word(one.gender())));
            }
        }

        private void bond(Entity one, Entity other, Tie tie, int told) {
            bonds.put(List.of(one, other), new Bond(tie, List.of(told)));
            bonds.put(List.of(other, one), new Bond(tie.inverse(), List.of(told)));
        }

        private void befriend() {
            Entity one = scene.pick(all);
            Entity other = scene.chance(25)
                    ? outsider()
                    : scene.other(all, List.of(one)).orElseThrow();
            boolean yes = scene.chance(65);
            int told = scene.say(yes ? FRIENDS : NOT_FRIENDS, one, other);
            Finding finding = Finding.of(yes, List.of(told));
            friends.put(List.of(one, other), finding);
            friends.put(List.of(other, one), finding);
        }

        /** A friend of whom it is not said whether they are family. */
        private Entity outsider() {
            Entity other = scene.named();
            outsiders.add(other);
            return other;
        }

        void ask() {
            List<Scene.Candidate> candidates = new ArrayList<>();
            boolean amity = !friends.isEmpty() && scene.chance(25);
            Entity nobody = outsiders.isEmpty() || scene.chance(40) ? scene.named() : scene.pick(outsiders);
            for (Entity one : all) {
                for (Entity other : all) {
                    if (!one.equals(other) && (amity || between(one, other) != null)) {
                        candidates.add(
                                amity
                                        ? scene.candidate(
                                                friends.getOrDefault(List.of(one, other), Finding.UNKNOWN),
                                                ASK_FRIENDS,
                                                one,
                                                other)
                                        : kin(one, other));
                    }
                }
            }
            Tie tie = scene.pick(Tie.values());
            Entity one = scene.pick(all);
            candidates.add(
                    amity
                            ? scene.candidate(Finding.UNKNOWN, ASK_FRIENDS, one, nobody)
                            : scene.candidate(Finding.UNKNOWN, ASK, nobody, one, tie.word(nobody.gender())));
            scene.askOneOf(candidates);
        }

        private Scene.Candidate kin(Entity one, Entity other) {
            Bond bond = between(one, other);
            Tie asked = scene.chance(55) ? bond.tie() : scene.pick(Tie.values());
            if (scene.chance(25)) {
                asked = bond.tie().inverse();
            }
            Finding finding = Finding.of(asked == bond.tie(), bond.because());
            if (asked == Tie.SPOUSE && scene.chance(50)) {
                return scene.candidate(finding, ASK_MARRIED, one, other);
            }
            boolean general = asked.any.equals("relative") || scene.chance(75);
            return scene.candidate(finding, ASK, one, other, general ? asked.word(one.gender()) : asked.any);
        }

        /** What the one is to the other, as told or over one person between them. */
        private Bond between(Entity one, Entity other) {
            Bond direct = bonds.get(List.of(one, other));
            if (direct != null) {
                return direct;
            }
            for (Entity middle : all) {
                Bond first = bonds.get(List.of(one, middle));
                Bond second = bonds.get(List.of(middle, other));
                Tie tie = first == null || second == null ? null : composed(first.tie(), second.tie());
                if (tie != null) {
                    return new Bond(
                            tie,
                            List.of(first.because().get(0), second.because().get(0)));
                }
            }
            return null;
        }

        private static Tie composed(Tie first, Tie second) {
            return switch (first) {
                case PARENT -> second == Tie.PARENT ? Tie.GRANDPARENT : second == Tie.SIBLING ? Tie.PARENT : null;
                case CHILD ->
                    second == Tie.CHILD
                            ? Tie.GRANDCHILD
                            : second == Tie.PARENT ? Tie.SIBLING : second == Tie.SIBLING ? Tie.NIBLING : null;
                case SIBLING ->
                    second == Tie.PARENT
                            ? Tie.PIBLING
                            : second == Tie.CHILD ? Tie.CHILD : second == Tie.SIBLING ? Tie.SIBLING : null;
                default -> null;
            };
        }
    }
}
