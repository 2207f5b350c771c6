package fabula.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What each statement of a story is about. A statement with a pronoun is about what the statement before it is about, too;
 * what is about everybody is about each.
 */
final class Topics {

    /** Names that a pronoun may stand for: a long run of pronouns would otherwise be about everything. */
    private static final int INHERITED = 8;

    /** To keep the words of stories with more statements would take much memory, and most are not read for a question. */
    private static final int SHORT = 24;

    private final List<Wording> statements;
    private final List<List<String>> topics;
    /** How many of a statement's topics, the first ones, it says itself. */
    private final int[] own;

    private final Occurrences about;
    private final Set<String> senses = new HashSet<>();
    private final BitSet general = new BitSet();

    Topics(List<Wording> statements) {
        this.statements = statements.size() > SHORT ? List.of() : statements;
        own = statements.stream()
                .mapToInt(statement -> statement.topics().size())
                .toArray();
        topics = new ArrayList<>(statements.size());
        for (int i = 0; i < statements.size(); i++) {
            Wording statement = statements.get(i);
            topics.add(statement.leaning() ? withInherited(statement.topics()) : statement.topics());
            general.set(i, statement.general());
            senses.addAll(statement.senses());
        }
        about = new Occurrences(topics);
    }

    private List<String> withInherited(List<String> own) {
        Set<String> both = new LinkedHashSet<>(own);
        both.addAll(ofPronoun());
        return List.copyOf(both);
    }

    /** What a pronoun may stand for behind the last statement. */
    List<String> ofPronoun() {
        List<String> last = topics.isEmpty() ? List.of() : topics.get(topics.size() - 1);
        return last.subList(0, Math.min(INHERITED, last.size()));
    }

    /** How many statements there are. */
    int size() {
        return topics.size();
    }

    /** The words of a statement as they were read, if the story is short. */
    Optional<Wording> statement(int statement) {
        return statements.isEmpty() ? Optional.empty() : Optional.of(statements.get(statement));
    }

    /** Whether a statement says one of these itself, and not by a pronoun that may stand for it. */
    boolean isSaid(Collection<String> names, int statement) {
        return !Collections.disjoint(names, topics.get(statement).subList(0, own[statement]));
    }

    List<String> of(int statement) {
        return topics.get(statement);
    }

    /** The statements that are about any of these. */
    BitSet about(Collection<String> names) {
        return about.ofAny(names);
    }

    /** Whether the story says it, and it matters what it means. */
    boolean isOfSense(String topic) {
        return senses.contains(topic);
    }

    /** The statements that are about it and at most so many away from another one. */
    BitSet aboutNear(String topic, int statement, int distance) {
        BitSet near = new BitSet();
        int last = Math.min(size() - 1, statement + distance);
        for (int i = Math.max(0, statement - distance); i <= last; i++) {
            near.set(i, topics.get(i).contains(topic));
        }
        return near;
    }

    /** The statements that are about everybody. */
    BitSet aboutEverybody() {
        return (BitSet) general.clone();
    }
}
