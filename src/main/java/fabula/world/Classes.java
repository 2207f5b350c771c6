package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What holds for all of a kind holds for each: sheep are afraid of wolves, Winona is a sheep. */
final class Classes implements Kind {

    private static final Phrase FEAR = Phrase.of(
            "{1} are afraid of {3}.",
            "{1} are afraid of {3}.",
            "(All|As everybody knows, all) {1} are (afraid|scared) of {3}.",
            "(Every|Each|Any) {0} is (afraid|scared|frightened) of {3}.",
            "A {0} is afraid of a {2}.",
            "{1} fear {3}.",
            "{1} (are scared of|run away from) {3}.",
            "A {0} is (always |)(scared|afraid|frightened) of the {2}.",
            "Every {0} fears every {2}.");
    private static final Phrase NO_FEAR = Phrase.of(
            "{1} are not afraid of {3}.",
            "No {0} is afraid of {3}.",
            "{1} (don't|do not) fear {3}.",
            "A {0} is not (afraid|scared) of a {2}.",
            "{1} aren't (afraid|scared) of {3}.");
    private static final Phrase ASK_FEAR = Phrase.of(
            "Is {0} afraid of {2}?",
            "Is {0} (scared|frightened|really afraid) of {2}?",
            "Does {0} fear {2}?",
            "Is {0} afraid of (a|the) {1}?",
            "{0} is afraid of {2}, right?",
            "Isn't {0} afraid of {2}?",
            "Is it true that {0} is afraid of {2}?",
            "So is {0} scared of {2} or not?",
            "Would {0} be afraid of a {1}?");
    private static final Phrase CAN = Phrase.of(
            "(All |){1} can {2}.",
            "(Every|Each|Any) {0} can {2}.", "A {0} can {2}.", "{1} are able to {2}.", "(All |){1} know how to {2}.");
    private static final Phrase CANNOT = Phrase.of(
            "{1} (cannot|can't|can not) {2}.",
            "No {0} can {2}.",
            "A {0} (cannot|can't) {2}.",
            "{1} are not able to {2}.",
            "{1} (don't|do not) know how to {2}.");
    private static final Phrase ASK_CAN = Phrase.of(
            "Can {0} {1}?",
            "Is {0} able to {1}?",
            "Does {0} know how to {1}?",
            "{0} can {1}, right?",
            "Is it true that {0} can {1}?",
            "Can't {0} {1}?",
            "So can {0} {1} or not?");
    private static final Phrase ARE =
            Phrase.of("(All |){1} are {2}.", "(Every|Each|Any) {0} is {2}.", "A {0} is (always |){2}.");
    private static final Phrase ARE_NOT =
            Phrase.of("{1} (are not|aren't|are never) {2}.", "No {0} is {2}.", "A {0} (is not|isn't|is never) {2}.");
    private static final Phrase ASK_ARE = Phrase.of(
            "Is {0} {1}?",
            "{0} is {1}, right?",
            "Is it true that {0} is {1}?",
            "Isn't {0} {1}?",
            "So is {0} {1} or not?",
            "Would {0} be {1}?");
    private static final Phrase MEMBER = Phrase.of(
            "{0} is a {1}.",
            "{0} is a {1}.",
            "{0} is a {1}.",
            "{0}'s a {1}.",
            "{0} (is a real {1}|is one of the {2}|belongs to the {2}).",
            "{0} is a (young|little|big|old) {1}.",
            "There is a {1} (called|named) {0}.",
            "(I have|We have|They have) a {1} called {0}.",
            "The {1}'s name is {0}.");
    private static final Phrase ASK_MEMBER = Phrase.of(
            "Is {0} a {1}?",
            "Isn't {0} a {1}?", "{0} is a {1}, right?", "Is it true that {0} is a {1}?", "Is {0} one of the {2}?");
    private static final Phrase SUBCLASS =
            Phrase.of("(All |){1} are {3}.", "(Every|Each|Any) {0} is a {2}.", "A {0} is a (kind of |){2}.");
    private static final List<String> SKILLS = List.of(
            "fly", "swim", "sing", "climb", "dance", "talk", "jump", "dive", "read", "dig", "cook", "paint", "whistle",
            "count", "sew", "juggle", "sail", "knit");

    @Override
    public String name() {
        return "classes";
    }

    @Override
    public void tell(Scene scene) {
        Strand strand = strand(scene);
        new Rhythm(scene, scene.between(2, 10), scene.between(2, 6), scene.chance(75)).run(strand.tell(), strand.ask());
    }

    static Strand strand(Scene scene) {
        Zoo zoo = new Zoo(scene, scene.below(3));
        return new Strand(zoo::tell, zoo::ask);
    }

    /** Members of classes, classes within classes, and what is said of each class. */
    private static final class Zoo {

        private record Rule(Verdict verdict, int told) {}

        private final Scene scene;
        private final int sort;
        private final List<Species> species;
        private final List<Entity> members;
        private final List<String> skills;
        private final Map<Entity, Species> memberOf = new LinkedHashMap<>();
        private final Map<Entity, Integer> memberTold = new LinkedHashMap<>();
        private final Map<Species, Map<Object, Rule>> rules = new LinkedHashMap<>();
        private final Map<Species, Species> within = new LinkedHashMap<>();
        private final Map<Species, Integer> withinTold = new LinkedHashMap<>();

