package fabula.conversation;

import fabula.story.ChannelId;
import fabula.story.MessageId;
import fabula.story.Statement;
import fabula.story.Story;
import fabula.story.Teller;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The one service behind all front ends. Statements of one channel are taken in the order of the calls; calls of
 * different channels do not wait for each other. Throws {@link fabula.Problem} with a sentence for the person.
 */
public interface Conversation {

    /** Whatever a person said, sentence by sentence: statements are told, questions answered, in order. */
    List<Reply> say(ChannelId channel, Teller teller, String text);

    /** The same, by a message that the story follows: see {@link #edited} and {@link #deleted}. */
    List<Reply> say(ChannelId channel, Teller teller, String text, MessageId message);

    /** Tells every sentence of the text; a question among them is refused with a {@link Reply.NotUnderstood}. */
    Reply tell(ChannelId channel, Teller teller, String text);

    /** The same, by a message that the story follows. */
    Reply tell(ChannelId channel, Teller teller, String text, MessageId message);

    /** Whether something that the message told is in the story. */
    boolean hasTold(ChannelId channel, MessageId message);

    /**
     * A message has another text now: what it told is told as it now says; what is no statement any more is gone. A
     * message that told nothing, or of which nothing is left, changes nothing.
     */
    void edited(ChannelId channel, MessageId message, String text);

    /** What these messages told is gone with them. */
    void deleted(ChannelId channel, Collection<MessageId> messages);

    /** Answers one question from the channel's story. */
    Reply ask(ChannelId channel, String question);

    /**
     * Answers one question from a story that is given with it, and keeps neither. What is no statement in the story is
     * passed over.
     *
     * @param channel whose reader answers
     */
    Reply ask(ChannelId channel, String story, String question);

    /** Whether a text says anything that can be told or asked, and is not too long to be listened to. */
    boolean tellsOrAsks(String text);

    /** Whether a text asks something that can be answered with yes or no, and tells nothing. */
    boolean onlyAsks(String text);

    /** What was asked of the channel's story since the start of the program, the latest first, each once. */
    List<String> recentQuestions(ChannelId channel);

    /** Answers a question that was asked before once more, from the story as it was told then. */
    Reply.Answered again(ChannelId channel, String question, List<Statement> story);

    Story story(ChannelId channel);

    /** Takes the last statement back. */
    Optional<Statement> undo(ChannelId channel);

    Optional<Statement> remove(ChannelId channel, long number);

    /** Forgets the story and returns how many statements it had. */
    int forget(ChannelId channel);

    /** Forgets last answers that hold statements of a person who was erased from the stories, and all questions. */
    void forgetAnswers(String tellerId);

    /** The last answer given in this channel since the start of the program, for "why?". */
    Optional<Reply.Answered> lastAnswer(ChannelId channel);
}
