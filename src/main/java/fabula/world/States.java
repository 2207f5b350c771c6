package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Open and closed, black and white, tired and not tired any more: what things and people are like just now. */
final class States implements Kind {

    /** Two states that shut one another out, and what brings each about. {0} is the thing, {1} somebody. */
    private record Pair(String one, String other, Phrase makesOne, Phrase makesOther, List<String> nouns) {

        boolean ofPeople() {
            return nouns.isEmpty();
        }
    }

    private static final List<Pair> PAIRS = List.of(
            pair(
                    "open",
                    "door window gate box drawer jar cupboard suitcase book shop curtain lid",
                    "closed",
                    "{1} opened {0}.|{0} was opened by {1}.|Somebody opened {0}.|{1} has opened {0}.",
                    "{1} (closed|shut) {0}.|{0} was (closed|shut) by {1}.|Somebody (closed|shut) {0}.|{1} has closed {0}."),
            pair(
                    "on",
                    "lamp radio television heater computer oven fan phone engine stove",
                    "off",
                    "{1} (turned|switched) {0} on.|{1} (turned|switched) on {0}.|{0} was switched on.",
                    "{1} (turned|switched) {0} off.|{1} (turned|switched) off {0}.|{0} was turned off."),
            pair(
                    "locked",
                    "door gate box drawer cupboard suitcase shop chest safe cellar",
                    "unlocked",
                    "{1} locked {0}.|{0} was locked by {1}.|Somebody locked {0}.",
                    "{1} unlocked {0}.|{0} was unlocked by {1}."),
            pair(
                    "full",
                    "bottle cup bucket bath pan jar glass box basket tank",
                    "empty",
                    "{1} filled {0}.|{0} was filled by {1}.|{1} filled {0} to the top.",
                    "{1} emptied {0}.|{0} was emptied by {1}."),
            pair(
                    "clean",
                    "plate shirt towel cup window car bath floor carpet shoe",
                    "dirty",
                    "{1} (cleaned|washed) {0}.|{0} was (washed|cleaned) by {1}.",
                    "{1} made {0} dirty.|{0} (got|became) dirty."),
            pair(
                    "broken",
                    "window lamp radio plate cup chair computer phone car clock",
                    "intact",
                    "{1} broke {0}.|{0} (broke|was broken by {1}).",
                    "{1} (repaired|fixed|mended) {0}.|{0} was repaired by {1}."),
            pair(
                    "wet",
                    "towel shirt floor grass carpet coat blanket hat street",
                    "dry",
                    "{0} got wet.|{1} made {0} wet.",
                    "{1} dried {0}.|{0} dried up.|{0} dried in the sun."),
            pair(
                    "hot",
                    "soup tea oven pan bath plate stove water",
                    "cold",
                    "{1} heated {0}.|{0} (got|became) hot.",
                    "{0} (got|became|went) cold.|{1} cooled {0} down."),
            people("awake", "asleep", "{0} woke up.|{1} woke {0} up.", "{0} fell asleep.|{0} went to sleep."),
            people(
                    "married",
                    "single",
                    "{0} got married.|{0} married {1}.",
                    "{0} got divorced.|{0} is no longer married."),
            people("healthy", "ill", "{0} got well again.|{0} recovered.", "{0} (got|became|fell) ill."));
    private static final Phrase IS = Phrase.of(
            "{0} is {1}.",
            "{0} is {1}.",
            "{0} is {1}.",
            "{0}'s {1}.",
            "{0} is (now|currently|already|quite) {1}.",
            "{0} is {1} (now|at the moment|today|again).",
            "Now {0} is {1}.",
            "(As you can see|I can see that|We know that) {0} is {1}.");
    private static final Phrase IS_NOT = Phrase.of(
            "{0} is not {1}.",
            "{0} isn't {1}.",
            "{0} is (no longer|certainly not) {1}.",
            "{0} (isn't|is not) {1} (any more|anymore|now).",
            "{0}'s not {1}.");
    private static final Phrase ASK = Phrase.of(
            "Is {0} {1}?",
            "Is {0} {1}?",
            "Is {0} (now|currently|still|really) {1}?",
            "Is {0} {1} (now|at the moment|or not|right now)?",
            "{0} is {1}, (right|correct|yes)?",
            "Isn't {0} {1}?",
            "Is it (true|right|correct) that {0} is {1}?",
            "(So|And|Then) is {0} {1}?",
            "Do (we|you) know (if|whether) {0} is {1}?",
            "{0} is {1}?");
    private static final Phrase PAINT = Phrase.of(
            "{1} painted {0} {2}.",
            "{0} was painted {2} by {1}.",
            "{1} (dyed|coloured) {0} {2}.",
            "{0} turned {2}.",
            "{0} (is|is now|became) {2}.",
            "{0} is {2} (now|in colour).");

