package fabula.world;

import java.util.List;

/**
 * Things beside and above one another, places north and west of one another, composed over several statements. As in
 * bAbI, what is straight above something is not to the left of it; who goes left and then up is both to the left and
 * above; what goes left and right again is not known. "North-east" is north and east at once. Being near says nothing of
 * the direction.
 */
final class Positions implements Kind {

    static final Phrasebook BOOK = Phrasebook.of("positions");

    @Override
    public String name() {
        return "positions";
    }

    @Override
    public void tell(Scene scene) {
        if (scene.chance(20)) {
            Lineup.tell(scene);
            return;
        }
        boolean small = scene.chance(50);
        Strand strand = strand(scene, small ? 3 : scene.between(3, 6));
        new Rhythm(scene, small ? 2 : scene.between(2, 7), small ? 8 : scene.between(3, 8), scene.chance(80))
                .run(strand.tell(), strand.ask());
    }

    static Strand strand(Scene scene) {
        return strand(scene, scene.between(3, 5));
    }

    private static Strand strand(Scene scene, int count) {
        boolean compass = scene.chance(42);
        List<Entity> things = new Naming(scene).laidOut(count, compass);
        if (!compass && scene.chance(25)) {
            List<Entity> some = scene.chance(30) ? scene.people(count) : things;
            Layout layout = new Layout(scene, View.SCENE, some, false);
            return new Strand(layout::tell, layout::ask);
        }
        Layout layout = new Layout(scene, compass ? View.MAP : View.SCREEN, things, scene.chance(35));
        return new Strand(layout::tell, layout::ask);
    }
}
