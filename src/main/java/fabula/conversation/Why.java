package fabula.conversation;

import fabula.reader.Answer;
import fabula.story.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the statements weighed in an answer. Of a long story only the weightiest are named and the others counted.
 *
 * @param weighed in the story's order
 * @param lighter how many others weigh something, but less than any of these
 * @param weightless how many others weigh nothing
 */
public record Why(List<Weighed> weighed, int lighter, int weightless) {

    /** A story of so many statements is shown whole. */
    private static final int SHOWN = 15;

    /** What would be shown as 0 %. */
    private static final double NOTHING = 0.005;

    /**
     * A statement that was read.
     *
     * @param weight 0 … 1: how much it supports the verdict
     */
    public record Weighed(Statement statement, double weight) {

        /** Whether the statement is one of those that the answer names. */
        public boolean supports() {
            return weight >= Answer.SUPPORT_THRESHOLD;
        }
    }

    public Why {
        weighed = List.copyOf(weighed);
    }

    public static Why of(Reply.Answered answered) {
        List<Double> evidence = answered.answer().evidence();
        boolean whole = evidence.size() <= SHOWN;
        List<Integer> heavy = IntStream.range(0, evidence.size())
                .filter(i -> whole || evidence.get(i) >= NOTHING)
                .boxed()
                .sorted(Comparator.comparing(evidence::get, Comparator.reverseOrder()))
                .toList();
        List<Weighed> shown = heavy.stream()
                .limit(SHOWN)
                .sorted()
                .map(i -> new Weighed(answered.story().get(i), evidence.get(i)))
                .toList();
        return new Why(shown, heavy.size() - shown.size(), evidence.size() - heavy.size());
    }
}
