package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What holds for all of a kind holds for each: sheep are afraid of wolves, Winona is a sheep. Kinds lie within kinds; what
 * is said of the nearest counts, and what is said of somebody counts more. One of a kind is of every wider kind, of no
 * other, and possibly of a narrower one.
 */
final class Classes implements Kind {

    /** The sorts of things that are said of kinds. */
    private enum Sort {
        FEAR("is", "are"),
        ABLE("can", "they can"),
        BEING("is", "are"),
        DOING("does", "do");

        private final Question one;
        private final Question many;

        Sort(String one, String many) {
            this.one = BOOK.question("ask " + one);
            this.many = BOOK.question("ask " + many);
        }
    }

    private static final Phrasebook BOOK = Phrasebook.of("classes");
    private static final Phrase MEMBER = BOOK.phrase("member");
    private static final Phrase SUBCLASS = BOOK.phrase("subclass");
    private static final Phrase RULE = BOOK.phrase("rule");
    private static final Phrase RULE_NOT = BOOK.phrase("rule not");
    private static final Phrase EXCEPTION = BOOK.phrase("exception");
    private static final Phrase AFRAID = BOOK.phrase("afraid");
    private static final List<String> SKILLS = BOOK.lines("skills");
    private static final List<String> VERBS = BOOK.lines("verbs");
    private static final String[] QUALITIES = BOOK.lines("qualities").toArray(String[]::new);
    private static final Question ASK_MEMBER = BOOK.question("ask member");
    private static final Question ASK_SUBCLASS = BOOK.question("ask subclass");

    @Override
    public String name() {
        return "classes";
    }

    @Override
    public void tell(Scene scene) {
        Strand strand = strand(scene);
        new Rhythm(scene, scene.between(2, scene.chance(50) ? 5 : 10), scene.between(3, 7), scene.chance(75))
                .run(strand.tell(), strand.ask());
    }

    static Strand strand(Scene scene) {
        if (scene.chance(38)) {
            return Syllogisms.strand(scene);
        }
        Zoo zoo = new Zoo(scene, scene.pick(Sort.values()));
        return new Strand(zoo::tell, zoo::ask);
    }

    /** Members of kinds, kinds within kinds, and what is said of each kind. */
    private static final class Zoo {

        private record Rule(boolean holds, int told) {}

        private record Step(Species to, int told) {}

        private final Scene scene;
        private final Sort sort;
        private final List<Species> species;
        private final List<Entity> members;
        private final List<String> whats;
        private final Map<Entity, Step> memberOf = new LinkedHashMap<>();
        private final Map<Species, Step> within = new LinkedHashMap<>();
        private final Map<Species, Map<String, Rule>> rules = new LinkedHashMap<>();
        private final Map<Entity, Map<String, Rule>> own = new LinkedHashMap<>();
        private final int nested;

        Zoo(Scene scene, Sort sort) {
            this.scene = scene;
            this.sort = sort;
            this.species = scene.several(scene.between(3, 5), () -> Species.draw(scene));
            this.members = scene.several(scene.between(2, 5), scene::named);
            this.nested = scene.chance(55) ? 0 : scene.between(1, 2);
            this.whats = switch (sort) {
                case FEAR -> species.stream().map(Species::many).toList();
                case ABLE -> scene.shuffled(SKILLS).subList(0, 4);
                case BEING -> scene.several(4, scene.chance(50) ? this::quality : () -> scene.word(Lexicon.MOODS));
                case DOING -> scene.shuffled(VERBS).subList(0, 4);
            };
        }

        private String quality() {
            return scene.word(QUALITIES);
        }

        /** What is told of it: "is afraid of wolves", now and then "fears wolves". */
        private Trait told(String what) {
            return sort == Sort.FEAR && scene.chance(20)
                    ? Trait.doing(scene, "fear " + what + " / fears " + what)
                    : trait(what);
        }

        private Trait trait(String what) {
            return switch (sort) {
                case FEAR -> Trait.being(scene, AFRAID.part(scene.manner()) + " " + what);
                case ABLE -> Trait.able(scene, what);
                case BEING -> Trait.being(scene, what);
                case DOING -> Trait.doing(scene, what);
            };
        }

        void tell() {
            int which = scene.below(100);
            List<Entity> waiting =
                    members.stream().filter(one -> !memberOf.containsKey(one)).toList();
            if (which < 40 && !waiting.isEmpty()) {
                join(scene.pick(waiting));
            } else if (which < 62 && within.size() < nested) {
                nest();
            } else if (which < 90) {
                rule(scene.pick(species));
            } else if (which < 95 && !memberOf.isEmpty()) {
                ownRule(scene.pick(List.copyOf(memberOf.keySet())));
            } else {
                Chatter.any(scene);
            }
        }

        private void join(Entity member) {
            Species kind = scene.pick(species.subList(0, Math.max(2, species.size() - 1)));
            memberOf.put(member, new Step(kind, scene.told()));
            Telling.tell(scene, MEMBER.part(scene.manner(), member, kind.one(), kind.many()));
        }

        /** The first kind lies within the second, and that within the third. */
        private void nest() {
            int at = within.containsKey(species.get(0)) ? 1 : 0;
            Species narrow = species.get(at);
            Species wide = species.get(at + 1);
            within.put(narrow, new Step(wide, scene.told()));
            Telling.tell(scene, SUBCLASS.part(scene.manner(), narrow.one(), narrow.many(), wide.one(), wide.many()));
        }

