package fabula.conversation;

import fabula.story.ChannelId;
import fabula.story.Statement;
import fabula.story.Story;
import fabula.story.Teller;
import java.util.List;
import java.util.Optional;

/**
 * The one service behind all front ends. Statements of one channel are taken in the order of the calls; calls of
 * different channels do not wait for each other. Throws {@link fabula.Problem} with a sentence for the person.
 */
public interface Conversation {

    /** Whatever a person said, sentence by sentence: statements are told, questions answered, in order. */
    List<Reply> say(ChannelId channel, Teller teller, String text);

    /** Tells every sentence of the text; a question among them is refused with a {@link Reply.NotUnderstood}. */
    Reply tell(ChannelId channel, Teller teller, String text);

    /** Answers one question from the channel's story. */
    Reply ask(ChannelId channel, String question);

    /** Answers a question that was asked before once more, from the story as it was told then. */
    Reply.Answered again(ChannelId channel, String question, List<Statement> story);

    Story story(ChannelId channel);

    /** Takes the last statement back. */
    Optional<Statement> undo(ChannelId channel);

    Optional<Statement> remove(ChannelId channel, long number);

    /** Forgets the story and returns how many statements it had. */
    int forget(ChannelId channel);

    /** Forgets last answers that hold statements of a person who was erased from the stories. */
    void forgetAnswers(String tellerId);

    /** The last answer given in this channel since the start of the program, for "why?". */
    Optional<Reply.Answered> lastAnswer(ChannelId channel);
}
