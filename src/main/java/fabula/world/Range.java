package fabula.world;

import fabula.story.Verdict;
import java.util.List;
import java.util.function.IntPredicate;

/** A number from {@code low} to {@code high}; the same where it was told exactly. */
record Range(int low, int high) {

    static Range of(int count) {
        return new Range(count, count);
    }

    Range plus(Range other) {
        return new Range(low + other.low(), high + other.high());
    }

    Range minus(Range other) {
        return new Range(Math.max(low - other.high(), 0), high - other.low());
    }

    boolean exact() {
        return low == high;
    }

    /** Is it so of every number that it may be, of none or, so that nobody knows, of some? */
    Finding test(IntPredicate holds, List<Integer> because) {
        boolean always = true;
        boolean never = true;
        for (int count = low; count <= high; count++) {
            always &= holds.test(count);
            never &= !holds.test(count);
        }
        return always ? new Finding(Verdict.YES, because) : never ? new Finding(Verdict.NO, because) : Finding.UNKNOWN;
    }
}
