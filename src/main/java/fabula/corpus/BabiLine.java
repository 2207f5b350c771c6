package fabula.corpus;

import fabula.story.Verdict;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of bAbI's format, taken apart; what a line means within its story is for {@link BabiParser} to say. */
sealed interface BabiLine {

    /** Longest line, in characters; it keeps a file that is no corpus from being taken for one. */
    int LONGEST = 1_000;

    int id();

    record Told(int id, String text) implements BabiLine {}

    /** @param supports ids of lines, blank-separated, as they stand in the file */
    record Asked(int id, String text, Verdict answer, Optional<String> supports) implements BabiLine {}

    /** A line that is not of the format, with the reason. */
    final class Malformed extends Exception {
        Malformed(String what) {
            super(what);
        }
    }

    Pattern NUMBERED = Pattern.compile("([1-9][0-9]{0,8}) (.*)", Pattern.DOTALL);

    static BabiLine parse(String line) throws Malformed {
        if (line.isBlank()) {
            throw new Malformed("empty line; remove it");
        }
        Matcher numbered = NUMBERED.matcher(line);
        if (!numbered.matches()) {
            throw new Malformed(
                    "no proper id; a line starts with a whole number from 1 and one blank, as in \"1 Mary left.\"");
        }
        int id = Integer.parseInt(numbered.group(1));
        String[] columns = numbered.group(2).split("\t", -1);
        for (int i = 0; i < columns.length; i++) {
            refuse(flaw(columns[i], i == 0));
        }
        if (line.length() > LONGEST) {
            throw tooLong();
        }
        return columns.length == 1 ? told(id, columns[0]) : asked(id, columns);
    }

    static Malformed tooLong() {
        return new Malformed("the line has more than the " + LONGEST + " characters that are allowed");
    }

    /** What keeps a text from standing in a line of the format, if anything. */
    static Optional<String> flaw(String text, boolean required) {
        if (required && text.isBlank()) {
            return Optional.of("there is no text after the id");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("there is a control character in the text; remove it");
        }
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            return Optional.of("there is half a character in the text; remove it");
        }
        return Optional.empty();
    }

    private static BabiLine told(int id, String text) throws Malformed {
        if (text.stripTrailing().endsWith("?")) {
            throw new Malformed("question without an answer; a tab and yes, no, maybe or unknown must follow it");
        }
        return new Told(id, text);
    }

    private static BabiLine asked(int id, String[] columns) throws Malformed {
        Optional<Verdict> answer = Verdict.ofLabel(columns[1].strip());
        boolean question = columns[0].stripTrailing().endsWith("?");
        if (answer.isEmpty() && !question) {
            throw new Malformed("a statement must not contain a tab; only a question has an answer after one");
        }
        if (columns[1].isBlank()) {
            throw new Malformed("question without an answer; allowed are yes, no, maybe, unknown");
        }
        if (answer.isEmpty()) {
            throw new Malformed(
                    "unknown answer \"" + Excerpt.of(columns[1].strip()) + "\"; allowed are yes, no, maybe, unknown");
        }
        if (columns.length > 3) {
            throw new Malformed("too many columns; allowed are question, answer and the ids of the supports");
        }
        return new Asked(
                id, columns[0], answer.get(), columns.length == 3 ? Optional.of(columns[2]) : Optional.empty());
    }

    private static void refuse(Optional<String> flaw) throws Malformed {
        if (flaw.isPresent()) {
            throw new Malformed(flaw.get());
        }
    }
}
