package fabula.world;

import java.util.List;

/** Things taken, carried about and put down: who has them, where they are. */
final class Carrying implements Kind {

    @Override
    public String name() {
        return "objects";
    }

    @Override
    public void tell(Scene scene) {
        Strand strand = strand(scene);
        Rhythm.of(scene).run(strand.tell(), strand.ask());
    }

    static Strand strand(Scene scene) {
        List<Entity> people = scene.people(scene.between(1, 4));
        List<Entity> places = scene.several(scene.between(2, 5), scene::place);
        Travel travel = new Travel(scene, people, places);
        Belongings belongings =
                new Belongings(scene, travel, people, scene.several(scene.between(1, 4), scene::object));
        return new Strand(() -> event(scene, scene.pick(people), travel, belongings), () -> {
            if (scene.chance(85)) {
                belongings.ask();
            } else {
                travel.ask();
            }
        });
    }

    private static void event(Scene scene, Entity person, Travel travel, Belongings belongings) {
        int which = scene.below(100);
        if (which < 42) {
            travel.move(person);
        } else if (which < 46) {
            travel.be(person);
        } else if (which < 49) {
            travel.either(person);
        } else if (which < 92) {
            belongings.happen();
        } else {
            travel.aside();
        }
    }
}
