package fabula.terminal;

import fabula.conversation.Rewording;
import fabula.conversation.StoryRepository;
import fabula.conversation.ToldByMessage;
import fabula.story.ChannelId;
import fabula.story.MessageId;
import fabula.story.Statement;
import fabula.story.Story;
import fabula.story.Teller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Stories in memory alone, for pipes and single questions: the same input always gives the same answers. */
public final class FleetingStories implements StoryRepository {

    private final Map<ChannelId, List<Told>> stories = new HashMap<>();
    private final Map<ChannelId, Long> numbers = new HashMap<>();

    /** @param together how many statements the same message told when it was read last */
    private record Told(Statement statement, Optional<MessageId> message, int together) {

        boolean by(MessageId other) {
            return message.filter(other::equals).isPresent();
        }
    }

    @Override
    public synchronized Story story(ChannelId channel) {
        return new Story(statements(told(channel)));
    }

    @Override
    public synchronized List<Statement> append(
            ChannelId channel, Teller teller, Instant toldAt, List<String> sentences, Optional<MessageId> message) {
        int before = message.flatMap(one -> toldBy(channel, one))
                .map(ToldByMessage::told)
                .orElse(0);
        List<Told> added = numbered(channel, teller, toldAt, sentences, message);
        told(channel).addAll(added);
        message.ifPresent(one -> setTogether(channel, one, before + added.size()));
        return statements(added);
    }

    private List<Told> numbered(
            ChannelId channel, Teller teller, Instant toldAt, List<String> sentences, Optional<MessageId> message) {
        return sentences.stream()
                .map(text -> new Statement(numbers.merge(channel, 1L, Long::sum), text, teller, toldAt))
                .map(statement -> new Told(statement, message, sentences.size()))
                .toList();
    }

    private void setTogether(ChannelId channel, MessageId message, int together) {
        told(channel)
                .replaceAll(told -> told.by(message) ? new Told(told.statement(), told.message(), together) : told);
    }

    @Override
    public synchronized Optional<Statement> removeLast(ChannelId channel) {
        List<Told> story = told(channel);
        return story.isEmpty()
                ? Optional.empty()
                : Optional.of(story.remove(story.size() - 1).statement());
    }

    @Override
    public synchronized Optional<Statement> remove(ChannelId channel, long number) {
        return removed(channel, told -> told.statement().number() == number).stream()
                .findFirst();
    }

    @Override
    public synchronized Optional<ToldByMessage> toldBy(ChannelId channel, MessageId message) {
        List<Told> left =
                told(channel).stream().filter(told -> told.by(message)).toList();
        return left.stream().findFirst().map(first -> new ToldByMessage(statements(left), first.together()));
    }

    @Override
    public synchronized void reword(ChannelId channel, MessageId message, Instant toldAt, Rewording rewording) {
        List<Told> story = told(channel);
        List<Told> before = story.stream().filter(told -> told.by(message)).toList();
        Statement last = before.get(before.size() - 1).statement();
        story.addAll(
                story.indexOf(before.get(before.size() - 1)) + 1,
                numbered(channel, last.teller(), toldAt, rewording.more(), Optional.of(message)));
        Map<Long, Statement> changed = new HashMap<>();
        rewording.changed().forEach(statement -> changed.put(statement.number(), statement));
        removed(channel, told -> rewording.gone().contains(told.statement()));
        story.replaceAll(told -> new Told(
                changed.getOrDefault(told.statement().number(), told.statement()), told.message(), told.together()));
        setTogether(channel, message, rewording.told());
    }

    @Override
    public synchronized List<Statement> removeToldBy(ChannelId channel, Collection<MessageId> messages) {
        return removed(
                channel, told -> told.message().filter(messages::contains).isPresent());
    }

    private List<Statement> removed(ChannelId channel, Predicate<Told> unwanted) {
        List<Told> removed = told(channel).stream().filter(unwanted).toList();
        told(channel).removeAll(removed);
        return statements(removed);
    }

    @Override
    public synchronized int clear(ChannelId channel) {
        int count = told(channel).size();
        stories.remove(channel);
        numbers.remove(channel);
        return count;
    }

    private static List<Statement> statements(List<Told> told) {
        return told.stream().map(Told::statement).toList();
    }

    private List<Told> told(ChannelId channel) {
        return stories.computeIfAbsent(channel, any -> new ArrayList<>());
    }
}
