package fabula.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Jobs, homes and belongings: who is what, works and lives where, at what time, for whom, owns what, sold or lent it. */
final class Work implements Kind {

    /** One sort of fact with one value at a time. {0} is who or what, {1} the value, {2} the value before. */
    record Topic(Phrase plain, Phrase varied, Phrase change, Phrase denial, Phrase ask, Phrase askEver) {}

    private static final List<Episode> EPISODES = Episodes.of("work-episodes", "workdays");
    private static final Grammar GRAMMAR = Grammar.read("work");
    static final Topic JOB = topic("job");
    private static final Topic OWNER = topic("owner");
    private static final Topic HOME = topic("home");
    private static final Topic WORKPLACE = topic("workplace");
    private static final Topic SHIFT = topic("shift");
    private static final List<Entity> SHIFTS = List.of(
            Entity.thing("the night shift"), Entity.thing("the morning shift"), Entity.thing("the afternoon shift"));
    private static final Phrase LENT = GRAMMAR.phrase("owner lent");
    private static final Phrase SAME_BOSS = GRAMMAR.phrase("boss both");
    private static final Phrase ASK_SAME_BOSS = GRAMMAR.phrase("boss same");
    static final Topic BOSS = topic("boss");

    private static Topic topic(String name) {
        return new Topic(
                GRAMMAR.phrase(name + " plain"),
                GRAMMAR.phrase(name),
                GRAMMAR.phrase(name + " change"),
                GRAMMAR.phrase(name + " denial"),
                GRAMMAR.phrase(name + " ask"),
                GRAMMAR.phrase(name + " ever"));
    }

    @Override
    public String name() {
        return "work";
    }

    @Override
    public void tell(Scene scene) {
        Strand strand = strand(scene);
        new Rhythm(scene, scene.between(2, 10), scene.between(2, 6), scene.chance(50)).run(strand.tell(), strand.ask());
    }

    static Strand strand(Scene scene) {
        int which = scene.below(100);
        if (which < 40) {
            return Episodes.apart(scene, EPISODES);
        }
        if (which < 52) {
            return Duties.strand(scene);
        }
        if (which < 66) {
            return Trades.strand(scene);
        }
        List<Register> registers = scene.several(scene.between(1, 2), () -> register(scene));
        return new Strand(
                () -> scene.pick(registers).tell(), () -> scene.pick(registers).ask());
    }

    private static Register register(Scene scene) {
        int subjects = scene.between(2, 4);
        return switch (scene.below(11)) {
            case 0, 1 ->
                new Register(
                        scene,
                        JOB,
                        scene.several(subjects, scene::named),
                        scene.several(4, () -> Entity.thing(scene.word(Lexicon.JOBS))));
            case 2, 3, 4 -> new Register(scene, OWNER, scene.several(subjects, scene::object), scene.people(4));
            case 5 -> new Register(scene, HOME, scene.people(subjects), scene.several(4, scene::place));
            case 6, 7 -> new Register(scene, WORKPLACE, scene.people(subjects), scene.several(4, scene::place));
            case 8 -> new Register(scene, SHIFT, scene.people(subjects), SHIFTS);
            default -> new Register(scene, BOSS, scene.people(subjects), scene.people(3));
        };
    }

    private static final class Register {

        private record Known(Entity value, boolean holds, int told) {}

        private final Scene scene;
        private final Topic topic;
        private final List<Entity> subjects;
        private final List<Entity> values;
        private final Map<Entity, Known> known = new LinkedHashMap<>();

        /** When it was told what was the case once. */
        private final Map<List<Entity>, Integer> former = new LinkedHashMap<>();

        /** What was said not to be the case, perhaps never to have been. */
        private final Set<List<Entity>> denied = new HashSet<>();

        Register(Scene scene, Topic topic, List<Entity> subjects, List<Entity> values) {
            this.scene = scene;
            this.topic = topic;
            this.subjects = subjects;
            this.values = values;
        }

