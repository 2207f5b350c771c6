package fabula.world;

import java.util.ArrayList;
import java.util.List;

/**
 * What is bigger than what, and what fits inside what, over several things. As in bAbI, what is smaller fits, and what is
 * bigger does not; between things that nothing orders, nothing is known.
 */
final class Sizes implements Kind {

    static final Phrasebook BOOK = Phrasebook.of("sizes");
    private static final Phrase BIGGER_PLAIN = Phrase.of("{0} is bigger than {1}.");
    private static final Phrase FITS_PLAIN = Phrase.of("{1} fits inside {0}.");
    private static final Phrase VARIED = BOOK.phrase("bigger");
    private static final Phrase CHAIN = BOOK.phrase("chain");
    private static final Phrase ASIDE = BOOK.phrase("aside");
    static final Phrase ASK_BIGGER_PLAIN = Phrase.of("Is {0} bigger than {1}?");
    private static final Phrase ASK_FITS_PLAIN = Phrase.of("Does {1} fit in {0}?");
    private static final Question ASK_BIGGEST = BOOK.question("ask biggest");
    private static final Question ASK_SMALLEST = BOOK.question("ask smallest");
    private static final Question ASK = BOOK.question("ask");

    private static final Vignettes SHORT = Vignettes.of("sizes");

    @Override
    public String name() {
        return "sizes";
    }

    @Override
    public void tell(Scene scene) {
        if (SHORT.tellSome(scene)) {
            return;
        }
        Strand strand = scene.chance(12) ? Openings.strand(scene) : strand(scene);
        new Rhythm(
                        scene,
                        scene.chance(45) ? scene.between(8, 18) : scene.between(2, 7),
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
        for (int again = 0; again < 2 && !plain && known.told(things.get(some), things.get(than)); again++) {
            some = scene.below(things.size() - 1);
            than = scene.between(some + 1, things.size() - 1);
        }
        if (plain || scene.chance(35)) {
            Phrase phrase = scene.chance(50) ? BIGGER_PLAIN : FITS_PLAIN;
            scene.say(phrase, known(things, some, than, scene.told(), known, mentioned));
        } else if (than + 1 < things.size() && scene.chance(15)) {
            known(things, some, than, scene.told(), known, mentioned);
            known(things, than, than + 1, scene.told(), known, mentioned);
            String clause = CHAIN.part(scene.manner(), things.get(than), things.get(some), things.get(than + 1));
            Telling.tell(scene, clause);
        } else if (than + 1 < things.size() && scene.chance(12)) {
            String one = clause(scene, known(things, some, than, scene.told(), known, mentioned));
            Telling.tell(scene, one, clause(scene, known(things, than, than + 1, scene.told(), known, mentioned)));
        } else {
            Telling.tell(scene, clause(scene, known(things, some, than, scene.told(), known, mentioned)));
        }
    }

    private static String clause(Scene scene, Object... pair) {
        return VARIED.part(scene.manner(), pair);
    }

    private static Object[] known(
            List<Entity> things, int some, int than, int told, Ranking known, List<Entity> mentioned) {
        Entity bigger = things.get(some);
        Entity smaller = things.get(than);
        known.more(bigger, smaller, told);
        List.of(bigger, smaller).stream()
                .filter(thing -> !mentioned.contains(thing))
                .forEach(mentioned::add);
        return new Object[] {bigger, smaller};
    }

    private static void askMost(Scene scene, Ranking known, List<Entity> mentioned) {
        boolean biggest = scene.chance(60);
        scene.askOneOf(mentioned.stream()
                .map(thing -> scene.candidate(
                        known.isMost(thing, mentioned, biggest), biggest ? ASK_BIGGEST : ASK_SMALLEST, thing))
                .toList());
    }

    private static void ask(Scene scene, Ranking known, List<Entity> mentioned) {
        if (mentioned.size() > 2 && scene.chance(8)) {
            askMost(scene, known, mentioned);
            return;
        }
        List<Scene.Candidate> candidates = new ArrayList<>();
        int which = scene.below(100);
        for (Entity some : mentioned) {
            for (Entity than : mentioned) {
                if (!some.equals(than)) {
                    candidates.add(question(scene, known.isMore(some, than), which, some, than));
                }
            }
        }
        if (scene.chance(25)) {
            Entity other = Entity.thing("the " + scene.word(Lexicon.BULKY));
            Entity here = scene.pick(mentioned);
            boolean turned = scene.chance(50);
            candidates.add(question(scene, Finding.UNKNOWN, which, turned ? other : here, turned ? here : other));
        }
        scene.askOneOf(candidates);
    }

    private static Scene.Candidate question(Scene scene, Finding finding, int which, Entity some, Entity than) {
        return which < 55
                ? scene.candidate(finding, ASK, some, than)
                : scene.candidate(finding, which < 78 ? ASK_BIGGER_PLAIN : ASK_FITS_PLAIN, some, than);
    }
}
