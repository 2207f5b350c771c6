package fabula.world;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Short tales as people tell them: of their families, their things, their own day, of plans and journeys, of what changes,
 * what is not so and what may be, of companies and kinds, and to friends in a chat; from many fields of life, made-up
 * ones too; some with much between that has nothing to do with it. Who was married and is not, what was left, lost,
 * swapped or eaten up, who went off: the latest counts. What a tale does not say of size, taste, price or mood is unknown,
 * and so is whether what was planned, promised or tried was done. Many come in twins, told nearly alike, of which a small word
 * changes the answers (contrast sets; Gardner et al. 2020, Evaluating Models' Local Decision Boundaries).
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
            "households",
            "keepsakes",
            "puzzles",
            "outcomes",
            "hours",
            "customs",
            "messages",
            "wants",
            "schooldays",
            "homely",
            "gatherings",
            "wellbeing",
            "provisions",
            "voyages",
            "outdoors",
            "legends",
            "purposes",
            "species",
            "carrying",
            "measures",
            "moments",
            "bearings",
            "openings",
            "kindred",
            "rambles",
            "timelines",
            "whens",
            "holdings",
            "natures",
            "tallies",
            "intentions",
            "lineages",
            "hearsay",
            "banter",
            "becauses",
            "threads",
            "neighbours",
            "rosters",
            "dealings",
            "hearths",
            "contests",
            "screens",
            "counters",
            "meadows",
            "whereabouts",
            "gettogethers");

    static final List<Book> BOOKS =
            NAMES.stream().map(name -> new Book(name, Episodes.of(name))).toList();

    /** Each book as often as it has episodes: a thick one is opened oftener. */
    private static final List<Book> SHELF = BOOKS.stream()
            .flatMap(book -> Collections.nCopies(book.episodes().size(), book).stream())
            .toList();

    /** Percent of the tales that are long. */
    private static final int LONG = 12;

    /** Percent of the questions, beside the usual ones, that nothing told answers, in books that are about just that. */
    static final Map<String, Integer> UNKNOWN = Map.of("puzzles", 15, "outcomes", 25, "openings", 25);

    record Book(String name, List<Episode> episodes) {}

    @Override
    public String name() {
        return "tales";
    }

    @Override
    public void tell(Scene scene) {
        boolean lengthy = scene.chance(LONG);
        Book book = scene.pick(SHELF);
        int unknown = UNKNOWN.getOrDefault(book.name(), Episodes.UNKNOWN);
        Strand strand = Episodes.strand(
                scene,
                () -> scene.pick((scene.chance(75) ? book : scene.pick(SHELF)).episodes()),
                lengthy ? 55 : 12,
                unknown);
        int statements = lengthy ? scene.between(10, 30) : scene.between(2, 8);
        new Rhythm(scene, statements, scene.between(3, 6), scene.chance(75)).run(strand.tell(), strand.ask());
    }
}
