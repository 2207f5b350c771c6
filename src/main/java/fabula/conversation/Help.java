package fabula.conversation;

import fabula.Saying;
import fabula.story.Statement;
import fabula.story.Story;
import fabula.text.Foreign;
import fabula.text.Utterance;
import fabula.text.Utterance.Other;
import fabula.text.Utterance.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences for what was neither told nor asked. Examples are about the channel's own story where it has one. */
final class Help {

    private static final String EXAMPLE_QUESTION = "Is Mary in the kitchen?";

    static final Saying NO_STORY = Saying.of("help.nostory");
    static final Saying ONE_QUESTION = Saying.of("help.onequestion");
    static final Saying NO_STATEMENT = Saying.of("help.nostatement");
    static final Saying TELL_FIRST = Saying.of("help.tellfirst");

    /** "Mary moved back to the old kitchen": somebody, a verb, a place. */
    private static final Pattern MOVE =
            Pattern.compile("(\\p{L}{2,20}) \\p{L}{2,20}(?: back)? to the (\\p{L}{2,20}(?: \\p{L}{2,20})?)[.!]?");

    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)he|she|it|we|they|you|then|and|now|later|so|the|this|that|there|who|what|nobody|someone|everyone");

    private Help() {}

    static Saying notUnderstood(Reason reason, Story story) {
        return switch (reason) {
            case OPEN_QUESTION -> Saying.of("help.openquestion", question(story));
            case COMMAND -> Saying.of("help.command", question(story));
            case TOO_SHORT -> Saying.of("help.tooshort", question(story));
            case SMALL_TALK, NO_WORDS ->
                story.isEmpty() ? Saying.of("help.hello.nostory") : Saying.of("help.hello", question(story));
        };
    }

    /** What is replied to a text that clearly is not in English. */
    static Optional<Reply> foreign(String text) {
        return notEnglish(text).map(help -> new Reply.NotUnderstood(text, help));
    }

    static Optional<Saying> notEnglish(String text) {
        return Foreign.language(text)
                .map(language -> language.equals(Locale.ROOT)
                        ? Saying.of("help.foreign.unknown")
                        : Saying.of("help.foreign", language));
    }

    /** Nothing was told, because this question was among what should be told. */
    static Saying askInstead(String question) {
        return Saying.of("help.askinstead", shortened(question));
    }

    /** Nothing was told, because this was among what should be told. */
    static Saying notTold(Other other) {
        return switch (other.reason()) {
            case OPEN_QUESTION -> askInstead(other.text());
            case NO_WORDS -> Saying.of("help.nosentence");
            default -> Saying.of("help.nottold", shortened(other.text()));
        };
    }

    /** No statement, where a whole story was written that others shall not see. */
    static Saying notHidden(Utterance utterance) {
        String text = shortened(utterance.text());
        return utterance instanceof Utterance.YesNoQuestion || isOpenQuestion(utterance)
                ? Saying.of("hidden.question", text)
                : Saying.of("lesson.nostatement", text);
    }

    private static boolean isOpenQuestion(Utterance utterance) {
        return utterance instanceof Other other && other.reason() == Reason.OPEN_QUESTION;
    }

    private static String shortened(String sentence) {
        return sentence.length() <= 80
                ? sentence
                : sentence.substring(0, sentence.offsetByCodePoints(0, 60)).strip() + " …";
    }

    private static String question(Story story) {
        List<Statement> statements = story.statements();
        for (int i = statements.size() - 1; i >= 0; i--) {
            Optional<String> question = question(statements.get(i).text());
            if (question.isPresent()) {
                return question.get();
            }
        }
        return EXAMPLE_QUESTION;
    }

    private static Optional<String> question(String statement) {
        Matcher move = MOVE.matcher(statement);
        if (!move.matches() || NO_NAME.matcher(move.group(1)).matches()) {
            return Optional.empty();
        }
        String name = move.group(1).substring(0, 1).toUpperCase(Locale.ENGLISH)
                + move.group(1).substring(1);
        return Optional.of("Is " + name + " in the " + move.group(2) + "?");
    }
}
