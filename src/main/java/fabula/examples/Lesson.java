package fabula.examples;

import fabula.Problem;
import fabula.Saying;
import fabula.Sha256;
import fabula.corpus.BabiFormat;
import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.reader.Query;
import fabula.story.Verdict;
import fabula.text.Sentences;
import fabula.text.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an example teaches: to this question after this story, this is the answer.
 *
 * @param story the statements, first told first; at least one, at most {@value #MOST_STATEMENTS}
 * @param supports indices, from 0, of the statements that the answer follows from; empty where it is not known
 */
public record Lesson(List<String> story, String question, Verdict answer, Optional<List<Integer>> supports) {

    public static final int MOST_STATEMENTS = 200;

    private static final int MOST_CHARACTERS = 20_000;
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The name under which examples stand beside other corpora. */
    private static final String SOURCE = "examples";

    /** @throws Problem if it cannot stand in a corpus: a statement is a question, too long or has control characters */
    public Lesson {
        story = List.copyOf(story);
        supports = supports.map(List::copyOf);
        if (story.isEmpty()) {
            throw Problem.input(Saying.of("lesson.nostory"));
        }
        if (story.size() > MOST_STATEMENTS) {
            throw Problem.input(Saying.of("lesson.statements", story.size(), MOST_STATEMENTS));
        }
        if (story.stream().mapToInt(String::length).sum() > MOST_CHARACTERS) {
            throw Problem.input(Saying.of("lesson.characters", MOST_CHARACTERS));
        }
        BabiFormat.write(List.of(labelled(story, question, answer, supports)));
    }

    /**
     * The lesson in what somebody wrote.
     *
     * @param story one or more sentences
     * @throws Problem if one of them tells nothing, or the question is none
     */
    public static Lesson written(String story, String question, Verdict answer) {
        List<String> statements = new ArrayList<>();
        for (String sentence : Sentences.split(clean(story, true))) {
            if (!(Utterance.of(sentence) instanceof Utterance.Statement statement)) {
                throw Problem.input(Saying.of("lesson.nostatement", beginning(sentence)));
            }
            statements.add(statement.text());
        }
        String asked = clean(question, false).strip();
        if (!(Utterance.asked(asked) instanceof Utterance.YesNoQuestion)) {
            throw Problem.input(Saying.of("lesson.noquestion", beginning(asked)));
        }
        return new Lesson(statements, asked, answer, Optional.empty());
    }

    /**
     * What a reviewer wrote in this lesson's place; what they left alone stays word for word, with its supports.
     *
     * @param story empty where only question and answer were there to be changed
     */
    public Lesson corrected(Optional<String> story, String question, Verdict answer) {
        String told = String.join("\n", this.story);
        if (story.map(text -> text.replace("\r", "").strip().equals(told)).orElse(true)) {
            return new Lesson(this.story, clean(question, false).strip(), answer, supports);
        }
        return written(story.orElse(told), question, answer);
    }

    /** The question as it is put to a reader. */
    public Query query() {
        return new Query(
                story, Utterance.asked(question) instanceof Utterance.YesNoQuestion asked ? asked.plain() : question);
    }

    /** The same as a story of a corpus. */
    public LabelledStory labelled() {
        return labelled(story, question, answer, supports);
    }

    private static LabelledStory labelled(
            List<String> story, String question, Verdict answer, Optional<List<Integer>> supports) {
        return new LabelledStory(
                SOURCE, story, List.of(new LabelledQuestion(story.size(), question, answer, supports)));
    }

    /** What is the same for examples that teach the same, word for word, whatever their punctuation. */
    public String hash() {
        return Sha256.of(words() + "\n" + answer.label());
    }

    /** What is the same for examples that ask the same after the same story; two answers to it contradict. */
    public String asked() {
        return Sha256.of(words());
    }

    private String words() {
        return story.stream().map(Lesson::words).collect(Collectors.joining("\n")) + "\n?" + words(question);
    }

    /** Defined here once and for all: hashes outlive every change of how sentences are read. */
    private static String words(String sentence) {
        return OTHER.matcher(sentence.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** No corpus is the better for control characters and halves of surrogate pairs. */
    private static String clean(String text, boolean lines) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.getType(c) == Character.CONTROL && !(lines && c == '\n') ? ' ' : c)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= 60
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
    }
}
