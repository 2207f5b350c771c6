package fabula.world;

import fabula.story.Verdict;
import fabula.world.Entity.Gender;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Parents, children, brothers, sisters, husbands, wives and friends; grandparents, uncles, cousins and in-laws follow
 * from them. Siblings that are called so share both parents; children of one parent need not, and a mother's husband
 * need not be the father: what is not settled that way is not asked. A word for the wrong sex is wrong only where the
 * right one was told. Whoever is not said to have a sister may have one.
 */
final class Family implements Kind {

    static final Phrasebook BOOK = Phrasebook.of("family");
    private static final Phrase TIE = BOOK.phrase("tie");
    private static final Phrase BIRTH = BOOK.phrase("birth");
    private static final Phrase PARENTS = BOOK.phrase("parents");
    private static final Phrase SIBLINGS = BOOK.phrase("siblings");
    private static final Phrase SISTERS = BOOK.phrase("sisters");
    private static final Phrase BROTHERS = BOOK.phrase("brothers");
    private static final Phrase BROTHER_AND_SISTER = BOOK.phrase("brother and sister");
    private static final Phrase APPOSITION = BOOK.phrase("apposition");
    private static final Phrase FRIENDS = BOOK.phrase("friends");
    private static final Phrase NOT_FRIENDS = BOOK.phrase("not friends");
    private static final Question ASK_FRIENDS = BOOK.question("ask friends");
    private static final Question ASK = BOOK.question("ask");
    private static final Question ASK_CHAIN = BOOK.question("ask chain");
    private static final Question ASK_RELATED = BOOK.question("ask related");
    static final Question ASK_HAS = BOOK.question("ask has");
    static final Question ASK_IS = BOOK.question("ask is");
    private static final Map<Tie, Question> ASK_BOTH = Map.of(
            Tie.SPOUSE, BOOK.question("ask married"),
            Tie.SIBLING, BOOK.question("ask siblings"),
            Tie.COUSIN, BOOK.question("ask cousins"),
            Tie.FIANCE, BOOK.question("ask engaged"),
            Tie.EX_SPOUSE, BOOK.question("ask divorced"));
    private static final Map<Tie, Phrase> TELL_BOTH = Map.of(
            Tie.SPOUSE, BOOK.phrase("married"),
            Tie.FIANCE, BOOK.phrase("engaged"),
            Tie.EX_SPOUSE, BOOK.phrase("divorced"));
    private static final List<String> WHICH_SIBLING =
            List.of("older ", "younger ", "big ", "little ", "twin ", "only ");
    private static final List<Tie> TOLD =
            List.of(Tie.PARENT, Tie.PARENT, Tie.CHILD, Tie.CHILD, Tie.SIBLING, Tie.SIBLING, Tie.SPOUSE);
    private static final List<Tie> TOLD_SELDOM = List.of(
            Tie.GRANDPARENT,
            Tie.GRANDCHILD,
            Tie.PIBLING,
            Tie.NIBLING,
            Tie.PIBLING,
            Tie.NIBLING,
            Tie.COUSIN,
            Tie.COUSIN,
            Tie.PARENT_IN_LAW,
            Tie.CHILD_IN_LAW,
            Tie.SIBLING_IN_LAW,
            Tie.STEP_PARENT,
            Tie.STEP_CHILD,
            Tie.HALF_SIBLING,
            Tie.STEP_SIBLING,
            Tie.FIANCE,
            Tie.EX_SPOUSE);

    @Override
    public String name() {
        return "family";
    }

    @Override
    public void tell(Scene scene) {
        Strand strand = strand(scene);
        new Rhythm(scene, scene.between(2, 7), scene.between(3, 7), scene.chance(70)).run(strand.tell(), strand.ask());
    }

    static Strand strand(Scene scene) {
        Clan clan = new Clan(scene);
        return new Strand(clan::tell, clan::ask);
    }

