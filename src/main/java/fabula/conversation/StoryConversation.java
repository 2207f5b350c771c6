package fabula.conversation;

import fabula.Problem;
import fabula.Saying;
import fabula.reader.Answer;
import fabula.reader.Query;
import fabula.reader.Reader;
import fabula.settings.Settings;
import fabula.story.ChannelId;
import fabula.story.Statement;
import fabula.story.Story;
import fabula.story.Teller;
import fabula.text.Sentences;
import fabula.text.Utterance;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The conversation on a repository and a reader. What changes a story waits its turn in the channel; asking does not. */
public final class StoryConversation implements Conversation {

    /** No sentence that people tell is longer, and no reader was made for one. */
    static final int LONGEST_SENTENCE = 1_000;

    private static final int REMEMBERED_CHANNELS = 10_000;
    private static final int REMEMBERED_STATEMENTS = 100_000;

    private final StoryRepository stories;
    private final Function<ChannelId, Reader> readers;
    private final Settings.Stories limits;
    private final Clock clock;
    private final ChannelLocks locks = new ChannelLocks();
    private final LastAnswers lastAnswers = new LastAnswers(REMEMBERED_CHANNELS, REMEMBERED_STATEMENTS);

    /** @param readers the reader in force in a channel, asked for anew at each question */
    public StoryConversation(
            StoryRepository stories, Function<ChannelId, Reader> readers, Settings.Stories limits, Clock clock) {
        this.stories = stories;
        this.readers = readers;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public List<Reply> say(ChannelId channel, Teller teller, String text) {
        List<Utterance> utterances = utterances(text);
        Optional<Reply> foreign = Help.foreign(text);
        if (foreign.isPresent()) {
            return List.of(foreign.get());
        }
        boolean tells = utterances.stream().anyMatch(Utterance.Statement.class::isInstance);
        List<Reply> replies = tells
                ? locks.holding(channel, () -> replies(channel, teller, utterances))
                : replies(channel, teller, utterances);
        return withoutSmallTalk(replies, utterances);
    }

    private List<Reply> replies(ChannelId channel, Teller teller, List<Utterance> utterances) {
        checkRoom(channel, statements(utterances).size());
        List<Reply> replies = new ArrayList<>();
        List<String> untold = new ArrayList<>();
        for (Utterance utterance : utterances) {
            if (utterance instanceof Utterance.Statement statement) {
                untold.add(statement.text());
            } else {
                addTold(replies, channel, teller, untold);
                replies.add(reply(channel, utterance));
            }
        }
        addTold(replies, channel, teller, untold);
        return List.copyOf(replies);
    }

    private void addTold(List<Reply> replies, ChannelId channel, Teller teller, List<String> untold) {
        if (!untold.isEmpty()) {
            replies.add(append(channel, teller, List.copyOf(untold)));
            untold.clear();
        }
    }

    /** A greeting beside what was understood needs no reply. */
    private static List<Reply> withoutSmallTalk(List<Reply> replies, List<Utterance> utterances) {
        List<String> smallTalk = utterances.stream()
                .filter(u -> u instanceof Utterance.Other other && other.reason() == Utterance.Reason.SMALL_TALK)
                .map(Utterance::text)
                .toList();
        List<Reply> others = replies.stream()
                .filter(r -> !(r instanceof Reply.NotUnderstood not && smallTalk.contains(not.text())))
                .toList();
        return others.isEmpty() ? List.of(replies.get(0)) : others;
    }

    private Reply reply(ChannelId channel, Utterance utterance) {
        if (utterance instanceof Utterance.YesNoQuestion question) {
            return answer(channel, question);
        }
        Utterance.Other other = (Utterance.Other) utterance;
        return new Reply.NotUnderstood(other.text(), Help.notUnderstood(other.reason(), stories.story(channel)));
    }

    @Override
    public Reply tell(ChannelId channel, Teller teller, String text) {
        List<Utterance> utterances = utterances(text);
        Optional<Reply> foreign = Help.foreign(text);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        for (Utterance utterance : utterances) {
            if (utterance instanceof Utterance.YesNoQuestion question) {
                return new Reply.NotUnderstood(question.text(), Help.askInstead(question.text()));
            }
            if (utterance instanceof Utterance.Other other) {
                return new Reply.NotUnderstood(other.text(), Help.notTold(other));
            }
        }
        return locks.holding(channel, () -> {
            checkRoom(channel, utterances.size());
            return append(channel, teller, statements(utterances));
        });
    }

    private Reply.Told append(ChannelId channel, Teller teller, List<String> sentences) {
        List<Statement> added = stories.append(channel, teller, clock.instant(), sentences);
        return new Reply.Told(added, stories.story(channel).size());
    }

    @Override
    public Reply ask(ChannelId channel, String question) {
        List<Utterance> asked = utterances(question);
        Optional<Reply> foreign = Help.foreign(question);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        if (asked.size() == 1) {
            return reply(channel, Utterance.asked(asked.get(0).text()));
        }
        List<Utterance> questions =
                asked.stream().filter(u -> u instanceof Utterance.YesNoQuestion).toList();
        boolean tells = asked.stream().anyMatch(Utterance.Statement.class::isInstance);
        if (questions.size() == 1 && !tells) {
            return reply(channel, questions.get(0));
        }
        return new Reply.NotUnderstood(question, tells ? Help.TELL_FIRST : Help.ONE_QUESTION);
    }

    private Reply answer(ChannelId channel, Utterance.YesNoQuestion question) {
        Story story = stories.story(channel);
        if (story.isEmpty()) {
            return new Reply.NotUnderstood(question.text(), Help.NO_STORY);
        }
        Reply.Answered answered = read(channel, question, story);
        lastAnswers.put(channel, answered);
        return answered;
    }

    @Override
    public Reply.Answered again(ChannelId channel, String question, List<Statement> story) {
        if (Utterance.asked(question) instanceof Utterance.YesNoQuestion answered) {
            return read(channel, answered, new Story(story));
        }
        throw new IllegalArgumentException("That was not answered before");
    }

    private Reply.Answered read(ChannelId channel, Utterance.YesNoQuestion question, Story story) {
        Reader current = readers.apply(channel);
        Answer answer = current.read(new Query(story.texts(), question.plain()));
        return new Reply.Answered(question.text(), answer, story.statements(), current.name());
    }

    /** What was said, sentence by sentence; at least one. */
    private List<Utterance> utterances(String text) {
        if (text.length() > limits.maxCharacters()) {
            throw Problem.input(Saying.of("story.toolong", text.length(), limits.maxCharacters()));
        }
        List<String> sentences = Sentences.split(printable(text));
        for (String sentence : sentences) {
            if (sentence.length() > LONGEST_SENTENCE) {
                throw Problem.input(Saying.of("story.longsentence", sentence.length(), LONGEST_SENTENCE));
            }
        }
        List<String> atLeastOne = sentences.isEmpty() ? List.of("") : sentences;
        return atLeastOne.stream().map(Utterance::of).toList();
    }

    /** No database and no screen is the better for control characters and halves of surrogate pairs. */
    private static String printable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.getType(c) == Character.CONTROL && c != '\n' && c != '\r' ? ' ' : c)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static List<String> statements(List<Utterance> utterances) {
        return utterances.stream()
                .filter(Utterance.Statement.class::isInstance)
                .map(Utterance::text)
                .toList();
    }

