package fabula.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A few episodes told side by side, with remarks between them. */
final class Episodes {

    /** Percent of the questions, beside the usual ones, that nothing told answers. */
    static final int UNKNOWN = 6;

    private static final int APART_REMARKS = 14;

    private final Scene scene;
    private final List<Happening> happenings;
    private final int remarks;
    private final int unknown;
    private final boolean alike;

    /**
     * @param draw what happens
     * @param remarks how many statements of a hundred are of nothing that is asked
     * @param unknown how many questions of a hundred, beside the usual ones, nothing told answers
     * @param alike whether the same may happen to two people, and be asked of somebody to whom something else happens
     */
    private Episodes(Scene scene, Supplier<Episode> draw, int remarks, int unknown, boolean alike) {
        this.scene = scene;
        this.alike = alike;
        this.happenings = happenings(draw);
        this.remarks = remarks;
        this.unknown = unknown;
    }

    static Strand strand(Scene scene, Supplier<Episode> draw, int remarks) {
        return strand(scene, draw, remarks, UNKNOWN);
    }

    static Strand strand(Scene scene, Supplier<Episode> draw, int remarks, int unknown) {
        return new Episodes(scene, draw, remarks, unknown, true).strand();
    }

    /** Episodes of which each may tell what another one asks. */
    static Strand apart(Scene scene, List<Episode> some) {
        return new Episodes(scene, () -> scene.pick(some), APART_REMARKS, UNKNOWN, false).strand();
    }

    private Strand strand() {
        return new Strand(this::tell, this::ask);
    }

    /** The episodes of a book: its sections whose names are in small letters. */
    static List<Episode> of(Phrasebook book) {
        return book.names().stream()
                .filter(name -> Character.isLowerCase(name.charAt(0)))
                .map(name -> Episode.of(name, book.lines(name)))
                .toList();
    }

    /** The episodes of these books. */
    static List<Episode> of(String... books) {
        return Stream.of(books)
                .map(Phrasebook::of)
                .flatMap(book -> of(book).stream())
                .toList();
    }

    private List<Happening> happenings(Supplier<Episode> draw) {
        List<Happening> all = new ArrayList<>();
        int count = scene.chance(50) ? 1 : scene.between(2, 3);
        while (count-- > 0) {
            if (alike && !all.isEmpty() && !all.get(0).episode().isOnce() && scene.chance(20)) {
                all.add(all.get(0).likewise());
                continue;
            }
            Episode episode = draw.get();
            if (all.stream().noneMatch(one -> one.episode().touches(episode))) {
                all.add(Happening.of(scene, episode));
            }
        }
        return all;
    }

    private void tell() {
        List<Happening> left = happenings.stream().filter(one -> !one.isOver()).toList();
        Optional<Happening> going = left.stream()
                .filter(Happening::goesOn)
                .findFirst()
                .or(() -> left.stream().filter(Happening::leans).findFirst());
        boolean remark = scene.told() > 0 && scene.chance(remarks);
        if (left.isEmpty() || remark && going.isEmpty()) {
            Chatter.any(scene);
        } else if (remark && !going.orElseThrow().goesOn()) {
            new Details(scene).tellScenery();
        } else {
            going.orElseGet(() -> scene.chance(70) ? left.get(0) : scene.pick(left))
                    .tell();
        }
    }

    private void ask() {
        List<Happening> begun =
                happenings.stream().filter(one -> !one.told().isEmpty()).toList();
        List<Scene.Candidate> candidates = new ArrayList<>();
        for (Happening one : begun) {
            one.asked(candidates);
            for (Happening other : begun) {
                if (alike && !other.episode().touches(one.episode())) {
                    one.askedOf(other.hero(), candidates);
                }
            }
        }
        List<Scene.Candidate> open = candidates.stream()
                .filter(candidate -> candidate.finding().unknown())
                .toList();
        if (!open.isEmpty() && scene.chance(unknown)) {
            Scene.Candidate chosen = scene.pick(open);
            scene.ask(chosen.finding(), chosen.text().get());
        } else {
            scene.askOneOf(candidates);
        }
    }
}