        void tell() {
            Entity subject = scene.pick(subjects);
            Known before = known.get(subject);
            if (scene.chance(12)) {
                Chatter.any(scene);
            } else if (topic == OWNER && scene.chance(15)) {
                lend(subject, before);
            } else if (topic == BOSS && before == null && scene.chance(35)) {
                hireTwo(subject);
            } else if (before == null || !before.holds()) {
                note(subject, scene.pick(values), scene.chance(88));
            } else if (scene.chance(25)) {
                former.remove(List.of(subject, before.value()));
                denied.add(List.of(subject, before.value()));
                known.put(
                        subject,
                        new Known(before.value(), false, say(topic.denial(), subject, before.value(), before.value())));
            } else if (scene.chance(45)) {
                Entity value = scene.other(values, List.of(before.value())).orElseThrow();
                if (!denied.contains(List.of(subject, before.value()))) {
                    former.put(List.of(subject, before.value()), before.told());
                }
                known.put(subject, new Known(value, true, say(topic.change(), subject, value, before.value())));
            }
        }

        /** What is lent stays its owner's. */
        private void lend(Entity subject, Known before) {
            boolean sure = before != null && before.holds();
            Entity owner = sure ? before.value() : scene.pick(values);
            Entity other = scene.other(values, List.of(owner)).orElseThrow();
            int told = scene.say(LENT, subject, owner, other);
            if (!sure) {
                known.put(subject, new Known(owner, true, told));
            }
        }

        private void hireTwo(Entity subject) {
            scene.other(subjects, List.of(subject))
                    .filter(other -> !known.containsKey(other))
                    .ifPresent(other -> {
                        Entity boss = scene.pick(values);
                        Known fact = new Known(boss, true, scene.say(SAME_BOSS, subject, boss, other));
                        known.put(subject, fact);
                        known.put(other, fact);
                    });
        }

        private void note(Entity subject, Entity value, boolean holds) {
            if (!holds) {
                former.remove(List.of(subject, value));
                denied.add(List.of(subject, value));
            }
            Phrase phrase = !holds ? topic.denial() : scene.chance(50) ? topic.plain() : topic.varied();
            known.put(subject, new Known(value, holds, say(phrase, subject, value, value)));
        }

        private int say(Phrase phrase, Entity subject, Entity value, Entity before) {
            return scene.say(phrase, subject, value, before);
        }

        void ask() {
            List<Scene.Candidate> candidates = new ArrayList<>();
            known.forEach((subject, fact) ->
                    values.forEach(value -> candidates.add(candidate(find(fact, value), subject, value))));
            if (topic == BOSS && scene.chance(40)) {
                askSameBoss(candidates);
            }
            if (scene.chance(30)) {
                askEver(candidates);
            }
            if (scene.chance(35)) {
                candidates.add(candidate(
                        Finding.UNKNOWN, topic == OWNER ? scene.object() : scene.named(), scene.pick(values)));
            }
            if (scene.chance(20)) {
                known.forEach((subject, fact) -> candidates.add(
                        OffTopic.ofPerson(scene, topic == OWNER ? fact.value() : subject, scene.person())));
            }
            scene.askOneOf(candidates);
        }

        /** Who was something once was so; what else they were nobody tells. */
        private void askEver(List<Scene.Candidate> candidates) {
            former.forEach((once, told) ->
                    candidates.add(scene.candidate(Finding.yes(told), topic.askEver(), once.get(0), once.get(1))));
            known.forEach((subject, fact) -> scene.other(values, List.of(fact.value()))
                    .filter(value -> fact.holds()
                            && !former.containsKey(List.of(subject, value))
                            && !denied.contains(List.of(subject, value)))
                    .ifPresent(value ->
                            candidates.add(scene.candidate(Finding.UNKNOWN, topic.askEver(), subject, value))));
        }

        private void askSameBoss(List<Scene.Candidate> candidates) {
            known.forEach((one, fact) -> {
                if (fact.holds() && !known.containsKey(fact.value())) {
                    candidates.add(candidate(Finding.no(fact.told()), fact.value(), one));
                }
            });
            known.forEach((one, fact) -> known.forEach((other, second) -> {
                if (fact.holds() && second.holds() && !one.equals(other)) {
                    Finding finding =
                            Finding.of(fact.value().equals(second.value()), List.of(fact.told(), second.told()));
                    candidates.add(scene.candidate(finding, ASK_SAME_BOSS, one, other));
                }
            }));
        }

        private static Finding find(Known fact, Entity value) {
            if (fact.value().equals(value)) {
                return Finding.of(fact.holds(), List.of(fact.told()));
            }
            return fact.holds() ? Finding.no(fact.told()) : Finding.UNKNOWN;
        }

        private Scene.Candidate candidate(Finding finding, Entity subject, Entity value) {
            return scene.candidate(finding, topic.ask(), subject, value);
        }
    }
}
