package fabula.conversation;

import fabula.reader.Answer;
import fabula.reader.Query;
import fabula.reader.Reader;
import fabula.story.ChannelId;
import fabula.story.Statement;
import fabula.story.Story;
import fabula.story.Teller;
import fabula.text.Utterance;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Questions of one story: which of a text's sentences is asked, and what the reader makes of it. */
final class Asking {

    private final Hearing hearing;
    private final Function<ChannelId, Reader> readers;

    Asking(Hearing hearing, Function<ChannelId, Reader> readers) {
        this.hearing = hearing;
        this.readers = readers;
    }

    /**
     * The one question of a text, replied to; or a sentence on what is wrong with it.
     *
     * @param replied to what was asked, or to what is neither told nor asked
     */
    Reply reply(String text, Function<Utterance, Reply> replied) {
        List<Utterance> asked = hearing.utterances(text);
        if (asked.size() == 1) {
            return replied.apply(Utterance.asked(asked.get(0).text()));
        }
        List<Utterance> questions =
                asked.stream().filter(u -> u instanceof Utterance.YesNoQuestion).toList();
        boolean tells = asked.stream().anyMatch(Utterance.Statement.class::isInstance);
        if (questions.size() == 1 && !tells) {
            return replied.apply(questions.get(0));
        }
        return new Reply.NotUnderstood(text, tells ? Help.TELL_FIRST : Help.ONE_QUESTION);
    }

    /** Replies to a question about a story that is given with it. */
    Reply reply(ChannelId channel, List<String> story, Instant now, String question) {
        Story given = new Story(IntStream.range(0, story.size())
                .mapToObj(i -> new Statement(i + 1, story.get(i), Teller.NOBODY, now))
                .toList());
        return reply(
                question,
                asked -> asked instanceof Utterance.YesNoQuestion understood
                        ? read(channel, understood, given)
                        : notUnderstood((Utterance.Other) asked, given));
    }

    Reply.Answered read(ChannelId channel, Utterance.YesNoQuestion question, Story story) {
        Reader current = readers.apply(channel);
        Answer answer = current.read(new Query(story.texts(), question.plain()));
        return new Reply.Answered(question.text(), answer, story.statements(), current.name());
    }

    static Reply notUnderstood(Utterance.Other other, Story story) {
        return new Reply.NotUnderstood(other.text(), Help.notUnderstood(other.reason(), story));
    }
}