        Zoo(Scene scene, int sort) {
            this.scene = scene;
            this.sort = sort;
            this.species = scene.several(scene.between(3, 5), () -> Species.draw(scene));
            this.members = scene.several(scene.between(2, 5), scene::named);
            this.skills = sort == 2
                    ? scene.several(4, () -> scene.word(Lexicon.MOODS))
                    : scene.shuffled(SKILLS).subList(0, 4);
        }

        void tell() {
            int which = scene.below(100);
            List<Entity> waiting =
                    members.stream().filter(one -> !memberOf.containsKey(one)).toList();
            if (which < 45 && !waiting.isEmpty()) {
                Entity member = scene.pick(waiting);
                Species kind = scene.pick(species.subList(0, Math.max(2, species.size() - 1)));
                memberTold.put(member, scene.say(MEMBER, member, kind.one(), kind.many()));
                memberOf.put(member, kind);
            } else if (which < 52 && sort != 0 && within.isEmpty()) {
                withinTold.put(species.get(0), scene.say(SUBCLASS, forms(species.get(0), species.get(2))));
                within.put(species.get(0), species.get(2));
            } else if (which < 90) {
                rule(scene.pick(species));
            } else {
                Chatter.any(scene);
            }
        }

        private void rule(Species kind) {
            Object what = sort == 0 ? scene.pick(species) : scene.pick(skills);
            Map<Object, Rule> ofKind = rules.computeIfAbsent(kind, k -> new LinkedHashMap<>());
            boolean clash = what.equals(kind)
                    || ofKind.containsKey(what)
                    || related(kind).anyMatch(other -> rules.getOrDefault(other, Map.of())
                            .containsKey(what));
            if (clash) {
                return;
            }
            boolean yes = scene.chance(45);
            int told =
                    switch (sort) {
                        case 0 -> scene.say(yes ? FEAR : NO_FEAR, forms(kind, (Species) what));
                        case 1 -> scene.say(yes ? CAN : CANNOT, kind.one(), kind.many(), what);
                        default -> scene.say(yes ? ARE : ARE_NOT, kind.one(), kind.many(), what);
                    };
            ofKind.put(what, new Rule(yes ? Verdict.YES : Verdict.NO, told));
        }

        /** A class and the one it is within must not be told opposite things. */
        private Stream<Species> related(Species kind) {
            boolean pair = kind.equals(species.get(0)) || kind.equals(species.get(2));
            return pair ? Stream.of(species.get(0), species.get(2)) : Stream.empty();
        }

        private static Object[] forms(Species some, Species other) {
            return new Object[] {some.one(), some.many(), other.one(), other.many()};
        }

        void ask() {
            List<Scene.Candidate> candidates = new ArrayList<>();
            boolean membership = scene.chance(15);
            for (Entity member : memberOf.keySet()) {
                if (membership) {
                    species.forEach(kind -> candidates.add(
                            scene.candidate(isA(member, kind), ASK_MEMBER, member, kind.one(), kind.many())));
                } else if (sort == 0) {
                    species.forEach(kind -> candidates.add(
                            scene.candidate(holds(member, kind), ASK_FEAR, member, kind.one(), kind.many())));
                } else {
                    skills.forEach(skill -> candidates.add(
                            scene.candidate(holds(member, skill), sort == 1 ? ASK_CAN : ASK_ARE, member, skill)));
                }
            }
            if (scene.chance(30)) {
                Entity nobody = scene.person();
                Species kind = scene.pick(species);
                candidates.add(
                        sort == 0
                                ? scene.candidate(Finding.UNKNOWN, ASK_FEAR, nobody, kind.one(), kind.many())
                                : scene.candidate(
                                        Finding.UNKNOWN, sort == 1 ? ASK_CAN : ASK_ARE, nobody, scene.pick(skills)));
            }
            scene.askOneOf(candidates);
        }

        private Finding isA(Entity member, Species kind) {
            Species own = memberOf.get(member);
            if (own.equals(kind)) {
                return Finding.yes(memberTold.get(member));
            }
            if (kind.equals(within.get(own))) {
                return Finding.yes(memberTold.get(member), withinTold.get(own));
            }
            return within.isEmpty() ? Finding.no(memberTold.get(member)) : Finding.UNKNOWN;
        }

        private Finding holds(Entity member, Object what) {
            Species own = memberOf.get(member);
            Rule rule = rules.getOrDefault(own, Map.of()).get(what);
            if (rule != null) {
                return new Finding(rule.verdict(), List.of(memberTold.get(member), rule.told()));
            }
            Rule wider = within.containsKey(own)
                    ? rules.getOrDefault(within.get(own), Map.of()).get(what)
                    : null;
            return wider == null
                    ? Finding.UNKNOWN
                    : new Finding(wider.verdict(), List.of(memberTold.get(member), withinTold.get(own), wider.told()));
        }
    }
}
