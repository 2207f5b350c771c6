package fabula.world;

import java.util.List;

/** Things taken, carried about, put down and put away: who has them, where they are and have been. */
final class Carrying implements Kind {

    @Override
    public String name() {
        return "objects";
    }

    @Override
    public void tell(Scene scene) {
        Strand strand = scene.chance(40) ? Keeping.strand(scene) : strand(scene);
        Rhythm.of(scene).run(strand.tell(), strand.ask());
    }

    static Strand strand(Scene scene) {
        List<Entity> people = scene.cast(scene.between(1, 4));
        Travel travel = new Travel(scene, people, scene.several(scene.between(2, 5), scene::place));
        if (scene.chance(25)) {
            Stowing stowing = new Stowing(scene, travel, people);
            return new Strand(() -> event(scene, scene.pick(people), travel, stowing::happen), stowing::ask);
        }
        Belongings belongings =
                new Belongings(scene, travel, people, scene.several(scene.between(1, 4), scene::object));
        Runnable tell = () -> {
            event(scene, scene.pick(people), travel, belongings::happen);
            belongings.follow();
        };
        return new Strand(tell, () -> {
            if (scene.chance(88)) {
                belongings.ask();
            } else {
                travel.ask();
            }
        });
    }

    private static void event(Scene scene, Entity person, Travel travel, Runnable happen) {
        int which = scene.below(100);
        if (which < 38) {
            travel.move(person);
        } else if (which < 42) {
            travel.be(person);
        } else if (which < 45) {
            travel.either(person);
        } else if (which < 47) {
            travel.lose(person);
        } else if (which < 92) {
            happen.run();
        } else {
            travel.aside();
        }
    }
}
