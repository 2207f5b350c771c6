package fabula.terminal;

import fabula.conversation.Reply;
import fabula.reader.Answer;
import fabula.story.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/** For a person at the prompt: the verdict in colour, how sure, and below it what made it so. */
final class PromptForm implements Form {

    @Override
    public List<AttributedString> told(Reply.Told told) {
        String text = told.added().size() == told.total()
                ? Phrases.statements(told.total()) + " so far"
                : "+" + told.added().size() + ", " + Phrases.statements(told.total()) + " in all";
        return List.of(Styles.text("  " + text, Styles.FAINT));
    }

    @Override
    public List<AttributedString> answered(Reply.Answered answered) {
        Answer answer = answered.answer();
        List<AttributedString> lines = new ArrayList<>();
        lines.add(Styles.line(
                "  " + Phrases.verdict(answer.verdict()),
                Styles.of(answer.verdict()),
                "  " + Phrases.sureness(answer.confidence()) + ", " + Phrases.percent(answer.confidence()),
                Styles.FAINT));
        answer.reason().ifPresent(reason -> lines.add(Styles.text("  " + reason, Styles.PLAIN)));
        answered.supports().forEach(support -> lines.add(numbered(support)));
        return lines;
    }

    @Override
    public List<AttributedString> notUnderstood(Reply.NotUnderstood notUnderstood) {
        return List.of(Styles.text("  " + notUnderstood.help(), Styles.PLAIN));
    }

    static AttributedString numbered(Statement statement) {
        return Styles.line("%5d  ".formatted(statement.number()), Styles.FAINT, statement.text(), Styles.PLAIN);
    }
}
