package fabula.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses the statements that may bear on a question: those that share a name, place or thing with it, then those that
 * share one with these, and so on. A question whose subject is a pronoun is about what was told last.
 */
final class Relevance {

    /** As the subject of a question each of them stands for what was told last. */
    private static final Set<String> PERSONS = Set.of("he", "she", "it", "they");

    private final int limit;

    /** @param limit statements that are chosen at most */
    Relevance(int limit) {
        this.limit = limit;
    }

    /** Indices of the chosen statements, rising. */
    int[] choose(Wording question, Topics told) {
        Set<String> reached = new HashSet<>(question.topics());
        if (question.words().size() > 1 && PERSONS.contains(question.words().get(1))) {
            reached.addAll(told.ofPronoun());
        }
        BitSet linked = told.about(reached);
        linked.or(told.aboutEverybody());
        BitSet chosen = new BitSet(told.size());
        int left = limit;
        while (left > 0 && !linked.isEmpty()) {
            List<String> links = new ArrayList<>();
            for (int i = linked.length() - 1; i >= 0 && left > 0; i = linked.previousSetBit(i - 1), left--) {
                chosen.set(i);
                told.of(i).stream().filter(reached::add).forEach(links::add);
            }
            linked = told.about(links);
            linked.andNot(chosen);
        }
        return chosen.stream().toArray();
    }
}
