package fabula.world;

import java.util.ArrayList;
import java.util.List;

/** What is bigger than what, and what fits inside what, over several things. */
final class Sizes implements Kind {

    private static final Phrase BIGGER_PLAIN = Phrase.of("{0} is bigger than {1}.");
    private static final Phrase FITS_PLAIN = Phrase.of("{1} fits inside {0}.");
    private static final Phrase VARIED = Phrase.of(
            "{0} is (bigger|larger|a lot bigger|much bigger|much larger|a bit bigger|slightly larger|clearly bigger|roomier) than {1}.",
            "{1} is (smaller|much smaller|a bit smaller|tinier|a lot smaller|less big) than {0}.",
            "{1} (fits|fits easily|can fit|easily fits|would fit|will fit|does fit|fits nicely) (in|into|inside|within) {0}.",
            "{1} can be (put|packed|placed|stored|hidden) (in|into|inside) {0}.",
            "{0} is too big (for|to fit in|to fit inside|to go into) {1}.",
            "{0} (has room for|can hold|is big enough for|is large enough for|is big enough to hold) {1}.",
            "{1} is small enough to (fit in|fit inside|go into|fit into) {0}.",
            "{1} (isn't|is not) as (big|large) as {0}.",
            "{1} goes (in|into|inside) {0}.",
            "{1} is too small to hold {0}.",
            "{0} (does not|doesn't|won't|can't|cannot) fit (in|into|inside) {1}.",
            "You can (put|pack|fit) {1} (in|into|inside) {0}.",
            "Compared with {1}, {0} is (big|huge|large).",
            "(As everybody knows|Of course|Well|Look), {0} is (bigger|larger) than {1}.");
    private static final Phrase ASK_BIGGER_PLAIN = Phrase.of("Is {0} bigger than {1}?");
    private static final Phrase ASK_FITS_PLAIN = Phrase.of("Does {1} fit in {0}?");
    private static final Phrase ASK_MORE = Phrase.of(
            "Is {0} (larger|bigger|really bigger|much larger|greater in size|of a bigger size) than {1}?",
            "Is {1} (smaller|tinier|really smaller|less big) than {0}?",
            "(Does|Will|Would) {1} fit (inside|into|in|within) {0}?",
            "(Can|Could) (I|you|we|one) (put|pack|fit|store|place) {1} (in|into|inside) {0}?",
            "Can {0} (hold|contain|take) {1}?",
            "Is {0} too big (for|to fit in|to fit inside|to go into) {1}?",
            "Is {0} (big|large) enough (for|to hold|to contain) {1}?",
            "Is {1} small enough to (fit in|fit into|go into) {0}?",
            "{0} is (bigger|larger) than {1}, (right|isn't it|correct)?",
            "{1} fits in {0}, (right|doesn't it|correct)?",
            "Isn't {0} (bigger|larger) than {1}?",
            "Doesn't {1} fit (in|into|inside) {0}?",
            "(So|And|Then) is {0} bigger than {1}(| or not)?",
            "(So|And|Then) does {1} fit (in|inside) {0}(| or not)?",
            "Is it (true|right) that {0} is (bigger|larger) than {1}?",
            "Is it true that {1} fits (in|inside) {0}?",
            "Can {1} (fit|go|be put|be packed) (in|into|inside) {0}?",
            "Is there room for {1} (in|inside) {0}?",
            "Does {0} have room for {1}?",
            "Is {0} the bigger (one |)compared (with|to) {1}?",
            "Could {1} be (put|placed|hidden) (in|inside) {0}?",
            "Is {1} less big than {0}?");
    private static final Phrase ASIDE = Phrase.of(
            "{0} is (very |rather |quite |)(old|new|pretty|heavy|light|empty|expensive|cheap).",
            "{0} was (made|painted|bought|found) (yesterday|long ago|last year).",
            "(Everybody|Nobody|My friend) likes {0}.",
            "{0} looks nice.",
            "{0} is {1}.",
            "{0} (stands|is) (next to|behind) {2}.");

    @Override
    public String name() {
        return "sizes";
    }

    @Override
    public void tell(Scene scene) {
        Strand strand = strand(scene);
        new Rhythm(
                        scene,
                        scene.chance(30) ? scene.between(10, 20) : scene.between(2, 9),
                        scene.between(2, 6),
                        scene.chance(55))
                .run(strand.tell(), strand.ask());
    }

    static Strand strand(Scene scene) {
        List<Entity> things = new Naming(scene).bulky(scene.between(3, 7));
        Ranking known = new Ranking();
        List<Entity> mentioned = new ArrayList<>();
        boolean plain = scene.chance(30);
        return new Strand(() -> compare(scene, things, known, mentioned, plain), () -> ask(scene, known, mentioned));
    }

    /** Things are listed biggest first; neighbours in the list are compared most. */
    private static void compare(
            Scene scene, List<Entity> things, Ranking known, List<Entity> mentioned, boolean plain) {
        if (!mentioned.isEmpty() && scene.chance(plain ? 2 : 12)) {
            scene.say(ASIDE, scene.pick(mentioned), scene.word(Lexicon.COLOURS), scene.object());
            return;
        }
        int some = scene.below(things.size() - 1);
        int than = scene.chance(65) ? some + 1 : scene.between(some + 1, things.size() - 1);
        Entity bigger = things.get(some);
        Entity smaller = things.get(than);
        boolean simple = plain || scene.chance(40);
        Phrase phrase = !simple ? VARIED : scene.chance(50) ? BIGGER_PLAIN : FITS_PLAIN;
        known.more(bigger, smaller, scene.say(phrase, bigger, smaller));
        List.of(bigger, smaller).stream()
                .filter(thing -> !mentioned.contains(thing))
                .forEach(mentioned::add);
    }

    private static void ask(Scene scene, Ranking known, List<Entity> mentioned) {
        Phrase phrase = scene.chance(55) ? ASK_MORE : scene.chance(50) ? ASK_BIGGER_PLAIN : ASK_FITS_PLAIN;
        List<Scene.Candidate> candidates = new ArrayList<>();
        for (Entity some : mentioned) {
            for (Entity than : mentioned) {
                if (!some.equals(than)) {
                    candidates.add(scene.candidate(known.isMore(some, than), phrase, some, than));
                }
            }
        }
        if (scene.chance(25)) {
            Entity other = Entity.thing("the " + scene.word(Lexicon.BULKY));
            Entity here = scene.pick(mentioned);
            candidates.add(
                    scene.chance(50)
                            ? scene.candidate(Finding.UNKNOWN, phrase, other, here)
                            : scene.candidate(Finding.UNKNOWN, phrase, here, other));
        }
        scene.askOneOf(candidates);
    }
}
