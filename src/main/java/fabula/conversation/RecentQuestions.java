package fabula.conversation;

import fabula.story.ChannelId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was asked lately in each channel. Of channels that were quiet for longest it is given up. */
final class RecentQuestions {

    private final int each;
    private final Map<ChannelId, Deque<String>> questions;

    /** @param each how many are remembered of a channel */
    RecentQuestions(int maxChannels, int each) {
        this.each = each;
        this.questions = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<ChannelId, Deque<String>> eldest) {
                return size() > maxChannels;
            }
        };
    }

    synchronized void add(ChannelId channel, String question) {
        Deque<String> asked = questions.computeIfAbsent(channel, any -> new ArrayDeque<>());
        asked.removeIf(question::equalsIgnoreCase);
        asked.addFirst(question);
        if (asked.size() > each) {
            asked.removeLast();
        }
    }

    synchronized List<String> of(ChannelId channel) {
        return List.copyOf(questions.getOrDefault(channel, new ArrayDeque<>()));
    }

    synchronized void forget(ChannelId channel) {
        questions.remove(channel);
    }

    /** Whose they were is not known. */
    synchronized void forget() {
        questions.clear();
    }
}
