package fabula.world;

/** How being somewhere and going somewhere is said and asked. {0} is who, {1} where, {2} where else. */
final class Motion {

    private static final Grammar GRAMMAR = Grammar.read("motion");

    static final Phrase PLAIN = GRAMMAR.phrase("plain");
    static final Phrase VARIED = GRAMMAR.phrase("varied");
    static final Phrase FROM = GRAMMAR.phrase("from");
    static final Phrase IS_PLAIN = GRAMMAR.phrase("is plain");
    static final Phrase IS = GRAMMAR.phrase("is");
    static final Phrase STAYED = GRAMMAR.phrase("stayed");
    static final Phrase NEITHER = GRAMMAR.phrase("neither");
    static final Phrase IS_NOT = GRAMMAR.phrase("is not");
    static final Phrase NOT_PLAIN = GRAMMAR.phrase("not plain");
    static final Phrase NOT = GRAMMAR.phrase("not");
    static final Phrase GONE = GRAMMAR.phrase("gone");
    static final Phrase NEVER = GRAMMAR.phrase("never");
    static final Phrase EITHER_PLAIN = GRAMMAR.phrase("either plain");
    static final Phrase EITHER = GRAMMAR.phrase("either");
    static final Phrase EITHER_THREE = GRAMMAR.phrase("either three");
    static final Phrase DOUBT = GRAMMAR.phrase("doubt");
    static final Phrase LOST = GRAMMAR.phrase("lost");
    static final Phrase CONTRADICTION = GRAMMAR.phrase("contradiction");
    static final Phrase WISH = GRAMMAR.phrase("wish");
    static final Phrase ASK_PLAIN = GRAMMAR.phrase("ask plain");
    static final Phrase ASK_EITHER = GRAMMAR.phrase("ask either");
    static final Phrase ASK = GRAMMAR.phrase("ask");
    /** For things: nobody meets them. */
    static final Phrase ASK_THING = GRAMMAR.phrase("ask thing");

    static final Phrase ASK_WENT = GRAMMAR.phrase("ask went");
    static final Phrase ASK_LEFT = GRAMMAR.phrase("ask left");

    private Motion() {}
}
