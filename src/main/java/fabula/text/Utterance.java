package fabula.text;

/** What one sentence is for, as far as its words tell. */
public sealed interface Utterance {

    /** The sentence as it was written, without a list's number or dash before it. */
    String text();

    /** Something that is told. */
    record Statement(String text) implements Utterance {}

    /**
     * Something that is asked and can be answered with yes or no.
     *
     * @param text as it was written
     * @param plain the same question without what is only said around it: "so do you think Mary is home or not?"
     *     becomes "Is Mary home?"
     */
    record YesNoQuestion(String text, String plain) implements Utterance {}

    /** Neither. */
    record Other(String text, Reason reason) implements Utterance {}

    /** Why a sentence is neither told nor asked. */
    enum Reason {
        /** Who, what, where, when, why, how. */
        OPEN_QUESTION,
        /** Greetings, thanks, laughter. */
        SMALL_TALK,
        /** Something the reader of the message shall do. */
        COMMAND,
        /** Too few words to tell or ask anything. */
        TOO_SHORT,
        /** Only symbols or emoji. */
        NO_WORDS
    }

    /** Classifies any one sentence; when in doubt, it is a statement. */
    static Utterance of(String sentence) {
        return Classifier.classify(sentence);
    }

    /** The plain form of a question, as in {@link YesNoQuestion#plain}, whatever the sentence looks like. */
    static String plain(String question) {
        String plain = PlainQuestion.of(Frame.of(question));
        // "so, did I understand that …" is said around in two ways at once; each time the question gets shorter.
        while (plain.length() < question.length()) {
            question = plain;
            plain = PlainQuestion.of(Frame.of(question));
        }
        return plain;
    }

    /** The sentence as a question, whatever it looks like: it was given where only questions are. */
    static Utterance asked(String sentence) {
        return Classifier.classifyAsked(sentence);
    }
}
