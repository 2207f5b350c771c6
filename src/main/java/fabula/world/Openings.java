package fabula.world;

import java.util.ArrayList;
import java.util.List;

/** What fits through a door and what does not. What does not is bigger than what does; of two that fit nothing is known. */
final class Openings {

    private static final Phrase THROUGH = Sizes.BOOK.phrase("through");
    private static final Phrase NOT_THROUGH = Sizes.BOOK.phrase("not through");
    private static final Question ASK_THROUGH = Sizes.BOOK.question("ask through");
    private static final Question ASK_NOT_THROUGH = Sizes.BOOK.question("ask not through");

    private final Scene scene;
    private final Entity opening;
    private final List<Entity> things;
    private final List<Entity> told = new ArrayList<>();
    private final Ranking known = new Ranking();

    private Openings(Scene scene) {
        this.scene = scene;
        this.opening =
                Entity.thing("the " + scene.word(Sizes.BOOK.lines("openings").toArray(String[]::new)));
        this.things = new Naming(scene).bulky(scene.between(2, 4));
    }

    static Strand strand(Scene scene) {
        Openings openings = new Openings(scene);
        return new Strand(openings::tell, openings::ask);
    }

    private void tell() {
        if (told.size() == things.size() || !told.isEmpty() && scene.chance(12)) {
            Chatter.any(scene);
            return;
        }
        Entity thing = things.get(told.size());
        boolean fits = scene.chance(50);
        if (fits) {
            known.more(opening, thing, scene.told());
        } else {
            known.more(thing, opening, scene.told());
        }
        told.add(thing);
        Telling.tell(scene, (fits ? THROUGH : NOT_THROUGH).part(scene.manner(), opening, thing));
    }

    private void ask() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        boolean between = told.size() > 1 && scene.chance(35);
        for (Entity thing : told) {
            if (between) {
                told.stream()
                        .filter(than -> !than.equals(thing))
                        .forEach(than -> candidates.add(
                                scene.candidate(known.isMore(thing, than), Sizes.ASK_BIGGER_PLAIN, thing, than)));
            } else {
                candidates.add(scene.candidate(known.isMore(opening, thing), ASK_THROUGH, opening, thing));
                candidates.add(scene.candidate(known.isMore(thing, opening), ASK_NOT_THROUGH, opening, thing));
            }
        }
        if (scene.chance(35)) {
            Entity other = Entity.thing("the " + scene.word(Lexicon.BULKY));
            candidates.add(scene.candidate(Finding.UNKNOWN, ASK_THROUGH, opening, other));
        }
        scene.askOneOf(candidates);
    }
}
