package fabula.terminal;

import fabula.conversation.StoryRepository;
import fabula.story.ChannelId;
import fabula.story.Statement;
import fabula.story.Story;
import fabula.story.Teller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stories in memory alone, for pipes and single questions: the same input always gives the same answers. */
public final class FleetingStories implements StoryRepository {

    private final Map<ChannelId, List<Statement>> stories = new HashMap<>();
    private final Map<ChannelId, Long> numbers = new HashMap<>();

    @Override
    public synchronized Story story(ChannelId channel) {
        return new Story(statements(channel));
    }

    @Override
    public synchronized List<Statement> append(
            ChannelId channel, Teller teller, Instant toldAt, List<String> sentences) {
        List<Statement> story = statements(channel);
        int before = story.size();
        for (String sentence : sentences) {
            story.add(new Statement(numbers.merge(channel, 1L, Long::sum), sentence, teller, toldAt));
        }
        return List.copyOf(story.subList(before, story.size()));
    }

    @Override
    public synchronized Optional<Statement> removeLast(ChannelId channel) {
        List<Statement> story = statements(channel);
        return story.isEmpty() ? Optional.empty() : Optional.of(story.remove(story.size() - 1));
    }

    @Override
    public synchronized Optional<Statement> remove(ChannelId channel, long number) {
        List<Statement> story = statements(channel);
        Optional<Statement> found =
                story.stream().filter(statement -> statement.number() == number).findFirst();
        found.ifPresent(story::remove);
        return found;
    }

    @Override
    public synchronized int clear(ChannelId channel) {
        int count = statements(channel).size();
        stories.remove(channel);
        numbers.remove(channel);
        return count;
    }

    private List<Statement> statements(ChannelId channel) {
        return stories.computeIfAbsent(channel, any -> new ArrayList<>());
    }
}
