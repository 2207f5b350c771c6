package fabula.cli;

import fabula.examples.Contribution;
import fabula.examples.Example;
import fabula.examples.Lesson;
import fabula.story.Verdict;
import java.util.List;
import java.util.Locale;

/** An example in lines of text. */
final class ExampleCard {

    private ExampleCard() {}

    static String of(Example example) {
        Lesson lesson = example.lesson();
        StringBuilder card = new StringBuilder();
        card.append("Example ")
                .append(example.number())
                .append(", ")
                .append(example.state().label())
                .append('\n');
        for (int i = 0; i < lesson.story().size(); i++) {
            int index = i;
            boolean supports =
                    lesson.supports().filter(all -> all.contains(index)).isPresent();
            card.append(String.format(
                    Locale.ROOT,
                    "%5d%s %s%n",
                    i + 1,
                    supports ? "*" : " ",
                    lesson.story().get(i)));
        }
        card.append("  ")
                .append(lesson.question())
                .append("  ")
                .append(word(lesson.answer()))
                .append('\n');
        example.given()
                .forEach(contribution ->
                        card.append("  ").append(given(contribution)).append('\n'));
        return card.toString();
    }

    static String contradictions(List<Example> contradicting) {
        StringBuilder lines = new StringBuilder();
        for (Example other : contradicting) {
            lines.append(String.format(
                    Locale.ROOT,
                    "  But %s says example %d (%s). Approving this one rejects that.%n",
                    word(other.lesson().answer()),
                    other.number(),
                    other.state().label()));
        }
        return lines.toString();
    }

    private static String given(Contribution contribution) {
        String how =
                switch (contribution.source()) {
                    case RIGHT -> "confirmed";
                    case WRONG -> "corrected";
                    case TAUGHT -> "taught";
                    case UPLOADED -> "uploaded";
                };
        String answered = contribution
                .answered()
                .map(answer -> "; " + answer.model() + " answered " + word(answer.verdict()))
                .orElse("");
        return how + " by " + contribution.giver().name() + " on " + contribution.givenAt() + answered;
    }

    static String word(Verdict verdict) {
        return verdict == Verdict.UNKNOWN ? "I can't tell" : verdict.label();
    }
}