    private void checkRoom(ChannelId channel, int more) {
        int present = more == 0 ? 0 : stories.story(channel).size();
        if (present + more <= limits.maxStatements()) {
            return;
        }
        int room = Math.max(0, limits.maxStatements() - present);
        throw Problem.input(
                room == 0
                        ? Saying.of("story.full", present)
                        : Saying.of("story.noroom", room, more, limits.maxStatements()));
    }

    @Override
    public Story story(ChannelId channel) {
        return stories.story(channel);
    }

    @Override
    public Optional<Statement> undo(ChannelId channel) {
        return locks.holding(channel, () -> stories.removeLast(channel).map(gone -> unremembered(channel, gone)));
    }

    @Override
    public Optional<Statement> remove(ChannelId channel, long number) {
        return locks.holding(channel, () -> stories.remove(channel, number).map(gone -> unremembered(channel, gone)));
    }

    /** What was taken back is not shown by "why?" either. */
    private Statement unremembered(ChannelId channel, Statement gone) {
        lastAnswers
                .of(channel)
                .filter(answered -> answered.story().contains(gone))
                .ifPresent(answered -> lastAnswers.forget(channel));
        return gone;
    }

    @Override
    public int forget(ChannelId channel) {
        return locks.holding(channel, () -> {
            int statements = stories.clear(channel);
            lastAnswers.forget(channel);
            return statements;
        });
    }

    @Override
    public void forgetAnswers(String tellerId) {
        lastAnswers.forgetOf(tellerId);
    }

    @Override
    public Optional<Reply.Answered> lastAnswer(ChannelId channel) {
        return lastAnswers.of(channel);
    }
}
