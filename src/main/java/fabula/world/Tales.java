package fabula.world;

import java.util.List;

/**
 * Short tales as people tell them: of their families, their things, their own day, of plans and journeys, of what changes,
 * what is not so and what may be, of companies and kinds, and to friends in a chat; some with much between that has
 * nothing to do with it. Who was married and is not, what was left, lost, swapped or eaten up, who went off: the latest
 * counts. What a tale does not say of size, taste, price or mood is unknown.
 */
final class Tales implements Kind {

    static final List<String> NAMES = List.of(
            "kinsfolk",
            "relatives",
            "errands",
            "handing",
            "belongings",
            "denials",
            "firstperson",
            "surroundings",
            "changes",
            "doubts",
            "companies",
            "references",
            "conditions",
            "sorts",
            "chats",
            "days",
            "journeys",
            "doings",
            "wants");

    static final List<List<Episode>> BOOKS =
            NAMES.stream().map(name -> Episodes.of(name)).toList();

    /** Percent of the tales that are long. */
    private static final int LONG = 12;

    @Override
    public String name() {
        return "tales";
    }

    @Override
    public void tell(Scene scene) {
        boolean lengthy = scene.chance(LONG);
        List<Episode> book = scene.pick(BOOKS);
        Strand strand = Episodes.strand(
                scene, () -> scene.pick(scene.chance(75) ? book : scene.pick(BOOKS)), lengthy ? 55 : 12);
        int statements = lengthy ? scene.between(10, 30) : scene.between(2, 8);
        new Rhythm(scene, statements, scene.between(3, 6), scene.chance(75)).run(strand.tell(), strand.ask());
    }
}
