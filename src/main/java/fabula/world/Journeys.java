package fabula.world;

import java.util.List;
import java.util.function.Consumer;

/** Stories of people who go about: with certainty, denied, in doubt, or out of sight. */
final class Journeys implements Kind {

    /** How often, out of the sum, each sort of event happens. */
    private record Mix(
            int moves,
            int isThere,
            int denials,
            int nevers,
            int eithers,
            int doubts,
            int losses,
            int contradictions,
            int belongings,
            int asides) {

        int sum() {
            return moves
                    + isThere
                    + denials
                    + nevers
                    + eithers
                    + doubts
                    + losses
                    + contradictions
                    + belongings
                    + asides;
        }
    }

    private final String name;
    private final Mix mix;
    /** How many stories of a hundred are of something else than places, and what they are made of. */
    private final int others;

    private final Alternatives.Mix other;
    /** How many stories of a hundred are of what people did and did not do. */
    private final int deeds;

    private Journeys(String name, Mix mix, int others, Alternatives.Mix other, int deeds) {
        this.name = name;
        this.mix = mix;
        this.others = others;
        this.other = other;
        this.deeds = deeds;
    }

    static List<Journeys> kinds() {
        return List.of(
                new Journeys(
                        "moves",
                        new Mix(60, 12, 2, 1, 0, 0, 1, 0, 14, 10),
                        0,
                        new Alternatives.Mix(1, 0, 0, 0, 0, 0),
                        0),
                new Journeys(
                        "negation",
                        new Mix(26, 22, 34, 10, 0, 0, 1, 1, 2, 6),
                        25,
                        new Alternatives.Mix(25, 45, 4, 2, 14, 10),
                        45),
                new Journeys(
                        "either-or",
                        new Mix(27, 17, 6, 0, 34, 5, 1, 1, 2, 7),
                        32,
                        new Alternatives.Mix(18, 20, 46, 6, 2, 8),
                        0),
                new Journeys(
                        "unknown",
                        new Mix(22, 7, 9, 3, 4, 2, 18, 8, 5, 26),
                        18,
                        new Alternatives.Mix(30, 18, 10, 10, 6, 26),
                        12));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void tell(Scene scene) {
        if (scene.chance(deeds)) {
            Strand strand = Deeds.strand(scene);
            new Rhythm(scene, scene.between(1, 6), scene.between(2, 6), scene.chance(60))
                    .run(strand.tell(), strand.ask());
            return;
        }
        if (scene.chance(others)) {
            Strand strand = Alternatives.strand(scene, other);
            new Rhythm(scene, scene.between(1, 6), scene.between(2, 6), scene.chance(60))
                    .run(strand.tell(), strand.ask());
            return;
        }
        Strand strand = strand(scene);
        rhythm(scene).run(strand.tell(), strand.ask());
    }

    /** Many stories are as short as people tell them. */
    private static Rhythm rhythm(Scene scene) {
        return scene.chance(40)
                ? new Rhythm(scene, scene.between(1, 4), scene.between(2, 5), scene.chance(60))
                : Rhythm.of(scene);
    }

    Strand strand(Scene scene) {
        List<Entity> people = scene.cast(scene.between(1, 5));
        List<Entity> places = scene.several(scene.between(2, 6), scene::place);
        Travel travel = new Travel(scene, people, places);
        Belongings belongings =
                new Belongings(scene, travel, people, scene.several(scene.between(1, 3), scene::object));
        return new Strand(() -> event(scene, scene.pick(people), travel, belongings), travel::ask);
    }

    private void event(Scene scene, Entity person, Travel travel, Belongings belongings) {
        int which = scene.below(mix.sum());
        List<Integer> weights = List.of(
                mix.moves,
                mix.isThere,
                mix.denials,
                mix.nevers,
                mix.eithers,
                mix.doubts,
                mix.losses,
                mix.contradictions,
                mix.belongings);
        List<Consumer<Entity>> events = List.of(
                travel::move,
                travel::be,
                travel::deny,
                travel::never,
                travel::either,
                travel::wonder,
                travel::lose,
                travel::contradict,
                someone -> belongings.happen());
        for (int i = 0; i < weights.size(); i++) {
            which -= weights.get(i);
            if (which < 0) {
                events.get(i).accept(person);
                return;
            }
        }
        travel.aside();
    }
}
