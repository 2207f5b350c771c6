package fabula.terminal;

import fabula.Problem;
import fabula.Saying;
import fabula.conversation.Conversation;
import fabula.conversation.Reply;
import fabula.reader.Answer;
import fabula.story.ChannelId;
import fabula.story.MessageId;
import fabula.story.Statement;
import fabula.story.Story;
import fabula.story.Teller;
import fabula.story.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A conversation without a network: yes where a statement ends like the question, otherwise it cannot tell. */
public final class LittleConversation implements Conversation {

    private final Map<ChannelId, List<Statement>> stories = new HashMap<>();
    private final Map<ChannelId, Reply.Answered> answers = new HashMap<>();
    private long number;

    @Override
    public List<Reply> say(ChannelId channel, Teller teller, String text) {
        if (text.contains("too long")) {
            throw Problem.input("That is too long.");
        }
        List<Reply> replies = new ArrayList<>();
        for (String sentence : text.strip().split("(?<=[.?!])\\s+")) {
            if (sentence.endsWith("?")) {
                replies.add(ask(channel, sentence));
            } else {
                replies.add(tell(channel, teller, sentence));
            }
        }
        return replies;
    }

    @Override
    public List<Reply> say(ChannelId channel, Teller teller, String text, MessageId message) {
        throw new AssertionError("Nothing in a terminal asks for this");
    }

    @Override
    public Reply tell(ChannelId channel, Teller teller, String text, MessageId message) {
        throw new AssertionError("Nothing in a terminal asks for this");
    }

    @Override
    public boolean tellsOrAsks(String text) {
        throw new AssertionError("Nothing in a terminal asks for this");
    }

    @Override
    public boolean hasTold(ChannelId channel, MessageId message) {
        throw new AssertionError("Nothing in a terminal asks for this");
    }

    @Override
    public void edited(ChannelId channel, MessageId message, String text) {
        throw new AssertionError("Nothing in a terminal asks for this");
    }

    @Override
    public void deleted(ChannelId channel, Collection<MessageId> messages) {
        throw new AssertionError("Nothing in a terminal asks for this");
    }

    @Override
    public Reply ask(ChannelId channel, String story, String question) {
        throw new AssertionError("Nothing in a terminal asks for this");
    }

    @Override
    public boolean onlyAsks(String text) {
        throw new AssertionError("Nothing in a terminal asks for this");
    }

    @Override
    public List<String> recentQuestions(ChannelId channel) {
        throw new AssertionError("Nothing in a terminal asks for this");
    }

    @Override
    public Reply tell(ChannelId channel, Teller teller, String text) {
        if (!text.endsWith(".")) {
            return new Reply.NotUnderstood(text, Saying.of("help.nosentence"));
        }
        Statement statement = new Statement(++number, text, teller, Instant.EPOCH);
        statements(channel).add(statement);
        return new Reply.Told(List.of(statement), statements(channel).size());
    }

    @Override
    public Reply ask(ChannelId channel, String question) {
        if (!question.startsWith("Is ")) {
            return new Reply.NotUnderstood(question, Saying.of("help.openquestion", "Is Mary in the kitchen?"));
        }
        Reply.Answered answered = again(channel, question, List.copyOf(statements(channel)));
        answers.put(channel, answered);
        return answered;
    }

    @Override
    public Reply.Answered again(ChannelId channel, String question, List<Statement> story) {
        String place = question.replaceAll(".* (\\S+)\\?", "$1.");
        List<Double> evidence = story.stream()
                .map(statement -> statement.text().endsWith(place) ? 0.97 : 0.01)
                .toList();
        boolean yes = evidence.contains(0.97);
        Answer answer = yes
                ? new Answer(Verdict.YES, List.of(0.98, 0.01, 0.0, 0.01), evidence, Optional.empty())
                : new Answer(
                        Verdict.UNKNOWN,
                        List.of(0.05, 0.03, 0.01, 0.91),
                        evidence,
                        Optional.of(Saying.of("reason.notmentioned.one", "it")));
        return new Reply.Answered(question, answer, story, "little");
    }

    @Override
    public Story story(ChannelId channel) {
        return new Story(statements(channel));
    }

    @Override
    public Optional<Statement> undo(ChannelId channel) {
        List<Statement> told = statements(channel);
        return told.isEmpty() ? Optional.empty() : Optional.of(told.remove(told.size() - 1));
    }

    @Override
    public Optional<Statement> remove(ChannelId channel, long number) {
        Optional<Statement> found = statements(channel).stream()
                .filter(statement -> statement.number() == number)
                .findFirst();
        found.ifPresent(statements(channel)::remove);
        return found;
    }

    @Override
    public int forget(ChannelId channel) {
        int count = statements(channel).size();
        statements(channel).clear();
        return count;
    }

    @Override
    public void forgetAnswers(String tellerId) {
        answers.clear();
    }

    @Override
    public Optional<Reply.Answered> lastAnswer(ChannelId channel) {
        return Optional.ofNullable(answers.get(channel));
    }

    private List<Statement> statements(ChannelId channel) {
        return stories.computeIfAbsent(channel, any -> new ArrayList<>());
    }
}
