package fabula.benchmark.teach;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The names that stories may use. Those of the examples and those of the held-out questions have none in common.
 *
 * @param things with their article
 * @param places with their article
 */
record Cast(List<String> persons, List<String> things, List<String> places) {

    static final Cast TEACHING = new Cast(
            List.of("Zed", "Mona", "Ana", "Bo", "Cyril", "Dunja", "Edda", "Fergus"),
            List.of("the ring", "the lamp", "the vase", "the crate", "the box", "the cup", "the coin", "the book"),
            List.of("the crypt", "the barn", "the attic", "the cellar", "the chapel", "the harbour", "the mill"));

    static final Cast ASKING = new Cast(
            List.of("Hector", "Ines", "Jorge", "Kimiko", "Lorenzo", "Mirela", "Nadia", "Otto", "Petra", "Quentin"),
            List.of(
                    "the scarf",
                    "the anvil",
                    "the trumpet",
                    "the basket",
                    "the mirror",
                    "the kettle",
                    "the statue",
                    "the pebble",
                    "the globe",
                    "the hammer"),
            List.of(
                    "the library",
                    "the stable",
                    "the gallery",
                    "the bakery",
                    "the tower",
                    "the orchard",
                    "the pier",
                    "the arcade",
                    "the quarry"));

    Cast {
        persons = List.copyOf(persons);
        things = List.copyOf(things);
        places = List.copyOf(places);
    }

    /** So many different ones of a list, in no order. */
    static List<String> some(List<String> names, int count, Random random) {
        List<String> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, count));
    }
}
