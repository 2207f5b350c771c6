package fabula.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Jobs, homes and belongings: who is what, lives where, owns what. */
final class Work implements Kind {

    /** One sort of fact with one value at a time. {0} is who or what, {1} the value, {2} the value before. */
    private record Topic(Phrase plain, Phrase varied, Phrase change, Phrase denial, Phrase ask) {}

    private static final Topic JOB = new Topic(
            Phrase.of("{0} is a {1}.", "{0} works as a {1}."),
            Phrase.of(
                    "{0} (earns {3} living|makes {3} living|has a job|is employed|has been working) as a {1}.",
                    "{0} (became|is now|has become) a {1}.",
                    "{0} (got|found|took) a job as a {1}.",
                    "{0}'s a {1}.",
                    "{0} is a {1} (by profession|by trade|now).",
                    "{0}'s job is that of a {1}.",
                    "By profession {0} is a {1}."),
            Phrase.of(
                    "{0} (is no longer|used to be|was) a {2} (and|but) is now a {1}.",
                    "{0} stopped being a {2} and became a {1}.", "{0} gave up {3} job as a {2} and is a {1} now."),
            Phrase.of(
                    "{0} is not a {1}.",
                    "{0} isn't a {1} (any more|).",
                    "{0} (is no longer|no longer works as|stopped working as|has given up {3} job as) a {1}.",
                    "{0} (lost|quit) {3} job as a {1}."),
            Phrase.of(
                    "Is {0} a {1}?",
                    "Is {0} a {1}?",
                    "Does {0} work as a {1}?",
                    "Is {0} (working|employed) as a {1}?",
                    "{0} is a {1}, right?",
                    "Isn't {0} a {1}?",
                    "Is {0} a {1} by profession?",
                    "Is it true that {0} is a {1}?",
                    "Is {0} still a {1}?",
                    "Does {0} have a job as a {1}?",
                    "Is {0}'s job that of a {1}?"));
    private static final Topic OWNER = new Topic(
            Phrase.of("{0} belongs to {1}.", "{1} owns {0}."),
            Phrase.of(
                    "{1} is the owner of {0}.",
                    "{0} is {1}'s.",
                    "{0} is owned by {1}.",
                    "{1} (bought|has bought|inherited|has) {0}.",
                    "The owner of {0} is {1}.",
                    "{0} is the property of {1}."),
            Phrase.of(
                    "{2} (sold|gave away|gave) {0} to {1}.",
                    "{1} bought {0} from {2}.", "{0} was sold to {1} by {2}.", "{2} sold {1} {0}."),
            Phrase.of(
                    "{0} does not belong to {1}.",
                    "{1} (doesn't own|no longer owns|isn't the owner of) {0}.",
                    "{0} no longer belongs to {1}.",
                    "{1} (sold|has sold) {0}."),
            Phrase.of(
                    "Does {0} belong to {1}?",
                    "Does {1} own {0}?",
                    "Is {1} the owner of {0}?",
                    "Is {0} {1}'s?",
                    "{1} owns {0}, right?",
                    "Is it true that {0} belongs to {1}?",
                    "Is {0} owned by {1}?",
                    "Doesn't {0} belong to {1}?",
                    "Does {0} now belong to {1}?",
                    "Is it {1} who owns {0}?"));
    private static final Topic HOME = new Topic(
            Phrase.of("{0} lives {1@}."),
            Phrase.of(
                    "{0} (has {3} home|has a flat|is at home|resides|has settled|dwells|has a house) {1@}.",
                    "{0}'s home is {1@}.", "{0} is living {1@}(| now).", "{0} moved house and lives {1@} now."),
            Phrase.of("{0} (used to live|lived) {2@} (and|but) now lives {1@}.", "{0} moved house from {2} to {1}."),
            Phrase.of("{0} does not live {1@}.", "{0} doesn't live {1@} (any more|).", "{0} no longer lives {1@}."),
            Phrase.of(
                    "Does {0} live {1@}?",
                    "Does {0} live {1@}?",
                    "Is {0} living {1@}?",
                    "{0} lives {1@}, right?",
                    "Is {0}'s home {1@}?",
                    "Does {0} have {3} home {1@}?",
                    "Doesn't {0} live {1@}?",
                    "Is {0} at home {1@}?"));
    private static final Topic BOSS = new Topic(
            Phrase.of("{0} works for {1}.", "{1} is {0}'s boss."),
            Phrase.of(
                    "{1} is the boss of {0}.",
                    "{0} is employed by {1}.",
                    "{1} (employs|hired|has hired|employed) {0}.",
                    "{0}'s (boss|chief|employer) is {1}.",
                    "{0} (took|got) a job with {1}."),
            Phrase.of(
                    "{0} (used to work|worked) for {2} but (now works|works now) for {1}.",
                    "{0} left {2} and (is working|works) for {1} now."),
            Phrase.of(
                    "{0} does not work for {1}.",
                    "{0} (no longer works|doesn't work) for {1}.",
                    "{1} (fired|dismissed|sacked) {0}.",
                    "{1} is (not|no longer) {0}'s boss."),
            Phrase.of(
                    "Does {0} work for {1}?",
                    "Is {1} {0}'s (boss|employer)?",
                    "Is {1} the boss of {0}?",
                    "Is {0} employed by {1}?",
                    "{0} works for {1}, right?",
                    "Doesn't {0} work for {1}?",
                    "Does {1} employ {0}?"));

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
        List<Register> registers = scene.several(scene.between(1, 2), () -> register(scene));
        return new Strand(
                () -> scene.pick(registers).tell(), () -> scene.pick(registers).ask());
    }

    private static Register register(Scene scene) {
        int subjects = scene.between(2, 4);
        return switch (scene.below(4)) {
            case 0 ->
                new Register(
                        scene,
                        JOB,
                        scene.several(subjects, scene::named),
                        scene.several(4, () -> Entity.thing(scene.word(Lexicon.JOBS))));
            case 1 -> new Register(scene, OWNER, scene.several(subjects, scene::object), scene.people(4));
            case 2 -> new Register(scene, HOME, scene.people(subjects), scene.several(4, scene::place));
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
            } else if (before == null || !before.holds()) {
                note(subject, scene.pick(values), scene.chance(88));
            } else if (scene.chance(25)) {
                known.put(
                        subject,
                        new Known(before.value(), false, say(topic.denial(), subject, before.value(), before.value())));
            } else if (scene.chance(45)) {
                Entity value = scene.other(values, List.of(before.value())).orElseThrow();
                known.put(subject, new Known(value, true, say(topic.change(), subject, value, before.value())));
            }
        }

        private void note(Entity subject, Entity value, boolean holds) {
            Phrase phrase = !holds ? topic.denial() : scene.chance(50) ? topic.plain() : topic.varied();
            known.put(subject, new Known(value, holds, say(phrase, subject, value, value)));
        }

        private int say(Phrase phrase, Entity subject, Entity value, Entity before) {
            return scene.say(phrase, subject, value, before, subject.gender().possessive);
        }

        void ask() {
            List<Scene.Candidate> candidates = new ArrayList<>();
            known.forEach((subject, fact) ->
                    values.forEach(value -> candidates.add(candidate(find(fact, value), subject, value))));
            if (scene.chance(35)) {
                candidates.add(candidate(
                        Finding.UNKNOWN, topic == OWNER ? scene.object() : scene.named(), scene.pick(values)));
            }
            scene.askOneOf(candidates);
        }

        private static Finding find(Known fact, Entity value) {
            if (fact.value().equals(value)) {
                return Finding.of(fact.holds(), List.of(fact.told()));
            }
            return fact.holds() ? Finding.no(fact.told()) : Finding.UNKNOWN;
        }

        private Scene.Candidate candidate(Finding finding, Entity subject, Entity value) {
            return scene.candidate(finding, topic.ask(), subject, value, value, subject.gender().possessive);
        }
    }
}
