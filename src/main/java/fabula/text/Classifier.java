package fabula.text;

import fabula.text.Utterance.Other;
import fabula.text.Utterance.Reason;
import fabula.text.Utterance.Statement;
import fabula.text.Utterance.YesNoQuestion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules behind {@link Utterance#of}. */
final class Classifier {

    private static final Pattern LIST_MARK = Pattern.compile("^(?:\\d{1,3}[.)]|[-*•–—>])\\s+");

    /** Names that look like auxiliaries: "Will took the milk". */
    private static final Set<String> NAMES = Set.of("will", "may", "can");

    /** Question words that also begin a clause, and auxiliaries that begin a condition. */
    private static final Set<String> CLAUSES = Set.of("when", "where", "why", "how", "what");

    private static final Set<String> CONDITIONS = Set.of("had", "should", "were");

    /** "How many …", "what a …": no clause begins so. */
    private static final Set<String> MEASURES =
            Set.of("many", "much", "about", "come", "old", "far", "long", "big", "a", "an", "the", "else");

    /** Speech in quotation marks, and who said it. */
    private static final Pattern SPEECH = Pattern.compile("[\"“«][^\"”»]+[\"”»]\\s*\\p{L}.*[^?]");

    private Classifier() {}

    static Utterance classify(String sentence) {
        String text = LIST_MARK.matcher(sentence.strip()).replaceFirst("");
        List<String> words = Tokenizer.words(text);
        if (words.isEmpty()) {
            return new Other(text, Reason.NO_WORDS);
        }
        if (English.SMALL_TALK.containsAll(words) && !English.AUXILIARIES.contains(words.get(0))) {
            return new Other(text, Reason.SMALL_TALK);
        }
        Frame frame = Frame.of(text);
        List<String> core = Tokenizer.words(frame.core());
        boolean marked = hasQuestionMark(text);
        if (core.isEmpty()) {
            return new Other(text, Reason.TOO_SHORT);
        }
        return question(text, frame, core, marked).orElseGet(() -> telling(text, frame, words, core));
    }

    static Utterance classifyAsked(String sentence) {
        Utterance utterance = classify(sentence);
        if (utterance instanceof Statement statement) {
            Frame frame = Frame.of(statement.text());
            return new YesNoQuestion(statement.text(), PlainQuestion.of(frame));
        }
        return utterance;
    }

    private static Optional<Utterance> question(String text, Frame frame, List<String> core, boolean marked) {
        if (!marked && isToldAllTheSame(text, core)) {
            return Optional.empty();
        }
        if (English.startsWithQuestionWord(core)) {
            return Optional.of(new Other(text, Reason.OPEN_QUESTION));
        }
        if (startsWithAuxiliary(core)) {
            return Optional.of(inverted(text, frame, core, marked));
        }
        if (frame.asks() || marked) {
            return Optional.of(declarative(text, frame, core));
        }
        return Optional.empty();
    }

    /**
     * Whether a sentence without a question mark only begins like a question: "When Mary was hungry, she went home",
     * "Where he went, nobody knows.", "Had she known, …", "\"Is Mary here?\" asked John."
     */
    private static boolean isToldAllTheSame(String text, List<String> core) {
        String first = core.get(0);
        if (SPEECH.matcher(text).matches()) {
            return true;
        }
        if (CONDITIONS.contains(first)) {
            return core.size() > 4 && text.contains(",");
        }
        if (!CLAUSES.contains(first) || core.size() < 3 || English.isLikelyVerb(core.get(1))) {
            return core.size() > 2 && first.equals("who") && core.get(1).equals("knows");
        }
        boolean longWhen = first.equals("when") && core.size() > 4;
        boolean ended = text.contains(",") || text.endsWith("!") || (text.endsWith(".") && core.size() > 4);
        return longWhen || (ended && !MEASURES.contains(core.get(1)));
    }

    /** Whether a question begins in the order of questions, and not with somebody of the name of Will. */
    static boolean startsWithAuxiliary(List<String> core) {
        String first = core.get(0);
        boolean name = NAMES.contains(first) && core.size() > 1 && English.isLikelyVerb(core.get(1));
        return English.AUXILIARIES.contains(first) && !name;
    }

    private static Utterance inverted(String text, Frame frame, List<String> core, boolean marked) {
        String first = core.get(0);
        String second = core.size() > 1 ? core.get(1) : "";
        String third = core.size() > 2 ? core.get(2) : "";
        boolean toBot = Set.of("can", "could", "will", "would").contains(first)
                && second.equals("you")
                && (core.size() < 5 || English.COMMANDS.contains(third) || third.equals("please"));
        boolean forbids = first.equals("do") && second.equals("not") && !marked && !startsWithPronoun(core, 2);
        boolean wishes = first.equals("have")
                && !marked
                && Set.of("a", "an", "fun", "some").contains(second);
        if (toBot || forbids || wishes) {
            return new Other(text, Reason.COMMAND);
        }
        if (core.size() < 3) {
            return new Other(text, Reason.TOO_SHORT);
        }
        return new YesNoQuestion(text, PlainQuestion.of(frame));
    }

    private static boolean startsWithPronoun(List<String> core, int at) {
        return core.size() > at && English.PRONOUNS.contains(core.get(at));
    }

    /** A question in the order of a statement: "Mary is in the kitchen, right?". */
    private static Utterance declarative(String text, Frame frame, List<String> core) {
        if (English.QUESTION_WORDS.contains(core.get(core.size() - 1))) {
            return new Other(text, Reason.OPEN_QUESTION);
        }
        boolean whole = core.size() > 2 || (core.size() == 2 && English.isPast(core.get(1)));
        if (whole) {
            return new YesNoQuestion(text, PlainQuestion.of(frame));
        }
        return new Other(text, frame.requests() ? Reason.COMMAND : Reason.TOO_SHORT);
    }

    private static Utterance telling(String text, Frame frame, List<String> words, List<String> core) {
        if (frame.requests() || text.startsWith("/") || English.COMMANDS.contains(core.get(0))) {
            return new Other(text, Reason.COMMAND);
        }
        if (words.size() > 2 || (words.size() == 2 && isShortStatement(text, words))) {
            return new Statement(text);
        }
        return new Other(text, Reason.TOO_SHORT);
    }

    private static boolean isShortStatement(String text, List<String> words) {
        boolean present = words.get(1).endsWith("s")
                && !English.DETERMINERS.contains(words.get(0))
                && (English.PRONOUNS.contains(words.get(0)) || Character.isUpperCase(text.codePointAt(0)));
        return English.isPast(words.get(1)) || present;
    }

    /** A question mark among what follows the last letter. */
    private static boolean hasQuestionMark(String text) {
        for (int i = text.length() - 1; i >= 0 && !Character.isLetterOrDigit(text.charAt(i)); i--) {
            if (text.charAt(i) == '?' || text.charAt(i) == '？' || text.charAt(i) == '‽') {
                return true;
            }
        }
        return false;
    }
}
