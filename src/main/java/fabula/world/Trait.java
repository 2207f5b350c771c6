package fabula.world;

import java.util.List;

/**
 * What can be said of a kind and of one of it, in the forms that sentences need.
 *
 * @param plural "are afraid of wolves", "can swim", "eat grass"
 * @param singular "is afraid of wolves"
 * @param notPlural "are not afraid of wolves"
 * @param notSingular "is not afraid of wolves"
 * @param rest what follows the auxiliary in a question: "afraid of wolves", "swim", "eat grass"
 */
record Trait(String plural, String singular, String notPlural, String notSingular, String rest) {

    static Trait being(Scene scene, String what) {
        return new Trait(
                "are " + what,
                "is " + what,
                (scene.chance(50) ? "are not " : scene.chance(60) ? "aren't " : "are never ") + what,
                (scene.chance(50) ? "is not " : scene.chance(60) ? "isn't " : "is never ") + what,
                what);
    }

    static Trait able(Scene scene, String skill) {
        if (scene.chance(20)) {
            return being(scene, "able to " + skill).withRest(skill);
        }
        String not = scene.pick(List.of("cannot ", "cannot ", "can't ", "can't ", "can never ")) + skill;
        return new Trait("can " + skill, "can " + skill, not, not, skill);
    }

    /** @param forms "eat grass / eats grass" */
    static Trait doing(Scene scene, String forms) {
        String[] verb = forms.split(" / ");
        return new Trait(
                verb[0],
                verb[1],
                (scene.chance(60) ? "do not " : "don't ") + verb[0],
                (scene.chance(50) ? "does not " : "doesn't ") + verb[0],
                verb[0]);
    }

    private Trait withRest(String other) {
        return new Trait(plural, singular, notPlural, notSingular, other);
    }
}