        private void rule(Species kind) {
            String what = scene.pick(whats);
            if (what.equals(kind.many()) || holds(kind, what).isPresent()) {
                exception(kind, what);
                return;
            }
            boolean clash = species.stream()
                    .anyMatch(other -> rules.getOrDefault(other, Map.of()).containsKey(what) && isWithin(other, kind));
            if (!clash) {
                boolean yes = scene.chance(50);
                put(kind, what, new Rule(yes, scene.told()));
                Trait trait = told(what);
                Telling.tell(
                        scene,
                        yes
                                ? RULE.part(scene.manner(), kind.one(), kind.many(), trait.plural(), trait.singular())
                                : RULE_NOT.part(
                                        scene.manner(),
                                        kind.one(),
                                        kind.many(),
                                        trait.notPlural(),
                                        trait.notSingular(),
                                        trait.singular()));
            }
        }

        /** A narrower kind is not like the wider one. */
        private void exception(Species kind, String what) {
            boolean ownRule = rules.getOrDefault(kind, Map.of()).containsKey(what);
            Optional<Finding> wider = holds(kind, what);
            if (ownRule || wider.isEmpty() || scene.chance(50)) {
                return;
            }
            boolean yes = wider.get().verdict() == Verdict.NO;
            put(kind, what, new Rule(yes, scene.told()));
            Trait trait = told(what);
            Telling.plainly(
                    scene,
                    EXCEPTION.part(scene.manner(), kind.one(), kind.many(), yes ? trait.plural() : trait.notPlural()));
        }

        private void put(Species kind, String what, Rule rule) {
            rules.computeIfAbsent(kind, k -> new LinkedHashMap<>()).put(what, rule);
        }

        private void ownRule(Entity member) {
            String what = scene.pick(whats);
            Map<String, Rule> mine = own.computeIfAbsent(member, m -> new LinkedHashMap<>());
            if (!mine.containsKey(what)) {
                boolean yes = scene.chance(50);
                Trait trait = told(what);
                mine.put(
                        what,
                        new Rule(
                                yes,
                                Telling.tell(
                                        scene, member.name() + " " + (yes ? trait.singular() : trait.notSingular()))));
            }
        }

        private boolean isWithin(Species narrow, Species wide) {
            Step step = within.get(narrow);
            return step != null && (step.to().equals(wide) || isWithin(step.to(), wide));
        }

        /** What is said of a kind or, if nothing, of the wider ones. */
        private Optional<Finding> holds(Species kind, String what) {
            List<Integer> because = new ArrayList<>();
            Species here = kind;
            while (true) {
                Rule rule = rules.getOrDefault(here, Map.of()).get(what);
                if (rule != null) {
                    because.add(rule.told());
                    return Optional.of(Finding.of(rule.holds(), because));
                }
                Step step = within.get(here);
                if (step == null) {
                    return Optional.empty();
                }
                because.add(step.told());
                here = step.to();
            }
        }

        void ask() {
            List<Scene.Candidate> candidates = new ArrayList<>();
            int which = scene.below(100);
            if (which < 16) {
                askMembership(candidates);
            } else if (which < 28) {
                askKinds(candidates);
            } else {
                askMembers(candidates);
            }
            if (!candidates.isEmpty()) {
                scene.askOneOf(candidates);
            }
        }

        private void askMembership(List<Scene.Candidate> candidates) {
            memberOf.forEach((member, step) -> species.forEach(kind -> candidates.add(scene.candidate(
                    isA(step.to(), kind, List.of(step.told())), ASK_MEMBER, member, kind.one(), kind.many()))));
            within.keySet().forEach(narrow -> species.stream()
                    .filter(kind -> !kind.equals(narrow))
                    .forEach(kind -> candidates.add(scene.candidate(
                            isA(narrow, kind, List.of(within.get(narrow).told())),
                            ASK_SUBCLASS,
                            narrow.one(),
                            narrow.many(),
                            kind.one(),
                            kind.many()))));
        }

        private Finding isA(Species from, Species kind, List<Integer> because) {
            List<Integer> steps = new ArrayList<>(because);
            Species here = from;
            while (!here.equals(kind) && within.containsKey(here)) {
                steps.add(within.get(here).told());
                here = within.get(here).to();
            }
            if (here.equals(kind)) {
                return Finding.of(true, steps);
            }
            return isWithin(kind, from) ? Finding.UNKNOWN : Finding.of(false, because);
        }

        private void askKinds(List<Scene.Candidate> candidates) {
            for (Species kind : species) {
                for (String what : whats) {
                    if (!what.equals(kind.many())) {
                        candidates.add(scene.candidate(
                                holds(kind, what).orElse(Finding.UNKNOWN),
                                sort.many,
                                kind.many(),
                                trait(what).rest(),
                                kind.one(),
                                trait(what).singular()));
                    }
                }
            }
        }

        private void askMembers(List<Scene.Candidate> candidates) {
            memberOf.keySet()
                    .forEach(member -> whats.forEach(what -> candidates.add(ask(holds(member, what), member, what))));
            if (scene.chance(30)) {
                candidates.add(ask(Finding.UNKNOWN, scene.person(), scene.pick(whats)));
            }
        }

        private Scene.Candidate ask(Finding finding, Entity member, String what) {
            Trait trait = trait(what);
            return scene.candidate(finding, sort.one, member, trait.rest(), trait.singular());
        }

        private Finding holds(Entity member, String what) {
            Rule mine = own.getOrDefault(member, Map.of()).get(what);
            if (mine != null) {
                return Finding.of(mine.holds(), List.of(mine.told()));
            }
            Step step = memberOf.get(member);
            Optional<Finding> kind = holds(step.to(), what);
            if (kind.isEmpty()) {
                return Finding.UNKNOWN;
            }
            List<Integer> because = new ArrayList<>(kind.get().supports());
            because.add(step.told());
            return new Finding(kind.get().verdict(), because);
        }
    }
}
