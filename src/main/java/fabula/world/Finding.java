package fabula.world;

import fabula.story.Verdict;
import java.util.List;
import java.util.TreeSet;

/**
 * What the world answers.
 *
 * @param verdict the answer
 * @param supports the fewest statements it follows from, in ascending order; empty when nothing is known
 */
record Finding(Verdict verdict, List<Integer> supports) {

    static final Finding UNKNOWN = new Finding(Verdict.UNKNOWN, List.of());

    Finding {
        supports = List.copyOf(new TreeSet<>(supports));
    }

    static Finding yes(Integer... supports) {
        return new Finding(Verdict.YES, List.of(supports));
    }

    static Finding no(Integer... supports) {
        return new Finding(Verdict.NO, List.of(supports));
    }

    static Finding of(boolean holds, List<Integer> supports) {
        return new Finding(holds ? Verdict.YES : Verdict.NO, supports);
    }

    boolean unknown() {
        return verdict == Verdict.UNKNOWN;
    }
}
