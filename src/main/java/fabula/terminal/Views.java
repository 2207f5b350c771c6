package fabula.terminal;

import fabula.conversation.Reply;
import fabula.conversation.Why;
import fabula.story.Story;
import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/** What the commands of the chat show: the story, and the reasons of an answer. */
final class Views {

    private static final int BAR = 10;

    private Views() {}

    static List<AttributedString> story(Story story) {
        if (story.isEmpty()) {
            return List.of(Styles.text("Nothing has been told here yet. Try: Mary went to the kitchen.", Styles.FAINT));
        }
        return story.statements().stream().map(PromptForm::numbered).toList();
    }

    /** Every verdict's probability, and every statement with its weight as a bar; an arrow is before what supports it. */
    static List<AttributedString> why(Reply.Answered answered) {
        List<AttributedString> lines = new ArrayList<>();
        lines.add(Styles.text(answered.question(), Styles.STRONG));
        lines.add(probabilities(answered));
        answered.answer().reason().ifPresent(reason -> lines.add(Styles.text("  " + reason, Styles.PLAIN)));
        Why why = Why.of(answered);
        why.weighed()
                .forEach(weighed -> lines.add(bar(weighed, answered.answer().verdict())));
        if (why.lighter() > 0) {
            lines.add(
                    Styles.text("  and %s that weigh less".formatted(Phrases.statements(why.lighter())), Styles.FAINT));
        }
        if (why.weightless() > 0) {
            lines.add(Styles.text(
                    "  and %s without weight".formatted(Phrases.statements(why.weightless())), Styles.FAINT));
        }
        return lines;
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

    private static AttributedString bar(Why.Weighed weighed, Verdict verdict) {
        int full = (int) Math.round(weighed.weight() * BAR);
        boolean supports = weighed.supports();
        return Styles.line(
                supports ? "▸ " : "  ",
                Styles.of(verdict),
                "█".repeat(full),
                supports ? Styles.of(verdict) : Styles.PLAIN,
                "·".repeat(BAR - full)
                        + "%6s%5d  "
                                .formatted(
                                        Phrases.percent(weighed.weight()),
                                        weighed.statement().number()),
                Styles.FAINT,
                weighed.statement().text(),
                supports ? Styles.STRONG : Styles.PLAIN);
    }
}
