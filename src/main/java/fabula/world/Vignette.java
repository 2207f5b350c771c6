package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A short story as people write it: what is drawn for it, how it is told, what else may be said in between and what can be
 * asked. "1 {0} has {a}" is one way to tell the first step, "2 if n > m: ..." one that needs a condition, "3? ..." a step
 * that may be left out; "- They smelled good" is a remark. "ask 1 2 if n - m = k: ..." is answered by yes where the
 * condition holds and by no where it does not; "yes 1: ...", "no 1: ...", "maybe 1: ..." and "open: ..." are answered so
 * and, with a condition, asked only where it holds.
 *
 * @param shuffled whether the steps may be told in any order
 */
record Vignette(List<Drawing.Rule> drawn, boolean shuffled, List<Step> steps, Phrase remarks, List<Asked> asked) {

    /** One of several ways to tell, as long as its condition holds. */
    record Way(Formula condition, Phrase phrase) {}

    record Step(List<Way> ways, boolean optional) {}

    /**
     * A question.
     *
     * @param verdict the answer; null where the condition decides
     * @param steps what the answer follows from
     */
    record Asked(Verdict verdict, List<Integer> steps, Formula condition, Question question) {}

    private static final Formula ALWAYS = values -> 1;
    private static final Pattern TOLD = Pattern.compile("(\\d)(\\?)?(?: if ([^:]+):)? (.+)");
    private static final Pattern ASKED = Pattern.compile("(ask|yes|no|maybe|open)((?: \\d)*)(?: if ([^:]+))?: (.+)");

    static Vignette of(List<String> lines) {
        List<Drawing.Rule> drawn = new ArrayList<>();
        TreeMap<Integer, List<Way>> ways = new TreeMap<>();
        List<Integer> optional = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        List<Asked> asked = new ArrayList<>();
        for (String line : lines) {
            Matcher told = TOLD.matcher(line);
            Matcher question = ASKED.matcher(line);
            if (told.matches()) {
                int step = told.group(1).charAt(0) - '1';
                ways.computeIfAbsent(step, s -> new ArrayList<>())
                        .add(new Way(condition(told.group(3)), Phrase.of(told.group(4))));
                if (told.group(2) != null) {
                    optional.add(step);
                }
            } else if (question.matches()) {
                asked.add(asked(question));
            } else if (line.startsWith("- ")) {
                remarks.add(line.substring(2));
            } else if (!line.equals("shuffled")) {
                drawn.add(Drawing.rule(line));
            }
        }
        List<Step> steps = new ArrayList<>();
        ways.forEach((step, all) -> steps.add(new Step(List.copyOf(all), optional.contains(step))));
        return new Vignette(
                List.copyOf(drawn),
                lines.contains("shuffled"),
                List.copyOf(steps),
                remarks.isEmpty() ? null : Phrase.of(remarks.toArray(String[]::new)),
                List.copyOf(asked));
    }

    private static Formula condition(String text) {
        return text == null ? ALWAYS : Formula.of(text);
    }

    private static Asked asked(Matcher line) {
        Verdict verdict = line.group(1).equals("ask") ? null : Episode.verdict(line.group(1));
        List<Integer> steps = line.group(2)
                .chars()
                .filter(Character::isDigit)
                .mapToObj(digit -> digit - '1')
                .toList();
        return new Asked(verdict, steps, condition(line.group(3)), Question.of(List.of(line.group(4))));
    }
}
