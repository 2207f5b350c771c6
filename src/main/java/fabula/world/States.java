package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Open and closed, black and white, tired and not tired any more: what things and people are like just now. */
final class States implements Kind {

    private static final Grammar GRAMMAR = Grammar.read("states");
    private static final List<Pair> PAIRS =
            GRAMMAR.lines("pairs").stream().map(Pair::parse).toList();
    private static final Phrase IS = GRAMMAR.phrase("is");
    private static final Phrase IS_PLAIN = Phrase.of("{0} is {1}.");
    private static final Phrase IS_NOT = GRAMMAR.phrase("is not");
    private static final Phrase NO_LONGER = GRAMMAR.phrase("no longer");
    private static final Phrase NEVER = GRAMMAR.phrase("never");
    private static final Phrase ASK_EVER = GRAMMAR.phrase("ask ever");
    private static final Phrase ASK_BEFORE = GRAMMAR.phrase("ask before");
    private static final Phrase CHANGE = GRAMMAR.phrase("change");
    private static final Phrase ASK = GRAMMAR.phrase("ask");
    private static final Phrase PAINT = GRAMMAR.phrase("paint");
    static final Phrase ASK_COLOUR = GRAMMAR.phrase("ask colour");

    /** One of two states: what it is called, the usual word first, and what brings it about. */
    private record State(List<String> words, Phrase made) {

        static State parse(String words, String made) {
            return new State(List.of(words.split("\\|")), Phrase.of(made.strip().split("(?<=\\.)\\|")));
        }

        String usual() {
            return words.get(0);
        }
    }

    /** Two states that shut one another out, of some things or, with no nouns, of people. */
    private record Pair(State one, State other, List<String> nouns) {

        static Pair parse(String line) {
            String[] parts = line.split(" / ");
            return new Pair(
                    State.parse(parts[0], parts[3]),
                    State.parse(parts[1], parts[4]),
                    parts[2].equals("*") ? List.of() : List.of(parts[2].split(" ")));
        }

        boolean ofPeople() {
            return nouns.isEmpty();
        }

        State of(String value) {
            return value.equals(one.usual()) ? one : other;
        }
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
        /** What they once were, and what they never were. */
        private final Map<Entity, Map<String, Known>> past = new LinkedHashMap<>();

        Aspect(Scene scene) {
            this.scene = scene;
            int which = scene.below(10);
            this.pair = which < 5 ? scene.pick(PAIRS) : null;
            this.colours = which == 5 || which == 6 || which == 7;
            boolean people = pair != null ? pair.ofPeople() : !colours;
            if (pair != null) {
                pair.one().words().forEach(scene::reserve);
                pair.other().words().forEach(scene::reserve);
            }
            this.subjects = people ? scene.cast(scene.between(1, 3)) : scene.several(scene.between(1, 3), this::thing);
            this.values = pair != null
                    ? List.of(pair.one().usual(), pair.other().usual())
                    : scene.several(4, () -> scene.word(colours ? Lexicon.COLOURS : Lexicon.MOODS));
        }

        /** "The door", "the front door", "Mary's door". */
        private Entity thing() {
            String[] nouns = pair == null ? Lexicon.PORTABLE : pair.nouns().toArray(String[]::new);
            String noun = scene.word(nouns);
            if (scene.chance(8)) {
                return Entity.thing(scene.named().name() + "'s " + noun);
            }
            boolean qualified = scene.chance(10);
            String quality = scene.pick(Lexicon.QUALITIES);
            return Entity.thing("the " + (qualified && scene.reserve(quality) ? quality + " " : "") + noun);
        }

        void tell() {
            Entity subject = scene.pick(subjects);
            Map<String, Known> mine = known.computeIfAbsent(subject, s -> new LinkedHashMap<>());
            String value = scene.pick(values);
            if (scene.chance(10)) {
                Chatter.any(scene);
            } else if (scene.chance(pair == null ? 38 : 16)
                    && (pair != null || mine.isEmpty() || mine.containsKey(value))) {
                deny(subject, value, mine);
            } else {
                int told = tellIs(subject, value, mine);
                note(mine, value, Verdict.YES, told);
                past(subject).put(value, new Known(value, Verdict.YES, told));
            }
        }

