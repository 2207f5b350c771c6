package fabula.evaluation;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.reader.Answer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A question of a story that was answered otherwise than is right. */
public record Mistake(LabelledStory story, LabelledQuestion question, Answer answer) {

    /** The story as far as it was told, with a mark at what was taken for evidence, and below it what went wrong. */
    public String toText() {
        List<String> told = story.before(question);
        List<Integer> evidence = answer.supports();
        String statements = IntStream.range(0, told.size())
                .mapToObj(i -> (evidence.contains(i) ? "  * " : "    ") + (i + 1) + " " + told.get(i) + "\n")
                .collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                "%s%n%s  %s%n    right: %s%s, given: %s (%.0f %%)%n",
                story.source(),
                statements,
                question.text().strip(),
                question.answer().label(),
                question.supports().map(Mistake::lines).orElse(""),
                answer.verdict().label(),
                100 * answer.confidence());
    }

    private static String lines(List<Integer> supports) {
        return supports.isEmpty()
                ? ""
                : supports.stream().map(i -> String.valueOf(i + 1)).collect(Collectors.joining(", ", " by ", ""));
    }
}
