package fabula.conversation;

import fabula.Problem;
import fabula.Saying;
import fabula.text.Sentences;
import fabula.text.Utterance;
import java.util.List;

/** What is heard in a text, within the limits of what is listened to. */
record Hearing(int maxCharacters) {

    /** No sentence that people tell is longer, and no reader was made for one. */
    static final int LONGEST_SENTENCE = 1_000;

    /** Each is read for itself, and whoever writes so many waits for the last. */
    private static final int MOST_QUESTIONS = 50;

    /**
     * What was said, sentence by sentence; at least one.
     *
     * @throws Problem for what is too long
     */
    List<Utterance> utterances(String text) {
        if (text.length() > maxCharacters) {
            throw Problem.input(Saying.of("story.toolong", text.length(), maxCharacters));
        }
        List<String> sentences = Sentences.split(printable(text));
        for (String sentence : sentences) {
            if (sentence.length() > LONGEST_SENTENCE) {
                throw Problem.input(Saying.of("story.longsentence", sentence.length(), LONGEST_SENTENCE));
            }
        }
        List<String> atLeastOne = sentences.isEmpty() ? List.of("") : sentences;
        List<Utterance> utterances = atLeastOne.stream().map(Utterance::of).toList();
        long questions = utterances.stream()
                .filter(Utterance.YesNoQuestion.class::isInstance)
                .count();
        if (questions > MOST_QUESTIONS) {
            throw Problem.input(Saying.of("story.questions", questions, MOST_QUESTIONS));
        }
        return utterances;
    }

    /** What was said, as far as it can be listened to. */
    List<Utterance> heard(String text) {
        try {
            return utterances(text);
        } catch (Problem tooLong) {
            return List.of();
        }
    }

    /** What a text tells, as far as it can be listened to. */
    List<String> statements(String text) {
        return statements(heard(text));
    }

    static List<String> statements(List<Utterance> utterances) {
        return utterances.stream()
                .filter(Utterance.Statement.class::isInstance)
                .map(Utterance::text)
                .toList();
    }

    /** No database and no screen is the better for control characters and halves of surrogate pairs. */
    private static String printable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.getType(c) == Character.CONTROL && c != '\n' && c != '\r' ? ' ' : c)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
