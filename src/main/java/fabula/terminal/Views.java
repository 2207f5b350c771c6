package fabula.terminal;

import fabula.conversation.Reply;
import fabula.reader.Answer;
import fabula.story.Statement;
import fabula.story.Story;
import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jline.utils.AttributedString;

/** What the commands of the chat show: the story, and the reasons of an answer. */
final class Views {

    private static final int BAR = 10;

    /** In a story longer than this, statements without any weight are only counted. */
    private static final int SHORT_STORY = 20;

    private static final double NO_WEIGHT = 0.005;

    private Views() {}

    static List<AttributedString> story(Story story) {
        if (story.isEmpty()) {
            return List.of(Styles.text("Nothing has been told here yet. Try: Mary went to the kitchen.", Styles.FAINT));
        }
        return story.statements().stream().map(PromptForm::numbered).toList();
    }

    /** Every verdict's probability, and every statement with its weight as a bar. */
    static List<AttributedString> why(Reply.Answered answered) {
        List<AttributedString> lines = new ArrayList<>();
        lines.add(Styles.text(answered.question(), Styles.STRONG));
        lines.add(probabilities(answered));
        answered.answer().reason().ifPresent(reason -> lines.add(Styles.text("  " + reason, Styles.PLAIN)));
        List<Statement> story = answered.story();
        List<Integer> shown = IntStream.range(0, story.size())
                .filter(i -> story.size() <= SHORT_STORY || weight(answered, i) >= NO_WEIGHT)
                .boxed()
                .toList();
        shown.forEach(i -> lines.add(weighted(story.get(i), weight(answered, i))));
        if (shown.size() < story.size()) {
            lines.add(Styles.text(
                    "  and %s without weight".formatted(Phrases.statements(story.size() - shown.size())),
                    Styles.FAINT));
        }
        return lines;
    }

    private static double weight(Reply.Answered answered, int statement) {
        return answered.answer().evidence().get(statement);
    }

    private static AttributedString probabilities(Reply.Answered answered) {
        List<Object> parts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            parts.add("  " + Phrases.verdict(verdict) + " ");
            parts.add(Styles.of(verdict));
            parts.add(Phrases.percent(answered.answer().probabilities().get(verdict.ordinal())));
            parts.add(Styles.PLAIN);
        }
        return Styles.line(parts.toArray());
    }

    private static AttributedString weighted(Statement statement, double weight) {
        int full = (int) Math.round(weight * BAR);
        return Styles.line(
                "  " + "█".repeat(full),
                Styles.PLAIN,
                "·".repeat(BAR - full) + "%6s%5d  ".formatted(Phrases.percent(weight), statement.number()),
                Styles.FAINT,
                statement.text(),
                weight >= Answer.SUPPORT_THRESHOLD ? Styles.STRONG : Styles.PLAIN);
    }
}
