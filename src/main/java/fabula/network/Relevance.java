package fabula.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses the statements that may bear on a question: those that share a name, place or thing with it, then those that
 * share one with these, and so on; where a short story has very few of these, those that were told beside them, too. In a
 * story that is too long to be read whole, a word with a sense of its own, of which it may tell again and again ("sister",
 * "kitchen"), links only what is told near. A question whose subject is a pronoun is about what was told last.
 */
final class Relevance {

    /** As the subject of a question each of them stands for what was told last. */
    private static final Set<String> PERSONS = Set.of("he", "she", "it", "they");

    /** Statements from one to another that is near. */
    private static final int NEAR = 3;
    /** If more statements of a long story say what the question says, its names are what it is about. */
    private static final int MANY = 6;

    private final int limit;
    private final int least;

    /**
     * @param limit statements that are chosen at most
     * @param least so many are chosen at least of a story that could be read whole: what is told in a few sentences belongs
     *     together, whatever names they share
     */
    Relevance(int limit, int least) {
        this.limit = limit;
        this.least = Math.min(limit, least);
    }

    /** Indices of the chosen statements, rising. */
    int[] choose(Wording question, Topics told) {
        Set<String> reached = new HashSet<>(question.topics());
        if (question.words().size() > 1 && PERSONS.contains(question.words().get(1))) {
            reached.addAll(told.ofPronoun());
        }
        BitSet linked = told.about(reached);
        boolean fits = told.size() <= limit;
        if (!fits && linked.stream().filter(i -> told.isSaid(reached, i)).count() > MANY) {
            keepNearNames(linked, reached, told);
        }
        linked.or(told.aboutEverybody());
        BitSet chosen = new BitSet(told.size());
        int left = limit;
        while (left > 0 && !linked.isEmpty()) {
            List<String> names = new ArrayList<>();
            BitSet near = new BitSet();
            for (int i = linked.length() - 1; i >= 0 && left > 0; i = linked.previousSetBit(i - 1), left--) {
                chosen.set(i);
                for (String topic : told.of(i)) {
                    if (!fits && told.isOfSense(topic) && !reached.contains(topic)) {
                        near.or(told.aboutNear(topic, i, NEAR));
                    } else if (reached.add(topic)) {
                        names.add(topic);
                    }
                }
            }
            linked = told.about(names);
            linked.or(near);
            linked.andNot(chosen);
        }
        if (fits) {
            addNear(chosen, told.size());
        }
        return chosen.stream().toArray();
    }

    /** Adds what was told beside what is chosen, or last if nothing is, until there is enough. */
    private void addNear(BitSet chosen, int told) {
        int enough = Math.min(least, told);
        for (int missing = enough - chosen.cardinality(); missing > 0; missing = enough - chosen.cardinality()) {
            BitSet near = new BitSet(told);
            chosen.stream().forEach(i -> near.set(Math.max(0, i - 1), Math.min(told, i + 2)));
            near.andNot(chosen);
            if (near.isEmpty()) {
                near.set(told - 1);
            }
            for (int i = near.previousSetBit(told - 1);
                    i >= 0 && missing > 0;
                    i = near.previousSetBit(i - 1), missing--) {
                chosen.set(i);
            }
        }
    }

    /** Keeps those that are near one that says a name of the question, if any does. */
    private static void keepNearNames(BitSet linked, Set<String> topics, Topics told) {
        List<String> names =
                topics.stream().filter(topic -> !told.isOfSense(topic)).toList();
        BitSet near = new BitSet();
        told.about(names).stream().forEach(i -> near.set(Math.max(0, i - NEAR), i + NEAR + 1));
        if (!near.isEmpty()) {
            linked.and(near);
        }
    }
}
