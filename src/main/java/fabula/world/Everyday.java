package fabula.world;

import java.util.ArrayList;
import java.util.List;

/**
 * What happens to people in everyday life, and questions about it as anybody would ask them: what was told, what that
 * shuts out, and much that was not told, of the right person or of another. Wanting to do something is not doing it.
 */
final class Everyday implements Kind {

    private static final Phrasebook BOOK = Phrasebook.of("everyday");
    private static final List<Episode> EPISODES = Episodes.in(BOOK);
    private static final List<String> DOINGS = BOOK.lines("DOINGS");
    private static final List<String> DONE = BOOK.lines("DONE");
    private static final List<String> NOT_DONE = BOOK.lines("NOT DONE");
    private static final List<String> INTENDED = BOOK.lines("INTENDED");

    /** Percent of the questions, beside the usual ones, that nothing told answers. */
    private static final int UNKNOWN = 12;

    @Override
    public String name() {
        return "everyday";
    }

    @Override
    public void tell(Scene scene) {
        Strand strand = strand(scene);
        new Rhythm(scene, scene.between(1, 7), scene.between(3, 6), scene.chance(75)).run(strand.tell(), strand.ask());
    }

    static Strand strand(Scene scene) {
        List<Happening> happenings = happenings(scene);
        return new Strand(() -> Happening.tellOne(scene, happenings), () -> ask(scene, happenings));
    }

    private static List<Happening> happenings(Scene scene) {
        List<Happening> all = new ArrayList<>();
        int count = scene.chance(50) ? 1 : scene.between(2, 3);
        List<Entity> heroes = scene.cast(count);
        for (Entity hero : heroes) {
            if (!all.isEmpty() && scene.chance(20)) {
                all.add(all.get(0).likewise(hero));
                continue;
            }
            Episode episode = scene.chance(30) ? doing(scene) : scene.pick(EPISODES);
            if (all.stream().noneMatch(one -> one.episode().touches(episode))) {
                all.add(new Happening(scene, episode, episode.drawn(scene, hero, scene.person())));
            }
        }
        return all;
    }

    /** Somebody did or did not do one of many things. */
    private static Episode doing(Scene scene) {
        List<String> drawn = scene.shuffled(DOINGS);
        List<String> lines = new ArrayList<>();
        int which = scene.below(100);
        String doing = scene.chance(15) ? coined(scene) : drawn.get(0);
        for (String line : which < 50 ? DONE : which < 85 ? NOT_DONE : INTENDED) {
            lines.add(filled(line, doing, drawn.get(1)));
        }
        return Episode.of(doing.split(" / ")[0].replace(" the ", " "), lines);
    }

    /** A verb that nobody knows, alone or with a thing. */
    private static String coined(Scene scene) {
        String verb = scene.word(new String[] {Coinage.word(scene.manner())});
        String rest = scene.chance(50)
                ? ""
                : " " + Entity.thing("the " + scene.word(Lexicon.PORTABLE)).name();
        return "%s%s / %sed%s / %sing%s".formatted(verb, rest, verb, rest, verb, rest);
    }

    private static String filled(String line, String doing, String other) {
        String[] forms = doing.split(" / ");
        String[] others = other.split(" / ");
        return line.replace("<do>", forms[0])
                .replace("<did>", forms[1])
                .replace("<done>", forms[forms.length > 3 ? 3 : 1])
                .replace("<doing>", forms[2])
                .replace("<other do>", others[0])
                .replace("<other did>", others[1]);
    }

    private static void ask(Scene scene, List<Happening> happenings) {
        List<Happening> begun =
                happenings.stream().filter(one -> !one.told().isEmpty()).toList();
        List<Scene.Candidate> candidates = new ArrayList<>();
        for (Happening one : begun) {
            one.asked(candidates);
            for (Happening other : begun) {
                if (!other.episode().touches(one.episode())) {
                    one.askedOf(other.hero(), candidates);
                }
            }
        }
        List<Scene.Candidate> open = candidates.stream()
                .filter(candidate -> candidate.finding().unknown())
                .toList();
        if (!open.isEmpty() && scene.chance(UNKNOWN)) {
            Scene.Candidate chosen = scene.pick(open);
            scene.ask(chosen.finding(), chosen.text().get());
        } else {
            scene.askOneOf(candidates);
        }
    }
}
