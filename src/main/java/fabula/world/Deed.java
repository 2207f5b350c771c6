package fabula.world;

import java.util.List;

/** Something to be done, in its forms; to nothing in particular where {@code thing} is empty. */
record Deed(String base, String past, String done, String doing, String thing) {

    private static final List<String> DEEDS = Deeds.BOOK.lines("deeds");

    static Deed draw(Scene scene) {
        String[] forms = scene.pick(DEEDS).split(" / ");
        if (forms.length == 4) {
            return new Deed(forms[0], forms[1], forms[2], forms[3], "");
        }
        String thing = scene.pick(forms[4].split("\\|"));
        if (scene.chance(15)) {
            String verb = Coinage.word(scene.manner());
            String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
            return new Deed(verb, stem + "ed", stem + "ed", stem + "ing", thing);
        }
        return new Deed(forms[0], forms[1], forms[2], forms[3], thing);
    }

    Object[] with(Object person, Object other) {
        return new Object[] {
            person, whole(base), whole(past), whole(done), whole(doing), other, Entity.thingOrThings(thing), done
        };
    }

    private String whole(String verb) {
        return thing.isEmpty() ? verb : verb + " " + thing;
    }
}
