package fabula.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Chooses the statements that may bear on a question: those that share a name, place or thing with it, then those that
 * share one with these, and so on. A statement with a pronoun is about what the statement before it is about, and so is a
 * question whose subject is one; what is about everybody is about each.
 */
final class Relevance {

    /** As the subject of a question each of them stands for what was told last. */
    private static final Set<String> PERSONS = Set.of("he", "she", "it", "they");

    /** Names that a pronoun may stand for: a long run of pronouns would otherwise be about everything. */
    private static final int INHERITED = 8;

    private final int limit;

    /** @param limit statements that are chosen at most */
    Relevance(int limit) {
        this.limit = limit;
    }

    /** Indices of the chosen statements, rising. */
    int[] choose(Wording question, List<Wording> statements) {
        List<List<String>> topics = topics(statements);
        boolean[] chosen = new boolean[statements.size()];
        int left = Math.min(limit, statements.size());
        Set<String> reached = new HashSet<>(question.topics());
        boolean leaning =
                question.words().size() > 1 && PERSONS.contains(question.words().get(1));
        if (!topics.isEmpty() && leaning) {
            topics.get(topics.size() - 1).stream().limit(INHERITED).forEach(reached::add);
        }
        while (left > 0) {
            List<Integer> linked = linked(topics, statements, chosen, reached);
            if (linked.isEmpty()) {
                break;
            }
            for (int i = linked.size() - 1; i >= 0 && left > 0; i--, left--) {
                chosen[linked.get(i)] = true;
                reached.addAll(topics.get(linked.get(i)));
            }
        }
        return IntStream.range(0, chosen.length).filter(i -> chosen[i]).toArray();
    }

    private static List<Integer> linked(
            List<List<String>> topics, List<Wording> statements, boolean[] chosen, Set<String> reached) {
        List<Integer> linked = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            if (!chosen[i] && (statements.get(i).general() || !Collections.disjoint(topics.get(i), reached))) {
                linked.add(i);
            }
        }
        return linked;
    }

    /** What each statement is about, and what a pronoun in it may stand for. */
    private static List<List<String>> topics(List<Wording> statements) {
        List<List<String>> topics = new ArrayList<>(statements.size());
        for (Wording statement : statements) {
            if (statement.leaning() && !topics.isEmpty()) {
                Set<String> both = new LinkedHashSet<>(statement.topics());
                topics.get(topics.size() - 1).stream().limit(INHERITED).forEach(both::add);
                topics.add(List.copyOf(both));
            } else {
                topics.add(statement.topics());
            }
        }
        return topics;
    }
}
