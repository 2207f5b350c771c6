package fabula.world;

import java.util.regex.Pattern;

/** Statements as people make them: a bare clause, one with "you know" about it, or two clauses in one sentence. */
final class Telling {

    private static final Phrasebook BOOK = Phrasebook.of("telling");
    private static final Phrase FRAMES = BOOK.phrase("frames");
    private static final Phrase PLAIN = Phrase.of("{0}.");
    private static final Phrase TWO = BOOK.phrase("two");

    private static final Pattern JOINED = Pattern.compile("(but|so|and|then|that's why|because of)\\b|\"");

    private Telling() {}

    /** @return the statement's index */
    static int tell(Scene scene, String clause) {
        return scene.say(scene.chance(70) ? PLAIN : FRAMES, clause);
    }

    /** Mostly bare, as events are told, and always where it is joined to what was said: nobody says "But but". */
    static int simply(Scene scene, String clause) {
        boolean bare = scene.chance(90) || JOINED.matcher(clause).lookingAt();
        return scene.say(bare ? PLAIN : FRAMES, clause);
    }

    static int plainly(Scene scene, String clause) {
        return scene.say(PLAIN, clause);
    }

    static int tell(Scene scene, String clause, String other) {
        return scene.say(TWO, clause, other);
    }
}