    /** Whether the one is this to the other. */
    static Scene.Candidate question(Scene scene, Finding finding, Entity one, Entity other, Tie asked) {
        if (ASK_BOTH.containsKey(asked) && scene.chance(40)) {
            return scene.candidate(finding, ASK_BOTH.get(asked), one, other);
        }
        boolean general = asked.hasGeneral() && scene.chance(15);
        Supplier<String> word =
                () -> general ? asked.anybody(scene.manner()) : asked.word(one.gender(), scene.manner());
        return new Scene.Candidate(finding, () -> ASK.say(scene.manner(), one, other, word.get()));
    }

    private static final class Clan {

        private final Scene scene;
        private final List<Entity> waiting;
        private final List<Entity> all = new ArrayList<>();
        private final List<Entity> outsiders = new ArrayList<>();
        private final Kinship kinship = new Kinship();
        private final Map<Entity, Integer> sexTold = new LinkedHashMap<>();
        private final Map<List<Entity>, Finding> friends = new LinkedHashMap<>();
        private final Absences absences;

        Clan(Scene scene) {
            this.scene = scene;
            this.waiting = scene.several(scene.between(3, 7), scene::named);
            this.absences = new Absences(scene);
            meet();
        }

        private Entity meet() {
            Entity one = waiting.remove(0);
            all.add(one);
            return one;
        }

        /** Everybody new is tied to somebody known already, so that no two ties can contradict each other. */
        void tell() {
            int which = scene.below(100);
            if (which < 70 && !waiting.isEmpty()) {
                relative();
            } else if (which < 77) {
                absences.tell(scene.pick(all));
            } else if (which < 90 && all.size() > 1) {
                befriend();
            } else {
                Chatter.any(scene);
            }
        }

        private void relative() {
            Entity known = scene.pick(all);
            if (waiting.size() > 1 && scene.chance(9)) {
                parents(known);
                return;
            }
            Entity fresh = meet();
            Tie tie = scene.pick(scene.chance(70) ? TOLD : TOLD_SELDOM);
            tie = taken(known, fresh, tie) ? Tie.CHILD : tie;
            if (!waiting.isEmpty() && scene.chance(12)) {
                apposition(fresh, known, tie);
                return;
            }
            String clause = relate(fresh, known, tie);
            if (!waiting.isEmpty() && scene.chance(10)) {
                Entity next = meet();
                Telling.tell(scene, clause, relate(next, scene.chance(60) ? fresh : known, Tie.CHILD));
            } else {
                Telling.tell(scene, clause);
            }
        }

        private boolean taken(Entity known, Entity fresh, Tie tie) {
            List<Entity> parents = kinship.those(Tie.PARENT, known);
            return switch (tie) {
                case SPOUSE, FIANCE, EX_SPOUSE ->
                    !kinship.nearly(Tie.SPOUSE, known).isEmpty()
                            || fresh.gender() == known.gender() && scene.chance(85);
                case PARENT -> parents.stream().anyMatch(parent -> parent.gender() == fresh.gender());
                default -> false;
            };
        }

        private void parents(Entity known) {
            Entity one = meet();
            Entity other = meet();
            if (one.gender() == other.gender()
                    || !kinship.those(Tie.PARENT, known).isEmpty()) {
                Telling.tell(scene, relate(one, known, Tie.CHILD), relate(other, known, Tie.CHILD));
                return;
            }
            kinship.tell(one, known, Tie.PARENT, scene.told());
            kinship.tell(other, known, Tie.PARENT, scene.told());
            String child = word(Tie.CHILD, known);
            Telling.tell(scene, PARENTS.part(scene.manner(), one, other, known, child));
        }

        /** Somebody new is said to be something to two others in one breath. */
        private void apposition(Entity fresh, Entity known, Tie tie) {
            Entity child = meet();
            Tie second = scene.chance(60) || tie != Tie.CHILD ? Tie.PARENT : Tie.SPOUSE;
            boolean same = second == Tie.SPOUSE && child.gender() == fresh.gender();
            second = same ? Tie.PARENT : second;
            kinship.tell(fresh, known, tie, scene.told());
            kinship.tell(fresh, child, second, scene.told());
            Telling.tell(
                    scene, APPOSITION.part(scene.manner(), fresh, known, word(tie, fresh), child, word(second, fresh)));
        }

