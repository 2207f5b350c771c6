package fabula.conversation;

import fabula.Problem;
import fabula.Saying;
import fabula.reader.Reader;
import fabula.settings.Settings;
import fabula.story.ChannelId;
import fabula.story.MessageId;
import fabula.story.Statement;
import fabula.story.Story;
import fabula.story.Teller;
import fabula.text.Utterance;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The conversation on a repository and a reader. What changes a story waits its turn in the channel; asking does not. */
public final class StoryConversation implements Conversation {

    private static final int REMEMBERED_CHANNELS = 10_000;
    private static final int REMEMBERED_STATEMENTS = 100_000;
    private static final int QUESTIONS_EACH = 10;

    private final StoryRepository stories;
    private final Hearing hearing;
    private final Asking asking;
    private final int maxStatements;
    private final Clock clock;
    private final ChannelLocks locks = new ChannelLocks();
    private final LastAnswers lastAnswers = new LastAnswers(REMEMBERED_CHANNELS, REMEMBERED_STATEMENTS);
    private final RecentQuestions questions = new RecentQuestions(REMEMBERED_CHANNELS, QUESTIONS_EACH);

    /** @param message the one that tells, if the story follows it */
    private record Telling(ChannelId channel, Teller teller, Optional<MessageId> message) {}

    /** @param readers the reader in force in a channel, asked for anew at each question */
    public StoryConversation(
            StoryRepository stories, Function<ChannelId, Reader> readers, Settings.Stories limits, Clock clock) {
        this.stories = stories;
        this.hearing = new Hearing(limits.maxCharacters());
        this.asking = new Asking(hearing, readers);
        this.maxStatements = limits.maxStatements();
        this.clock = clock;
    }

    @Override
    public List<Reply> say(ChannelId channel, Teller teller, String text) {
        return say(new Telling(channel, teller, Optional.empty()), text);
    }

    @Override
    public List<Reply> say(ChannelId channel, Teller teller, String text, MessageId message) {
        return say(new Telling(channel, teller, Optional.of(message)), text);
    }

    private List<Reply> say(Telling telling, String text) {
        List<Utterance> utterances = hearing.utterances(text);
        Optional<Reply> foreign = Help.foreign(text);
        if (foreign.isPresent()) {
            return List.of(foreign.get());
        }
        boolean tells = utterances.stream().anyMatch(Utterance.Statement.class::isInstance);
        List<Reply> replies = tells
                ? locks.holding(telling.channel(), () -> replies(telling, utterances))
                : replies(telling, utterances);
        return withoutSmallTalk(replies, utterances);
    }

    private List<Reply> replies(Telling telling, List<Utterance> utterances) {
        checkRoom(telling.channel(), Hearing.statements(utterances).size());
        List<Reply> replies = new ArrayList<>();
        List<String> untold = new ArrayList<>();
        for (Utterance utterance : utterances) {
            if (utterance instanceof Utterance.Statement statement) {
                untold.add(statement.text());
            } else {
                addTold(replies, telling, untold);
                replies.add(reply(telling.channel(), utterance));
            }
        }
        addTold(replies, telling, untold);
        return List.copyOf(replies);
    }

