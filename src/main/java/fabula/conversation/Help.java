package fabula.conversation;

import fabula.story.Statement;
import fabula.story.Story;
import fabula.text.Utterance.Other;
import fabula.text.Utterance.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences for what was neither told nor asked. Examples are about the channel's own story where it has one. */
final class Help {

    private static final String EXAMPLE_STATEMENT = "Mary went to the kitchen.";
    private static final String EXAMPLE_QUESTION = "Is Mary in the kitchen?";

    static final String NO_STORY = "There is no story here yet. Tell me one first: " + EXAMPLE_STATEMENT;
    static final String NOTHING_SAID =
            "Tell me a story, such as \"" + EXAMPLE_STATEMENT + "\" Then ask: " + EXAMPLE_QUESTION;
    static final String ONE_QUESTION = "I answer one question at a time. Please ask the first one on its own.";
    static final String TELL_FIRST = "Tell me the story first, then ask about it in a message of its own.";

    /** "Mary moved back to the old kitchen": somebody, a verb, a place. */
    private static final Pattern MOVE =
            Pattern.compile("(\\p{L}{2,20}) \\p{L}{2,20}(?: back)? to the (\\p{L}{2,20}(?: \\p{L}{2,20})?)[.!]?");

    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)he|she|it|we|they|you|then|and|now|later|so|the|this|that|there|who|what|nobody|someone|everyone");

    private Help() {}

    static String notUnderstood(Reason reason, Story story) {
        return switch (reason) {
            case OPEN_QUESTION -> "I answer yes/no questions. Try: " + question(story);
            case COMMAND -> "I only listen to stories and answer yes/no questions. Try: " + question(story);
            case TOO_SHORT ->
                "That is too short for me. Tell me something in a whole sentence (\"" + EXAMPLE_STATEMENT
                        + "\") or ask: " + question(story);
            case SMALL_TALK, NO_WORDS ->
                story.isEmpty()
                        ? "Hello! " + NOTHING_SAID
                        : "Hello! Tell me how the story goes on, or ask: " + question(story);
        };
    }

    /** Nothing was told, because this question was among what should be told. */
    static String askInstead(String question) {
        return "\"" + shortened(question) + "\" is a question, so I added nothing. Ask it in a message of its own.";
    }

    /** Nothing was told, because this was among what should be told. */
    static String notTold(Other other) {
        return switch (other.reason()) {
            case OPEN_QUESTION -> askInstead(other.text());
            case NO_WORDS -> "I found no sentence in that. Tell me something like: " + EXAMPLE_STATEMENT;
            default ->
                "\"" + shortened(other.text()) + "\" does not look like part of a story, so I added nothing."
                        + " Tell me something like: " + EXAMPLE_STATEMENT;
        };
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