        private Map<String, Known> past(Entity subject) {
            return past.computeIfAbsent(subject, s -> new LinkedHashMap<>());
        }

        /** "Not" says nothing of the past, "no longer" and "never" do. */
        private void deny(Entity subject, String value, Map<String, Known> mine) {
            Known before = past(subject).get(value);
            boolean never = past(subject).isEmpty() && mine.isEmpty() && scene.chance(60);
            boolean noLonger = !never && scene.chance(40);
            int told = scene.say(never ? NEVER : noLonger ? NO_LONGER : IS_NOT, subject, word(value));
            note(mine, value, Verdict.NO, told);
            if (never || noLonger && before == null) {
                past(subject).put(value, new Known(value, never ? Verdict.NO : Verdict.YES, told));
            }
        }

        private int tellIs(Entity subject, String value, Map<String, Known> mine) {
            Entity somebody = scene.person();
            String before =
                    values.stream().filter(one -> holds(mine, one)).findFirst().orElse(value);
            if ((pair != null || colours) && !before.equals(value) && scene.chance(12)) {
                return scene.say(CHANGE, subject, word(value), somebody, before);
            }
            if (colours && scene.chance(50)) {
                return scene.say(PAINT, subject, value, somebody);
            }
            if (pair == null || scene.chance(40)) {
                return scene.say(scene.chance(25) ? IS_PLAIN : IS, subject, word(value), somebody);
            }
            return scene.say(pair.of(value).made(), subject, value, somebody);
        }

        private static boolean holds(Map<String, Known> mine, String value) {
            return mine.containsKey(value) && mine.get(value).verdict() == Verdict.YES;
        }

        /** The value's usual word, or now and then another for the same. */
        private String word(String value) {
            return pair == null || scene.chance(75)
                    ? value
                    : scene.pick(pair.of(value).words());
        }

        /** A colour or one of a pair shuts the others out; a mood does not. */
        private void note(Map<String, Known> mine, String value, Verdict verdict, int told) {
            if (pair != null || colours && verdict == Verdict.YES) {
                mine.clear();
            }
            mine.put(value, new Known(value, verdict, told));
        }

        /** "Before" only of what it is no longer; of what was never said, nobody knows. */
        private void askWas(List<Scene.Candidate> candidates) {
            past.forEach((subject, all) -> values.forEach(value -> {
                Known was = all.get(value);
                if (was != null) {
                    boolean over = find(known.get(subject), value).verdict() == Verdict.NO;
                    candidates.add(scene.candidate(
                            new Finding(was.verdict(), List.of(was.told())),
                            over && scene.chance(50) ? ASK_BEFORE : ASK_EVER,
                            subject,
                            word(value)));
                } else if (all.values().stream().noneMatch(one -> one.verdict() == Verdict.NO)
                        && find(known.get(subject), value).verdict() != Verdict.YES) {
                    candidates.add(scene.candidate(Finding.UNKNOWN, ASK_EVER, subject, word(value)));
                }
            }));
        }

        void ask() {
            List<Scene.Candidate> candidates = new ArrayList<>();
            if (scene.chance(12)) {
                askWas(candidates);
            }
            if (!candidates.isEmpty()) {
                scene.askOneOf(candidates);
                return;
            }
            Phrase phrase = colours ? ASK_COLOUR : ASK;
            known.forEach((subject, mine) -> values.forEach(
                    value -> candidates.add(scene.candidate(find(mine, value), phrase, subject, word(value)))));
            if (scene.chance(30)) {
                Entity nobody = pair != null && pair.ofPeople() ? scene.person() : scene.object();
                candidates.add(scene.candidate(Finding.UNKNOWN, phrase, nobody, scene.pick(values)));
            }
            if (scene.chance(20)) {
                known.keySet()
                        .forEach(subject -> candidates.add(
                                scene.candidate(Finding.UNKNOWN, Motion.ASK_PLAIN, subject, scene.place())));
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
