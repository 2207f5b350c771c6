package fabula.world;

import fabula.world.Entity.Gender;
import java.util.List;
import java.util.random.RandomGenerator;

/** Names for people, places and things as chance has them, common ones and such as nobody has met. */
final class Names {

    private final Scene scene;
    private final RandomGenerator random;

    /** @param random what the scene draws from, too */
    Names(Scene scene, RandomGenerator random) {
        this.scene = scene;
        this.random = random;
    }

    /** What somebody is called. */
    String person(Gender gender) {
        if (scene.chance(28)) {
            return Coinage.name(random) + (scene.chance(8) ? " " + Coinage.name(random) : "");
        }
        if (scene.chance(3)) {
            return "the " + scene.pick(Lexicon.JOBS);
        }
        String name =
                scene.pick(scene.chance(6) ? Lexicon.NEUTRAL : gender == Gender.SHE ? Lexicon.WOMEN : Lexicon.MEN);
        if (scene.chance(5)) {
            String surname = scene.pick(Lexicon.SURNAMES);
            return scene.chance(40) ? name + " " + surname : scene.pick(titles(gender)) + surname;
        }
        if (scene.chance(4)) {
            return scene.pick(titles(gender)) + name;
        }
        if (scene.chance(2) && gender == Gender.SHE) {
            return name + " " + scene.pick(Lexicon.SECOND_NAMES);
        }
        return scene.chance(3) ? name + " " + Coinage.name(random) : name;
    }

    /** What somebody is called among family and friends: no title. */
    String first(Gender gender) {
        if (scene.chance(28)) {
            return Coinage.name(random);
        }
        String name = scene.pick(gender == Gender.SHE ? Lexicon.WOMEN : Lexicon.MEN);
        return scene.chance(4) ? name + " " + scene.pick(Lexicon.SURNAMES) : name;
    }

    private static List<String> titles(Gender gender) {
        return gender == Gender.SHE
                ? List.of("Aunt ", "Mrs ", "Ms ", "Lady ", "Dr ", "Grandma ", "Little ", "Miss ", "Professor ")
                : List.of("Uncle ", "Mr ", "Captain ", "Dr ", "Grandpa ", "Old ", "Sir ", "Professor ");
    }

    /** Somebody without a name, such as "my sister". */
    Entity relative() {
        boolean she = scene.chance(50);
        return new Entity(
                scene.pick(she ? Lexicon.SOME_WOMEN : Lexicon.SOME_MEN), she ? Gender.SHE : Gender.HE, List.of());
    }

    /** A room, a site, a town or a made-up place. */
    Entity place() {
        int which = scene.below(100);
        if (which < 42) {
            String room = (scene.chance(5) ? scene.pick(Lexicon.QUALITIES) + " " : "") + scene.pick(Lexicon.ROOMS);
            return spot(room, List.of("in", "in", "inside"));
        }
        if (which < 44) {
            return new Entity(scene.pick(Lexicon.INSTITUTIONS), Gender.IT, List.of("at"));
        }
        if (which < 60) {
            return spot(scene.pick(Lexicon.SITES), List.of("at"));
        }
        if (which < 64) {
            return spot(scene.pick(Lexicon.OPEN), List.of("on"));
        }
        if (which < 74) {
            return new Entity(scene.pick(Lexicon.TOWNS), Gender.IT, List.of("in"));
        }
        if (which < 82) {
            String town = Coinage.name(random)
                    + (scene.chance(25) ? scene.pick(List.of(" City", " Hall", " Castle", " Bay")) : "");
            return new Entity(town, Gender.IT, List.of("in"));
        }
        String qualified = (scene.chance(15) ? scene.pick(Lexicon.COLOURS) + " " : "") + Coinage.word(random);
        return spot(qualified, List.of("in", "at", "inside"));
    }

    private static Entity spot(String name, List<String> prepositions) {
        return new Entity("the " + name, Gender.IT, prepositions);
    }

    /** Something that can be carried. */
    String object() {
        String word = word(Lexicon.PORTABLE);
        return (scene.chance(8) ? scene.pick(Lexicon.COLOURS) + " " : "") + word;
    }

    /** A word of the pool or, three times in ten, a made-up one. */
    String word(String[] pool) {
        return scene.chance(30) ? Coinage.word(random) : scene.pick(pool);
    }
}
