package fabula.world;

import java.util.List;

/**
 * A kind of being.
 *
 * @param one "swan"
 * @param many "swans"
 */
record Species(String one, String many) {

    private static final List<String> IRREGULAR = List.of(
            "wolf wolves",
            "mouse mice",
            "sheep sheep",
            "goose geese",
            "fox foxes",
            "fish fish",
            "calf calves",
            "pony ponies");

    static Species draw(Scene scene) {
        return draw(scene, scene.chance(80) ? Lexicon.ANIMALS : Lexicon.JOBS);
    }

    static Species animal(Scene scene) {
        return draw(scene, Lexicon.ANIMALS);
    }

    private static Species draw(Scene scene, String[] pool) {
        while (true) {
            String one = scene.chance(12) ? scene.pick(IRREGULAR) : scene.word(pool);
            String[] forms = one.split(" ");
            if (forms.length == 2 && scene.reserve(forms[0])) {
                return new Species(forms[0], forms[1]);
            }
            if (forms.length == 1 && !one.matches("wolf|mouse|goose|fox|.*(man|s|x|z|h|y)")) {
                return new Species(one, one + "s");
            }
        }
    }
}
