package fabula.conversation;

import fabula.story.ChannelId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The last answer of each channel. Of channels that were quiet for longest it is given up, so that memory is bounded. */
final class LastAnswers {

    private final int maxChannels;
    private final int maxStatements;
    private final Map<ChannelId, Reply.Answered> answers = new LinkedHashMap<>(16, 0.75f, true);
    private int statements;

    /** @param maxStatements of all remembered answers together: an answer holds the story that was read */
    LastAnswers(int maxChannels, int maxStatements) {
        this.maxChannels = maxChannels;
        this.maxStatements = maxStatements;
    }

    synchronized void put(ChannelId channel, Reply.Answered answer) {
        forget(channel);
        answers.put(channel, answer);
        statements += answer.story().size();
        Iterator<Reply.Answered> oldest = answers.values().iterator();
        while (answers.size() > 1 && (answers.size() > maxChannels || statements > maxStatements)) {
            statements -= oldest.next().story().size();
            oldest.remove();
        }
    }

    synchronized Optional<Reply.Answered> of(ChannelId channel) {
        return Optional.ofNullable(answers.get(channel));
    }

    synchronized void forgetOf(String tellerId) {
        List<ChannelId> theirs = answers.entrySet().stream()
                .filter(entry -> entry.getValue().story().stream()
                        .anyMatch(told -> told.teller().id().equals(tellerId)))
                .map(Map.Entry::getKey)
                .toList();
        theirs.forEach(this::forget);
    }

    synchronized void forget(ChannelId channel) {
        Reply.Answered gone = answers.remove(channel);
        if (gone != null) {
            statements -= gone.story().size();
        }
    }
}
