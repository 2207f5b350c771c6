package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who is older, faster, taller than whom, over several others; what is known of one quality says nothing of another. */
final class Comparisons implements Kind {

    private record Quality(String more, String less, String plain) {}

    private static final List<Quality> OF_PEOPLE = List.of(
            new Quality("older", "younger", "old"), new Quality("taller", "shorter", "tall"),
            new Quality("faster", "slower", "fast"), new Quality("stronger", "weaker", "strong"),
            new Quality("richer", "poorer", "rich"), new Quality("heavier", "lighter", "heavy"),
            new Quality("smarter", "sillier", "smart"), new Quality("kinder", "meaner", "kind"),
            new Quality("louder", "quieter", "loud"), new Quality("happier", "sadder", "happy"),
            new Quality("braver", "shyer", "brave"), new Quality("more famous", "less famous", "famous"));
    private static final List<Quality> OF_THINGS = List.of(
            new Quality("older", "newer", "old"), new Quality("heavier", "lighter", "heavy"),
            new Quality("longer", "shorter", "long"), new Quality("more expensive", "cheaper", "expensive"),
            new Quality("hotter", "colder", "hot"), new Quality("harder", "softer", "hard"),
            new Quality("brighter", "darker", "bright"), new Quality("wider", "narrower", "wide"),
            new Quality("bigger", "smaller", "big"), new Quality("larger", "tinier", "large"),
            new Quality("thicker", "thinner", "thick"), new Quality("higher", "lower", "high"),
            new Quality("more useful", "less useful", "useful"), new Quality("more beautiful", "uglier", "beautiful"));

    private static final Phrase PLAIN = Phrase.of("{0} is {2} than {1}.");
    private static final Phrase VARIED = Phrase.of(
            "{0} is (much |a lot |a bit |slightly |clearly |even |far |){2} than {1}.",
            "{1} is (much |a lot |a bit |slightly |){3} than {0}.",
            "{1} (is not|isn't) as {4} as {0}.",
            "{1} is not (quite|nearly) as {4} as {0}.",
            "Compared (to|with) {1}, {0} is {2}.",
            "(As everybody knows|Everyone says that|We know that|Well,|And) {0} is {2} than {1}.",
            "{0} is the {2} of the two, {0} and {1}.",
            "{0}'s {2} than {1}.",
            "{1}'s {3} than {0}.",
            "Of {0} and {1}, {0} is {2}.");
    private static final Phrase ASK_PLAIN = Phrase.of("Is {0} {2} than {1}?");
    private static final Phrase ASK = Phrase.of(
            "Is {0} {2} than {1}?",
            "Is {1} {3} than {0}?",
            "Isn't {0} {2} than {1}?",
            "{0} is {2} than {1}, (right|correct|yes)?",
            "Is it (true|right|correct) that {0} is {2} than {1}?",
            "(So|And|Then|OK so) is {0} {2} than {1}(| or not)?",
            "Compared (to|with) {1}, is {0} {2}?",
            "Is {0} (really|actually|much) {2} than {1}?",
            "Would you say {0} is {2} than {1}?",
            "Do (we|you) know whether {0} is {2} than {1}?",
            "Is {0} the {2} one compared (to|with) {1}?",
            "{0} is {2} than {1}?",
            "Isn't {1} {3} than {0}?",
            "Between {0} and {1}, is {0} {2}?");

    @Override
    public String name() {
        return "comparisons";
    }

    @Override
    public void tell(Scene scene) {
        Strand strand = strand(scene);
        new Rhythm(scene, scene.between(2, scene.chance(20) ? 14 : 8), scene.between(2, 6), scene.chance(60))
                .run(strand.tell(), strand.ask());
    }

    static Strand strand(Scene scene) {
        boolean people = scene.chance(60);
        List<Entity> all = scene.several(scene.between(3, 6), people ? scene::person : scene::object);
        List<Quality> qualities = scene.shuffled(people ? OF_PEOPLE : OF_THINGS).subList(0, scene.chance(70) ? 1 : 2);
        List<Table> tables = qualities.stream()
                .map(quality -> new Table(scene, quality, scene.shuffled(all)))
                .toList();
        return new Strand(() -> tellOne(scene, tables), () -> scene.pick(tables).ask());
    }

    private static void tellOne(Scene scene, List<Table> tables) {
        if (scene.chance(10) && scene.told() > 0) {
            Chatter.any(scene);
        } else {
            scene.pick(tables).tell();
        }
    }

    /** One quality and the true order of everybody in it, most first. */
    private static final class Table {

        private final Scene scene;
        private final Quality quality;
        private final List<Entity> order;
        private final Ranking known = new Ranking();
        private final Set<Entity> mentioned = new LinkedHashSet<>();

        Table(Scene scene, Quality quality, List<Entity> order) {
            this.scene = scene;
            this.quality = quality;
            this.order = order;
        }

        void tell() {
            int some = scene.below(order.size() - 1);
            int than = scene.chance(70) ? some + 1 : scene.between(some + 1, order.size() - 1);
            known.more(
                    order.get(some),
                    order.get(than),
                    say(scene.chance(45) ? PLAIN : VARIED, order.get(some), order.get(than)));
            mentioned.add(order.get(some));
            mentioned.add(order.get(than));
        }

        private int say(Phrase phrase, Entity more, Entity less) {
            return phrase == PLAIN && scene.chance(40)
                    ? scene.say(PLAIN, less, more, quality.less())
                    : scene.say(phrase, more, less, quality.more(), quality.less(), quality.plain());
        }

        void ask() {
            Phrase phrase = scene.chance(45) ? ASK_PLAIN : ASK;
            List<Entity> everybody = new ArrayList<>(mentioned);
            List<Scene.Candidate> candidates = new ArrayList<>();
            for (Entity some : everybody) {
                for (Entity than : everybody) {
                    if (!some.equals(than)) {
                        candidates.add(candidate(phrase, some, than));
                    }
                }
            }
            if (scene.chance(30) || candidates.isEmpty()) {
                candidates.add(scene.candidate(
                        Finding.UNKNOWN, phrase, scene.pick(order), scene.person(), quality.more(), quality.less()));
            }
            scene.askOneOf(candidates);
        }

        private Scene.Candidate candidate(Phrase phrase, Entity some, Entity than) {
            Finding more = known.isMore(some, than);
            if (scene.chance(40)) {
                Finding less = more.verdict() == Verdict.YES ? new Finding(Verdict.NO, more.supports()) : more;
                less = more.verdict() == Verdict.NO ? new Finding(Verdict.YES, more.supports()) : less;
                return scene.candidate(less, phrase, some, than, quality.less(), quality.more());
            }
            return scene.candidate(more, phrase, some, than, quality.more(), quality.less());
        }
    }
}
