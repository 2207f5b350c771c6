package fabula.network;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Chooses the statements that may bear on a question: those that share a name, place or thing with it, then those that
 * share one with these, and so on. A statement with a pronoun is about what the statement before it is about, and so is a
 * question whose subject is one; what is about everybody is about each.
 */
final class Relevance {

    private static final Set<String> PRONOUNS = Set.of(
            "he", "she", "it", "they", "him", "her", "them", "his", "their", "its", "there", "both", "one", "another",
            "others", "other", "then");
    /** As the subject of a question each of them stands for what was told last. */
    private static final Set<String> PERSONS = Set.of("he", "she", "it", "they");

    private static final Set<String> EVERYBODY =
            Set.of("everybody", "everyone", "everything", "all", "nobody", "none", "we", "us");

    /** Names that a pronoun may stand for: a long run of pronouns would otherwise be about everything. */
    private static final int INHERITED = 8;

    private final int limit;
    private final Vocabulary vocabulary;

    /**
     * @param limit statements that are chosen at most
     * @param vocabulary whose words are of no name, unless they have a sense: that two people travelled links nothing
     */
    Relevance(int limit, Vocabulary vocabulary) {
        this.limit = limit;
        this.vocabulary = vocabulary;
    }

    /** Indices of the chosen statements, rising. */
    int[] choose(List<String> question, List<List<String>> statements) {
        List<Set<String>> topics = topics(statements);
        boolean[] chosen = new boolean[statements.size()];
        int left = Math.min(limit, statements.size());
        Set<String> reached = content(question);
        if (!topics.isEmpty() && question.size() > 1 && PERSONS.contains(question.get(1))) {
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
            List<Set<String>> topics, List<List<String>> statements, boolean[] chosen, Set<String> reached) {
        List<Integer> linked = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            if (!chosen[i]
                    && (topics.get(i).stream().anyMatch(reached::contains)
                            || statements.get(i).stream().anyMatch(EVERYBODY::contains))) {
                linked.add(i);
            }
        }
        return linked;
    }

    private List<Set<String>> topics(List<List<String>> statements) {
        List<Set<String>> topics = new ArrayList<>(statements.size());
        for (List<String> words : statements) {
            Set<String> own = new LinkedHashSet<>(content(words));
            if (!topics.isEmpty() && words.stream().anyMatch(PRONOUNS::contains)) {
                topics.get(topics.size() - 1).stream().limit(INHERITED).forEach(own::add);
            }
            topics.add(own);
        }
        return topics;
    }

    /** What a sentence is about: its names, places and things, or its other words of open classes if it has none. */
    private Set<String> content(List<String> words) {
        List<String> lemmas = Compounds.lemmas(words);
        Set<String> names = lemmas.stream().filter(this::isName).collect(Collectors.toCollection(LinkedHashSet::new));
        return names.isEmpty() ? new LinkedHashSet<>(lemmas) : names;
    }

    private boolean isName(String lemma) {
        return vocabulary.number(lemma) == Vocabulary.OTHER || OpenClass.hasSense(lemma);
    }
}