    private void addTold(List<Reply> replies, Telling telling, List<String> untold) {
        if (!untold.isEmpty()) {
            replies.add(append(telling, List.copyOf(untold)));
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
        return Asking.notUnderstood((Utterance.Other) utterance, stories.story(channel));
    }

    @Override
    public Reply tell(ChannelId channel, Teller teller, String text) {
        return tell(new Telling(channel, teller, Optional.empty()), text);
    }

    @Override
    public Reply tell(ChannelId channel, Teller teller, String text, MessageId message) {
        return tell(new Telling(channel, teller, Optional.of(message)), text);
    }

    private Reply tell(Telling telling, String text) {
        List<Utterance> utterances = hearing.utterances(text);
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
        return locks.holding(telling.channel(), () -> {
            checkRoom(telling.channel(), utterances.size());
            return append(telling, Hearing.statements(utterances));
        });
    }

    private Reply.Told append(Telling telling, List<String> sentences) {
        List<Statement> added =
                stories.append(telling.channel(), telling.teller(), clock.instant(), sentences, telling.message());
        return new Reply.Told(added, stories.story(telling.channel()).size());
    }

    @Override
    public boolean hasTold(ChannelId channel, MessageId message) {
        return stories.toldBy(channel, message).isPresent();
    }

    /** What is too long to be listened to tells nothing any more either. */
    @Override
    public void edited(ChannelId channel, MessageId message, String text) {
        List<String> sentences = hearing.statements(text);
        locks.holding(channel, () -> {
            stories.toldBy(channel, message).ifPresent(before -> reword(channel, message, before, sentences));
            return null;
        });
    }

    private void reword(ChannelId channel, MessageId message, ToldByMessage before, List<String> sentences) {
        int room = maxStatements - stories.story(channel).size();
        Rewording rewording = Rewording.of(before, sentences, room);
        if (!rewording.changesNothing()) {
            stories.reword(channel, message, clock.instant(), rewording);
            before.left().forEach(statement -> unremembered(channel, statement));
        }
    }

    @Override
    public void deleted(ChannelId channel, Collection<MessageId> messages) {
        locks.holding(channel, () -> {
            stories.removeToldBy(channel, messages).forEach(statement -> unremembered(channel, statement));
            return null;
        });
    }

    @Override
    public Reply ask(ChannelId channel, String question) {
        return Help.foreign(question).orElseGet(() -> asking.reply(question, asked -> reply(channel, asked)));
    }

    @Override
    public Reply ask(ChannelId channel, String story, String question) {
        Optional<Reply> foreign = Help.foreign(story).or(() -> Help.foreign(question));
        if (foreign.isPresent()) {
            return foreign.get();
        }
        List<String> given = Hearing.statements(hearing.utterances(story));
        if (given.isEmpty()) {
            return new Reply.NotUnderstood(story, Help.NO_STATEMENT);
        }
        checkRoom(0, given.size());
        return asking.reply(channel, given, clock.instant(), question);
    }

    @Override
    public boolean tellsOrAsks(String text) {
        return Help.foreign(text).isEmpty()
                && hearing.heard(text).stream().anyMatch(said -> !(said instanceof Utterance.Other));
    }

    @Override
    public boolean onlyAsks(String text) {
        List<Utterance> utterances = hearing.utterances(text);
        return utterances.stream().anyMatch(Utterance.YesNoQuestion.class::isInstance)
                && utterances.stream().noneMatch(Utterance.Statement.class::isInstance);
    }

    @Override
    public List<String> recentQuestions(ChannelId channel) {
        return questions.of(channel);
    }

    private Reply answer(ChannelId channel, Utterance.YesNoQuestion question) {
        Story story = stories.story(channel);
        if (story.isEmpty()) {
            return new Reply.NotUnderstood(question.text(), Help.NO_STORY);
        }
        Reply.Answered answered = asking.read(channel, question, story);
        lastAnswers.put(channel, answered);
        questions.add(channel, question.text());
        return answered;
    }

    @Override
    public Reply.Answered again(ChannelId channel, String question, List<Statement> story) {
        if (Utterance.asked(question) instanceof Utterance.YesNoQuestion answered) {
            return asking.read(channel, answered, new Story(story));
        }
        throw new IllegalArgumentException("That was not answered before");
    }

    private void checkRoom(ChannelId channel, int more) {
        checkRoom(more == 0 ? 0 : stories.story(channel).size(), more);
    }

    private void checkRoom(int present, int more) {
        if (present + more <= maxStatements) {
            return;
        }
        int room = Math.max(0, maxStatements - present);
        throw Problem.input(
                room == 0 ? Saying.of("story.full", present) : Saying.of("story.noroom", room, more, maxStatements));
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
            questions.forget(channel);
            return statements;
        });
    }

    @Override
    public void forgetAnswers(String tellerId) {
        lastAnswers.forgetOf(tellerId);
        questions.forget();
    }

    @Override
    public Optional<Reply.Answered> lastAnswer(ChannelId channel) {
        return lastAnswers.of(channel);
    }
}
