package fabula.world;

/** Remarks that change nothing of what is asked about: the reader has to learn to pass over them. */
final class Chatter {

    private static final Grammar GRAMMAR = Grammar.read("asides");
    private static final Phrase WEATHER = GRAMMAR.phrase("weather");
    private static final Phrase NONSENSE = GRAMMAR.phrase("nonsense");
    private static final Phrase TALK = GRAMMAR.phrase("talk");
    private static final Phrase OF_PERSON = GRAMMAR.phrase("person");
    private static final Phrase OF_THING = GRAMMAR.phrase("thing");
    private static final Phrase OF_PLACE = GRAMMAR.phrase("place");

    private Chatter() {}

    /** Somebody new, something new or the weather. */
    static int any(Scene scene) {
        return switch (scene.below(7)) {
            case 0 -> scene.say(scene.chance(8) ? NONSENSE : WEATHER);
            case 4, 5 -> scene.say(TALK);
            case 1, 2 -> about(scene, scene.person());
            case 3 ->
                scene.say(
                        OF_THING,
                        scene.object(),
                        scene.word(Lexicon.COLOURS),
                        scene.person(),
                        scene.word(Lexicon.ANIMALS));
            default -> ofPlace(scene, scene.place());
        };
    }

    static int about(Scene scene, Entity person) {
        return scene.say(OF_PERSON, ofPerson(scene, person));
    }

    /** A remark about somebody that is not told yet. */
    static String remark(Scene scene, Entity person) {
        return OF_PERSON.say(scene.manner(), ofPerson(scene, person));
    }

    private static Object[] ofPerson(Scene scene, Entity person) {
        return new Object[] {
            person,
            scene.word(Lexicon.MOODS),
            scene.object(),
            scene.word(Lexicon.JOBS),
            scene.person(),
            scene.word(Lexicon.COLOURS)
        };
    }

    /** Something of everyday life that is not told yet. */
    static String talk(Scene scene) {
        return TALK.say(scene.manner());
    }

    static int ofPlace(Scene scene, Entity place) {
        return scene.say(OF_PLACE, place, scene.word(Lexicon.COLOURS));
    }
}
