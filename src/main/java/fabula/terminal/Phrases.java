package fabula.terminal;

import fabula.Saying;
import fabula.conversation.Reply;
import fabula.reader.Answer;
import fabula.story.Statement;
import fabula.story.Verdict;
import java.util.List;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;

/** Verdicts and confidence in words. */
public final class Phrases {

    private Phrases() {}

    /** An answer in one line: {@code yes (98 %) – Mary went to the kitchen.} */
    public static String inOneLine(Reply.Answered answered) {
        Answer answer = answered.answer();
        String because = answer.reason().map(Saying::toString).orElseGet(() -> answered.supports().stream()
                .map(Statement::text)
                .collect(Collectors.joining(" ")));
        String head = verdict(answer.verdict()) + " (" + percent(answer.confidence()) + ")";
        return because.isEmpty() ? head : head + " – " + because.replaceAll("\\s+", " ");
    }

    /** What every statement weighed in an answer, a line each, without colour. */
    public static List<String> why(Reply.Answered answered) {
        return Views.why(answered).stream().map(AttributedString::toString).toList();
    }

    static String verdict(Verdict verdict) {
        return verdict == Verdict.UNKNOWN ? "I can't tell" : verdict.label();
    }

    static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    static String sureness(double confidence) {
        if (confidence >= 0.95) {
            return "very sure";
        }
        if (confidence >= 0.8) {
            return "fairly sure";
        }
        return confidence >= 0.6 ? "not quite sure" : "hardly more than a guess";
    }

    static String statements(int count) {
        return count == 1 ? "1 statement" : count + " statements";
    }
}
