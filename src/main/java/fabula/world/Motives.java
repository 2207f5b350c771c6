package fabula.world;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people need, where it takes them and why. Who needs something will go where it is to be had and nowhere else, and
 * went there, or took what helps, for that reason; who is somewhere without being said to need anything may be there for
 * any reason, and who is tired may well want a drink. Other stories tell of deeds and their reasons, and of how people feel;
 * many are told as people write them, with a few sentences about one thing.
 */
final class Motives implements Kind {

    static final Phrasebook BOOK = Phrasebook.of("motives");
    static final List<Need> NEEDS =
            BOOK.lines("needs").stream().map(line -> Need.of(BOOK, line)).toList();
    /** Those that stories of jobs do not tell of in other words. */
    private static final List<Need> BESIDE_WORK =
            NEEDS.stream().filter(need -> !need.because().contains("work")).toList();

    private static final List<Episode> EPISODES = Episodes.of("motive-episodes", "whys");
    static final Question ASK_DO = BOOK.question("ask do");
    static final Question ASK_IS = BOOK.question("ask is");

    @Override
    public String name() {
        return "motives";
    }

    @Override
    public void tell(Scene scene) {
        Strand strand = strand(scene);
        new Rhythm(scene, scene.between(2, 8), scene.between(3, 7), scene.chance(50)).run(strand.tell(), strand.ask());
    }

    /** Asks whether somebody needs what was not told; nothing if any of its words were told after all. */
    static Optional<String> ask(Scene scene, Entity person, String told) {
        Need need = scene.pick(BESIDE_WORK);
        String wish = scene.pick(need.does());
        boolean heard = Stream.of((need.because() + " " + wish).split(" "))
                .anyMatch(word ->
                        word.length() > 3 && told.toLowerCase(Locale.ROOT).contains(word));
        return heard
                ? Optional.empty()
                : Optional.of(
                        scene.chance(50)
                                ? ASK_IS.say(scene.manner(), person, need.because())
                                : ASK_DO.say(scene.manner(), person, wish));
    }

    static Strand strand(Scene scene) {
        int which = scene.below(100);
        if (which < 40) {
            return Episodes.apart(scene, EPISODES);
        }
        if (which < 54) {
            return Reasons.strand(scene);
        }
        if (which < 63) {
            return Moods.strand(scene);
        }
        Wishes wishes = new Wishes(scene);
        return new Strand(wishes::tell, wishes::ask);
    }
}
