package fabula.conversation;

import fabula.story.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of a message's statements when it is edited. Sentence by sentence the new ones take the old ones' places
 * and numbers; what is told beyond them stands behind the last of them. Nothing comes back that somebody took back:
 * where they did, statements only go, namely those that the message does not have any more.
 *
 * @param changed statements with their numbers and new texts
 * @param gone statements as they were
 * @param more sentences that the message tells in addition
 * @param told how many statements it has told now
 */
public record Rewording(List<Statement> changed, List<Statement> gone, List<String> more, int told) {

    public Rewording {
        changed = List.copyOf(changed);
        gone = List.copyOf(gone);
        more = List.copyOf(more);
    }

    /** @param room for how many more statements the story has room */
    static Rewording of(ToldByMessage before, List<String> sentences, int room) {
        List<Statement> left = before.left();
        if (left.size() < before.told()) {
            List<Statement> gone = left.stream()
                    .filter(statement -> !sentences.contains(statement.text()))
                    .toList();
            return new Rewording(List.of(), gone, List.of(), before.told());
        }
        int both = Math.min(left.size(), sentences.size());
        List<Statement> changed = new ArrayList<>();
        for (int i = 0; i < both; i++) {
            Statement old = left.get(i);
            if (!old.text().equals(sentences.get(i))) {
                changed.add(new Statement(old.number(), sentences.get(i), old.teller(), old.toldAt()));
            }
        }
        List<String> more = sentences.subList(both, Math.min(sentences.size(), both + Math.max(0, room)));
        return new Rewording(changed, left.subList(both, left.size()), more, both + more.size());
    }

    boolean changesNothing() {
        return changed.isEmpty() && gone.isEmpty() && more.isEmpty();
    }
}
