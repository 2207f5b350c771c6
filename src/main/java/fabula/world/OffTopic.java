package fabula.world;

/** Questions that no story answers: about something else, or about nothing at all. */
final class OffTopic {

    private static final Grammar GRAMMAR = Grammar.read("asides");
    private static final Phrase NONSENSE = GRAMMAR.phrase("nonsense ask");
    private static final Phrase OF_PERSON = GRAMMAR.phrase("ask of person");
    private static final Phrase OF_THING = GRAMMAR.phrase("ask of thing");
    private static final Phrase OF_PLACE = GRAMMAR.phrase("ask of place");

    private OffTopic() {}

    /** What a person is like, can or did; never where they are or what they have. */
    static Scene.Candidate ofPerson(Scene scene, Entity person, Entity other) {
        return asked(scene, OF_PERSON, person, other);
    }

    static Scene.Candidate ofThing(Scene scene, Entity thing, Entity person) {
        return asked(scene, OF_THING, thing, person);
    }

    static Scene.Candidate ofPlace(Scene scene, Entity place, Entity person) {
        return asked(scene, OF_PLACE, place, person);
    }

    private static Scene.Candidate asked(Scene scene, Phrase phrase, Entity one, Entity other) {
        return new Scene.Candidate(Finding.UNKNOWN, () -> (scene.chance(12) ? NONSENSE : phrase)
                .say(scene.manner(), one, scene.word(Lexicon.COLOURS), other));
    }
}