        /** A clause of the statement that comes next. */
        private String relate(Entity fresh, Entity known, Tie tie) {
            boolean turned = scene.chance(45);
            Entity one = turned ? known : fresh;
            Entity other = turned ? fresh : known;
            Tie said = turned ? tie.inverse() : tie;
            kinship.tell(fresh, known, tie, scene.told());
            if (said == Tie.PARENT && scene.chance(18)) {
                return BIRTH.part(scene.manner(), one, other);
            }
            if (TELL_BOTH.containsKey(said) && (one.gender() == other.gender() || scene.chance(50))) {
                return TELL_BOTH.get(said).part(scene.manner(), one, other);
            }
            if (said == Tie.SIBLING && scene.chance(30)) {
                return both(one, other).part(scene.manner(), one, other);
            }
            return TIE.part(scene.manner(), one, other, word(said, one));
        }

        private Phrase both(Entity one, Entity other) {
            if (scene.chance(50)) {
                return SIBLINGS;
            }
            sexTold.putIfAbsent(one, scene.told());
            sexTold.putIfAbsent(other, scene.told());
            return one.gender() != other.gender()
                    ? BROTHER_AND_SISTER
                    : one.gender() == Gender.SHE ? SISTERS : BROTHERS;
        }

        /** The word that the next statement calls somebody by; mostly it tells the sex. */
        private String word(Tie tie, Entity of) {
            if (tie.hasGeneral() && scene.chance(8)) {
                return tie.anybody(scene.manner());
            }
            sexTold.putIfAbsent(of, scene.told());
            String which = tie == Tie.SIBLING && scene.chance(20) ? scene.pick(WHICH_SIBLING) : "";
            return which + tie.word(of.gender(), scene.manner());
        }

        private void befriend() {
            Entity one = scene.pick(all);
            Entity other = scene.chance(25)
                    ? outsider()
                    : scene.other(all, List.of(one)).orElseThrow();
            if (friends.containsKey(List.of(one, other))) {
                return;
            }
            boolean yes = scene.chance(65);
            int told = Telling.tell(scene, (yes ? FRIENDS : NOT_FRIENDS).part(scene.manner(), one, other));
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
            int which = scene.below(100);
            if (which < 18 && !friends.isEmpty()) {
                askFriends(candidates);
            } else if (which < 30 && absences.any()) {
                absences.ask(all, candidates);
            } else if (which < 34) {
                askChains(candidates);
            } else if (which < 46) {
                askAlone(candidates);
            } else {
                askTies(candidates);
            }
            scene.askOneOf(candidates);
        }

        /** Seldom one of those that are seldom told. */
        private Tie any() {
            Tie tie = scene.pick(Tie.values());
            return tie.nearly() == tie || scene.chance(35) ? tie : scene.pick(TOLD);
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
            candidates.add(question(scene, Finding.UNKNOWN, nobody, scene.pick(all), tie));
            candidates.add(question(scene, Finding.UNKNOWN, scene.pick(all), nobody, tie));
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
                return scene.candidate(new Finding(Verdict.NO, because), ASK, one, other, word);
            }
            if (scene.chance(5) && bond.tie().nearly() == bond.tie()) {
                return scene.candidate(new Finding(Verdict.YES, bond.because()), ASK_RELATED, one, other);
            }
            int which = scene.below(100);
            Tie drawn = which < 50 ? bond.tie() : which < 75 ? bond.tie().inverse() : any();
            Tie asked = isArguable(bond.tie(), drawn) ? bond.tie() : drawn;
            return question(scene, Finding.of(asked == bond.tie(), bond.because()), one, other, asked);
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

        private void chain(
                List<Scene.Candidate> candidates, List<Entity> three, Kinship.Bond first, Kinship.Bond second) {
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
                candidates.add(scene.candidate(finding, ASK_HAS, other, word));
                if (finding.unknown()) {
                    continue;
                }
                candidates.add(scene.candidate(finding, ASK_IS, one, word));
            }
        }
    }
}
