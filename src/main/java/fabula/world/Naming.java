package fabula.world;

import java.util.ArrayList;
import java.util.List;

/** Names that share words: "the red square" beside "the red star", "the box" beside "the box of chocolates". */
final class Naming {

    private static final String[] HOLDERS =
            "box bag basket crate jar sack tin bowl bucket barrel case chest".split(" ");
    private static final String[] FILLINGS =
            "apple lemon egg nail toy marble biscuit flower pear plum shell onion stone sweet cookie".split(" ");

    private final Scene scene;

    Naming(Scene scene) {
        this.scene = scene;
    }

    /** Things of a drawing or a table, or places of a map. */
    List<Entity> laidOut(int count, boolean map) {
        if (map && scene.chance(85)) {
            return scene.several(count, scene::place);
        }
        if (scene.chance(70)) {
            return shapes(count);
        }
        return scene.several(count, scene::object);
    }

    private List<Entity> shapes(int count) {
        List<String> colours = scene.several(3, () -> scene.word(Lexicon.COLOURS));
        List<String> shapes = scene.several(4, () -> scene.word(Lexicon.SHAPES));
        List<Entity> all = new ArrayList<>();
        while (all.size() < count) {
            String name = all.size() < 2 && scene.chance(40)
                    ? scene.pick(shapes)
                    : scene.pick(colours) + " " + scene.pick(shapes);
            if (clear(name, all)) {
                all.add(Entity.thing("the " + name));
            }
        }
        return all;
    }

    /** "The square" would be anybody's guess beside "the red square". */
    private static boolean clear(String name, List<Entity> others) {
        return others.stream().map(Entity::bare).noneMatch(other -> other.endsWith(name) || name.endsWith(other));
    }

    /** Things big and small. */
    List<Entity> bulky(int count) {
        List<Entity> all = new ArrayList<>();
        if (scene.chance(35)) {
            String inside = scene.chance(40) ? "chocolate" : scene.word(FILLINGS);
            String holder = scene.word(HOLDERS);
            all.add(Entity.thing("the " + holder + " of " + inside + "s"));
            all.add(Entity.thing("the " + holder));
            all.add(Entity.thing("the " + inside));
        }
        while (all.size() < count) {
            String name = scene.word(Lexicon.BULKY);
            all.add(Entity.thing("the " + (scene.chance(8) ? scene.word(Lexicon.COLOURS) + " " : "") + name));
        }
        return scene.shuffled(all).subList(0, count);
    }
}
