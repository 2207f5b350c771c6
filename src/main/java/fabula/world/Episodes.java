package fabula.world;

import java.util.ArrayList;
import java.util.List;

/** Short stories of one book as people write them, one or two told across one another, of people of their own. */
final class Episodes {

    private final List<Episode> all;

    private Episodes(List<Episode> all) {
        this.all = all;
    }

    /** Those of a book: the sections whose names are in lower case. */
    static List<Episode> in(Phrasebook book) {
        return book.names().stream()
                .filter(name -> Character.isLowerCase(name.charAt(0)))
                .map(name -> Episode.of(name, book.lines(name)))
                .toList();
    }

    /** @param book the name of its resource */
    static Episodes of(String book) {
        return new Episodes(in(Phrasebook.of(book)));
    }

    Strand strand(Scene scene) {
        List<Happening> happenings = new ArrayList<>();
        int count = scene.chance(60) ? 1 : 2;
        while (happenings.size() < count) {
            Episode episode = scene.pick(all);
            if (happenings.stream().noneMatch(one -> one.episode().touches(episode))) {
                happenings.add(new Happening(scene, episode, episode.drawn(scene)));
            }
        }
        return new Strand(() -> Happening.tellOne(scene, happenings), () -> ask(scene, happenings));
    }

    private static void ask(Scene scene, List<Happening> happenings) {
        List<Scene.Candidate> candidates = new ArrayList<>();
        happenings.forEach(one -> one.asked(candidates));
        scene.askOneOf(candidates);
    }
}
