package fabula.discord;

import fabula.Problem;
import fabula.conversation.Reply;
import fabula.discord.Card.Tone;
import fabula.story.Statement;
import fabula.story.Teller;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The cards of a conversation: what a member sees. */
final class Cards {

    private static final int QUESTION = 1000;
    private static final int STATEMENT = 500;
    private static final int NAME = 64;
    private static final int PROBLEM = 2000;
    private static final int LIST = 2500;
    private static final int SHOWN_AFTER_TELLING = 10;
    private static final int BAR = 10;

    private final Words words;

    Cards(Words words) {
        this.words = words;
    }

    /** All replies to one message, in order; one message's worth of cards. */
    List<Card> replies(List<Reply> replies) {
        List<Reply> joined = joined(replies);
        if (joined.size() == 1 && joined.get(0) instanceof Reply.Answered answered) {
            // The question stands right above, in the message that is replied to.
            return List.of(answer(answered, false));
        }
        return together(joined.stream().map(this::reply).toList());
    }

    /** The same where the questions are not in sight. */
    List<Card> quoted(List<Reply> replies) {
        return together(joined(replies).stream().map(this::reply).toList());
    }

    private List<Card> together(List<Card> cards) {
        return Card.together(cards, left -> new Card(Tone.CALM, "", words.say("answer.more", left)));
    }

    Card reply(Reply reply) {
        if (reply instanceof Reply.Told told) {
            return new Card(Tone.CALM, "", toldSentence(told));
        }
        if (reply instanceof Reply.Answered answered) {
            return answer(answered, true);
        }
        Reply.NotUnderstood lost = (Reply.NotUnderstood) reply;
        return notUnderstood(lost);
    }

    /** For a slash command, whose text the others in the channel have not seen. */
    Card told(Reply.Told told) {
        List<String> lines = told.added().stream()
                .limit(SHOWN_AFTER_TELLING)
                .map(statement -> "> " + Escaped.text(statement.text(), STATEMENT))
                .toList();
        int hidden = told.added().size() - lines.size();
        String more = hidden == 0 ? "" : "\n" + more(hidden);
        return new Card(Tone.CALM, "", Escaped.lines(lines, LIST, this::more) + more + "\n" + toldSentence(told));
    }

    /** @param left how many statements the story has still */
    Card undone(List<Statement> statements, int left) {
        List<String> lines = statements.stream().map(this::line).toList();
        return new Card(
                Tone.CALM,
                words.say("undo.title"),
                Escaped.lines(lines, LIST, this::more) + "\n" + words.say("undo.left", left));
    }

    Card goneAlready() {
        return new Card(Tone.CALM, "", words.say("undo.gone"));
    }

    Card notYours() {
        return new Card(Tone.TROUBLE, "", words.say("undo.notyours"));
    }

    Card nothingToUndo() {
        return new Card(Tone.CALM, words.say("undo.nothing.title"), words.say("undo.nothing"));
    }

    Card forgotten(int statements) {
        return statements == 0
                ? new Card(Tone.CALM, words.say("forget.nothing.title"), words.say("undo.nothing"))
                : new Card(Tone.CALM, words.say("forget.title"), words.say("forget", statements));
    }

    Card addressed() {
        return new Card(Tone.CALM, "", words.say("mention.empty"));
    }

    Card problem(Problem problem) {
        return new Card(Tone.TROUBLE, words.say("problem.title"), Escaped.text(words.say(problem), PROBLEM));
    }

    Card failure(String number) {
        return new Card(Tone.TROUBLE, words.say("problem.title"), words.say("failure", number));
    }

    Card unknownButton() {
        return new Card(Tone.TROUBLE, "", words.say("button.unknown"));
    }

    Card unknownCommand() {
        return new Card(Tone.TROUBLE, "", words.say("unknown.command"));
    }

    Card busy() {
        return new Card(Tone.TROUBLE, "", words.say("busy"));
    }

    Card refused() {
        return new Card(Tone.TROUBLE, "", words.say("admin.refused"));
    }

    Card operatorsOnly() {
        return new Card(Tone.TROUBLE, "", words.say("admin.operators"));
    }

    private Card answer(Reply.Answered answered, boolean quoted) {
        List<String> body = new ArrayList<>();
        if (quoted) {
            body.add("> " + Escaped.text(answered.question(), QUESTION));
        }
        double confidence = answered.answer().confidence();
        body.add(words.say(
                "answer.sure", Card.bar(confidence, BAR), Math.floor(100 * confidence), sureness(confidence)));
        List<String> supports = answered.supports().stream().map(this::line).toList();
        if (!supports.isEmpty()) {
            body.add("\n" + words.say("answer.because"));
            body.add(Escaped.lines(supports, LIST, this::more));
        }
        Tone tone = Tone.valueOf(answered.answer().verdict().name());
        if (tone == Tone.UNKNOWN) {
            body.add("\n"
                    + answered.answer()
                            .reason()
                            .map(reason -> Escaped.text(words.say(reason), STATEMENT))
                            .orElseGet(() -> words.say("answer.unknown")));
        }
        return Card.large(tone, words.say("verdict." + tone.name().toLowerCase(Locale.ROOT)), String.join("\n", body));
    }

    private Card notUnderstood(Reply.NotUnderstood lost) {
        return new Card(
                Tone.UNKNOWN,
                words.say("notunderstood.title"),
                "> " + Escaped.text(lost.text(), QUESTION) + "\n" + Escaped.text(words.say(lost.help()), PROBLEM));
    }

    private String sureness(double confidence) {
        return words.say(
                confidence >= 0.95
                        ? "sure.95"
                        : confidence >= 0.8 ? "sure.80" : confidence >= 0.6 ? "sure.60" : "sure.0");
    }

    private String toldSentence(Reply.Told told) {
        return words.say("told", told.added().size(), told.total());
    }

    String line(Statement statement) {
        String text = Escaped.text(statement.text(), STATEMENT);
        return statement.teller().equals(Teller.NOBODY)
                ? words.say("statement.given", statement.number(), text)
                : words.say("statement", statement.number(), text, name(statement.teller()));
    }

    String name(Teller teller) {
        return Escaped.name(teller.name(), NAME, words.say("person.unnamed"));
    }

    String more(int left) {
        return words.say("list.more", left);
    }

    /** Statements told one after the other in one message are confirmed once. */
    private static List<Reply> joined(List<Reply> replies) {
        List<Reply> joined = new ArrayList<>();
        for (Reply reply : replies) {
            Reply last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (reply instanceof Reply.Told told && last instanceof Reply.Told before) {
                List<Statement> added = new ArrayList<>(before.added());
                added.addAll(told.added());
                joined.set(joined.size() - 1, new Reply.Told(added, told.total()));
            } else {
                joined.add(reply);
            }
        }
        return joined;
    }
}
