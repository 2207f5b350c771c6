package fabula.robustness;

import fabula.corpus.LabelledStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stories and questions as people type them. */
final class Typing {

    private static final String[] EMOJI = {" 🙂", " 😂", " 👍", "!!! 🎉", " 🤔", " ❤️"};

    private static final Pattern NEGATION =
            Pattern.compile("\\b(is|are|was|were|does|do|did|has|have|had) not\\b", Pattern.CASE_INSENSITIVE);

    /** "Mary is in", "she is not": not "is" before the end, and not after a plural. */
    private static final Pattern IS =
            Pattern.compile("(?<=[a-rt-zA-RT-Z]) is (?=(?:in|on|at|not|no|now|either|a|an|the)\\b)");

    /** A question whose subject is one name, or one with its article, in front of a little word. */
    private static final Pattern SIMPLE = Pattern.compile(
            "(Is|Was|Has) (\\p{Lu}\\p{L}+|the \\p{L}+) ((?:in|on|at|to|above|below|north|south|east|west|left|either"
                    + "|bigger|smaller|taller|older|faster|carrying|holding|afraid)\\b.*)\\?");

    private static final Map<String, String> NEGATED = Map.of(
            "Is", "Isn't", "Are", "Aren't", "Was", "Wasn't", "Were", "Weren't", "Does", "Doesn't", "Do", "Don't", "Did",
            "Didn't", "Has", "Hasn't");

    private static final Set<String> AUXILIARIES = Set.of(
            "Is", "Are", "Was", "Were", "Does", "Do", "Did", "Has", "Have", "Can", "Could", "Will", "Would", "Should");

    private final Predicate<String> structural;
    private final SplittableRandom random;

    /** @param structural words in lower case that carry a sentence's sense */
    Typing(Predicate<String> structural, SplittableRandom random) {
        this.structural = structural;
        this.random = random;
    }

    static LabelledStory lowerCase(LabelledStory story) {
        return Rewriting.of(story, text -> text.toLowerCase(Locale.ROOT));
    }

    static LabelledStory withoutMarks(LabelledStory story) {
        return Rewriting.of(story, text -> text.replaceFirst("[.?!\\s]+$", ""));
    }

    static LabelledStory contracted(LabelledStory story) {
        return Rewriting.of(story, text -> {
            String negated = NEGATION.matcher(text).replaceAll("$1n't");
            return IS.matcher(negated).replaceFirst("'s ");
        });
    }

    LabelledStory emoji(LabelledStory story) {
        return Rewriting.of(story, text -> text + EMOJI[random.nextInt(EMOJI.length)]);
    }

    /** One structural word is mistyped in each question, and one in the story. */
    LabelledStory mistyped(LabelledStory story) {
        int which = story.statements().isEmpty()
                ? -1
                : random.nextInt(story.statements().size());
        List<String> statements = new ArrayList<>(story.statements());
        if (which >= 0) {
            statements.set(which, mistyped(statements.get(which)));
        }
        return Rewriting.of(
                new LabelledStory(story.source(), statements, story.questions()), text -> text, this::mistyped);
    }

    private String mistyped(String text) {
        List<String> tokens = new ArrayList<>(List.of(text.split(" ")));
        List<Integer> typed = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (token.matches("\\p{L}{3,}") && structural.test(token.toLowerCase(Locale.ROOT))) {
                typed.add(i);
            }
        }
        if (typed.isEmpty()) {
            return text;
        }
        int which = typed.get(random.nextInt(typed.size()));
        tokens.set(which, slipped(tokens.get(which)));
        return String.join(" ", tokens);
    }

    /** Two letters swapped, one doubled or one lost; what comes out is no other structural word. */
    private String slipped(String word) {
        for (int attempt = 0; attempt < 20; attempt++) {
            int at = random.nextInt(word.length() - 1);
            char here = word.charAt(at);
            String slipped =
                    switch (random.nextInt(3)) {
                        case 0 -> word.substring(0, at) + word.charAt(at + 1) + here + word.substring(at + 2);
                        case 1 -> word.substring(0, at) + here + word.substring(at);
                        default -> word.substring(0, at + 1) + word.substring(at + 2);
                    };
            if (!slipped.equals(word) && !structural.test(slipped.toLowerCase(Locale.ROOT))) {
                return slipped;
            }
        }
        return word;
    }

    /** Questions as they come up in a talk. */
    LabelledStory asked(LabelledStory story) {
        return Rewriting.of(story, text -> text, this::asked);
    }

    private String asked(String question) {
        String first = question.substring(0, (question + " ").indexOf(' '));
        if (!AUXILIARIES.contains(first) || !question.endsWith("?")) {
            return question;
        }
        Matcher simple = SIMPLE.matcher(question);
        if (simple.matches() && random.nextInt(3) > 0) {
            return simple(simple.group(2), simple.group(1).toLowerCase(Locale.ROOT), simple.group(3));
        }
        String inner = first.toLowerCase(Locale.ROOT) + question.substring(first.length(), question.length() - 1);
        return switch (random.nextInt(8)) {
            case 0 -> "so " + inner + " or not?";
            case 1 -> "hey fabula, " + inner + "?";
            case 2 -> "can you tell me, " + inner + "?";
            case 3 -> inner + " pls";
            case 4 -> "🤔 " + inner;
            case 5 -> inner + ", yes or no?";
            default -> NEGATED.getOrDefault(first, first) + inner.substring(first.length()) + "?";
        };
    }

    private String simple(String who, String is, String rest) {
        String tag = is.equals("has") ? "hasn't" : is + "n't";
        return switch (random.nextInt(7)) {
            case 0 -> who + " " + is + " " + rest + ", right?";
            case 1 -> "do you think " + who + " " + is + " " + rest + "?";
            case 2 -> "Is it true that " + who + " " + is + " " + rest + "?";
            case 3 -> "can you tell me whether " + who + " " + is + " " + rest + "?";
            case 4 -> "any chance that " + who + " " + is + " " + rest + "?";
            case 5 -> who + " " + is + " " + rest + ", " + tag + (who.startsWith("the ") ? " it?" : " she?");
            default -> "I wonder if " + who + " " + is + " " + rest;
        };
    }
}
