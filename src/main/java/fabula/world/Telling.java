package fabula.world;

/** Statements as people make them: a bare clause, one with "you know" about it, or two clauses in one sentence. */
final class Telling {

    private static final Phrasebook BOOK = Phrasebook.of("telling");
    private static final Phrase FRAMES = BOOK.phrase("frames");
    private static final Phrase PLAIN = Phrase.of("{0}.");
    private static final Phrase TWO = BOOK.phrase("two");

    private Telling() {}

    /** @return the statement's index */
    static int tell(Scene scene, String clause) {
        return scene.say(scene.chance(70) ? PLAIN : FRAMES, clause);
    }

    /** Mostly bare, as events are told. */
    static int simply(Scene scene, String clause) {
        return scene.say(scene.chance(90) ? PLAIN : FRAMES, clause);
    }

    static int plainly(Scene scene, String clause) {
        return scene.say(PLAIN, clause);
    }

    static int tell(Scene scene, String clause, String other) {
        return scene.say(TWO, clause, other);
    }
}