    private static Pair pair(String one, String nouns, String other, String makesOne, String makesOther) {
        return new Pair(one, other, ways(makesOne), ways(makesOther), List.of(nouns.split(" ")));
    }

    private static Pair people(String one, String other, String makesOne, String makesOther) {
        return new Pair(one, other, ways(makesOne), ways(makesOther), List.of());
    }

    private static Phrase ways(String sentences) {
        return Phrase.of(sentences.split("(?<=\\.)\\|"));
    }

    @Override
    public String name() {
        return "states";
    }

    @Override
    public void tell(Scene scene) {
        Strand strand = strand(scene);
        Rhythm.of(scene).run(strand.tell(), strand.ask());
    }

    static Strand strand(Scene scene) {
        List<Aspect> aspects = scene.several(scene.between(1, 3), () -> new Aspect(scene));
        return new Strand(
                () -> scene.pick(aspects).tell(), () -> scene.pick(aspects).ask());
    }

    /** One question of state, such as open or closed, for several things or people; colours and moods as well. */
    private static final class Aspect {

        private record Known(String value, Verdict verdict, int told) {}

        private final Scene scene;
        private final Pair pair;
        private final boolean colours;
        private final List<Entity> subjects;
        private final List<String> values;
        private final Map<Entity, Map<String, Known>> known = new LinkedHashMap<>();

        Aspect(Scene scene) {
            this.scene = scene;
            int which = scene.below(10);
            this.pair = which < 5 ? scene.pick(PAIRS) : null;
            this.colours = which == 5 || which == 6 || which == 7;
            boolean people = pair != null ? pair.ofPeople() : !colours;
            this.subjects = scene.several(scene.between(1, 3), people ? scene::person : this::thing);
            this.values = pair != null
                    ? List.of(pair.one(), pair.other())
                    : scene.several(4, () -> scene.word(colours ? Lexicon.COLOURS : Lexicon.MOODS));
        }

        private Entity thing() {
            String[] nouns = pair == null ? Lexicon.PORTABLE : pair.nouns().toArray(String[]::new);
            return Entity.thing("the " + scene.word(nouns));
        }

        void tell() {
            Entity subject = scene.pick(subjects);
            Map<String, Known> mine = known.computeIfAbsent(subject, s -> new LinkedHashMap<>());
            String value = scene.pick(values);
            if (scene.chance(10)) {
                Chatter.any(scene);
            } else if (scene.chance(pair == null ? 38 : 12)
                    && (pair != null || mine.isEmpty() || mine.containsKey(value))) {
                note(mine, value, Verdict.NO, scene.say(IS_NOT, subject, value));
            } else {
                note(mine, value, Verdict.YES, tellIs(subject, value));
            }
        }

        private int tellIs(Entity subject, String value) {
            if (colours && scene.chance(40)) {
                return scene.say(PAINT, subject, scene.person(), value);
            }
            if (pair == null || scene.chance(45)) {
                return scene.say(IS, subject, value);
            }
            return scene.say(value.equals(pair.one()) ? pair.makesOne() : pair.makesOther(), subject, scene.person());
        }

        /** A colour or one of a pair shuts the others out; a mood does not. */
        private void note(Map<String, Known> mine, String value, Verdict verdict, int told) {
            if (pair != null || colours && verdict == Verdict.YES) {
                mine.clear();
            }
            mine.put(value, new Known(value, verdict, told));
        }

        void ask() {
            List<Scene.Candidate> candidates = new ArrayList<>();
            known.forEach((subject, mine) ->
                    values.forEach(value -> candidates.add(scene.candidate(find(mine, value), ASK, subject, value))));
            if (scene.chance(30)) {
                Entity nobody = pair != null && pair.ofPeople() ? scene.person() : scene.object();
                candidates.add(scene.candidate(Finding.UNKNOWN, ASK, nobody, scene.pick(values)));
            }
            scene.askOneOf(candidates);
        }

        private Finding find(Map<String, Known> mine, String value) {
            Known direct = mine.get(value);
            if (direct != null) {
                return new Finding(direct.verdict(), List.of(direct.told()));
            }
            for (Known other : mine.values()) {
                if (pair != null) {
                    return Finding.of(other.verdict() == Verdict.NO, List.of(other.told()));
                }
                if (colours && other.verdict() == Verdict.YES) {
                    return Finding.no(other.told());
                }
            }
            return Finding.UNKNOWN;
        }
    }
}
