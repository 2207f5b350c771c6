package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one of a kind is like, the others are taken to be like: Lily is a swan and white, so Greg the swan is white. */
final class Induction implements Kind {

    private static final Phrase MEMBER = Phrase.of(
            "{0} is a {1}.",
            "{0} is a {1}.",
            "{0}'s a {1}.",
            "{0} is (a young|a little|also a|a real) {1}.",
            "There is a {1} (called|named) {0}.",
            "{0} is one of the {2}.");
    private static final Phrase COLOUR = Phrase.of(
            "{0} is {1}.",
            "{0} is {1}.",
            "{0} is {1}.",
            "{0} is (all|quite|entirely|completely) {1}.",
            "{0}'s {1}.",
            "{0} is {1} (all over|in colour).",
            "{0} (looks|has always been) {1}.",
            "The colour of {0} is {1}.");
    private static final Phrase BOTH = Phrase.of(
            "{0} is a {2} {1}.", "{0} is a {1} and is {2}.", "{0}, a {1}, is {2}.", "{0} is a {1} that is {2}.");
    private static final Phrase ASK = Phrase.of(
            "Is {0} {1}?",
            "Is {0} {1}?",
            "{0} is {1}, right?",
            "Is it true that {0} is {1}?",
            "Isn't {0} {1}?",
            "Would {0} be {1}?",
            "Is {0} {1} in colour?",
            "Is {0} (probably|likely to be) {1}?",
            "Is the colour of {0} {1}?",
            "So is {0} {1} or not?",
            "Do you think {0} is {1}?");

    @Override
    public String name() {
        return "induction";
    }

    @Override
    public void tell(Scene scene) {
        Strand strand = strand(scene);
        new Rhythm(scene, scene.between(3, 10), scene.between(2, 6), scene.chance(75)).run(strand.tell(), strand.ask());
    }

    static Strand strand(Scene scene) {
        Herd herd = new Herd(scene);
        return new Strand(herd::tell, herd::ask);
    }

    private static final class Herd {

        private final Scene scene;
        private final List<Species> species;
        private final List<String> colours;
        private final List<Entity> waiting;
        private final Map<Entity, Species> kinds = new LinkedHashMap<>();
        private final Map<Entity, Integer> kindTold = new LinkedHashMap<>();
        private final Map<Entity, Integer> colourTold = new LinkedHashMap<>();

        Herd(Scene scene) {
            this.scene = scene;
            this.species = scene.several(scene.between(2, 4), () -> Species.animal(scene));
            this.colours = scene.several(species.size(), () -> scene.word(Lexicon.COLOURS));
            this.waiting = scene.several(scene.between(3, 6), scene::named);
        }

        void tell() {
            List<Entity> pale = kinds.keySet().stream()
                    .filter(one -> !colourTold.containsKey(one))
                    .toList();
            boolean known = scene.chance(50);
            if (scene.chance(8)) {
                Chatter.any(scene);
            } else if (!waiting.isEmpty() && scene.chance(60)) {
                Entity fresh = waiting.remove(0);
                int kind = scene.below(species.size());
                kinds.put(fresh, species.get(kind));
                boolean both = scene.chance(20);
                int told = both
                        ? scene.say(BOTH, fresh, species.get(kind).one(), colours.get(kind))
                        : scene.say(
                                MEMBER,
                                fresh,
                                species.get(kind).one(),
                                species.get(kind).many());
                kindTold.put(fresh, told);
                if (both) {
                    colourTold.put(fresh, told);
                }
            } else if (!pale.isEmpty() && (known || waiting.isEmpty()) && pale.size() > 1) {
                Entity one = scene.pick(pale);
                colourTold.put(one, scene.say(COLOUR, one, colourOf(one)));
            }
        }

        private String colourOf(Entity one) {
            return colours.get(species.indexOf(kinds.get(one)));
        }

        void ask() {
            List<Scene.Candidate> candidates = new ArrayList<>();
            kinds.keySet()
                    .forEach(one -> colours.forEach(
                            colour -> candidates.add(scene.candidate(isColoured(one, colour), ASK, one, colour))));
            if (scene.chance(30)) {
                candidates.add(scene.candidate(Finding.UNKNOWN, ASK, scene.named(), scene.pick(colours)));
            }
            scene.askOneOf(candidates);
        }

        private Finding isColoured(Entity one, String colour) {
            Verdict verdict = colourOf(one).equals(colour) ? Verdict.YES : Verdict.NO;
            if (colourTold.containsKey(one)) {
                return new Finding(verdict, List.of(colourTold.get(one)));
            }
            for (Entity model : colourTold.keySet()) {
                if (kinds.get(model).equals(kinds.get(one))) {
                    return new Finding(verdict, List.of(kindTold.get(one), kindTold.get(model), colourTold.get(model)));
                }
            }
            return Finding.UNKNOWN;
        }
    }
}
