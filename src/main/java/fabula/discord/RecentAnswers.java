package fabula.discord;

import fabula.conversation.Conversation;
import fabula.conversation.Reply;
import fabula.examples.Asked;
import fabula.examples.ServerId;
import fabula.story.ChannelId;
import fabula.story.Statement;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.Interaction;

/**
 * Answers that buttons refer to, for as long as the program runs. Their stories are not remembered: they are the
 * channels', unless they have changed.
 */
final class RecentAnswers {

    private static final int REMEMBERED = 5_000;

    private final Conversation conversation;
    private final Remembered<Recent> answers = new Remembered<>(REMEMBERED);

    /**
     * @param server empty in direct messages
     * @param told how many statements the answer was read from
     * @param fingerprint of these statements
     */
    record Recent(Optional<ServerId> server, ChannelId channel, Asked asked, int told, int fingerprint) {}

    RecentAnswers(Conversation conversation) {
        this.conversation = conversation;
    }

    /** The name by which a button refers to the answer. */
    String keep(Optional<ServerId> server, ChannelId channel, Reply.Answered answered) {
        List<Statement> story = answered.story();
        return answers.keep(new Recent(server, channel, Asked.of(answered), story.size(), story.hashCode()));
    }

    /** The answer of that name, if it was given where the button was pressed. */
    Optional<Recent> find(String name, Interaction press) {
        return answers.find(name)
                .filter(recent -> recent.channel().equals(People.channel(press.getChannelIdLong()))
                        && recent.server().equals(People.server(press)));
    }

    /** The statements that it was read from; empty if some of them are there no more. */
    Optional<List<Statement>> story(Recent recent) {
        List<Statement> now = conversation.story(recent.channel()).statements();
        return Optional.of(recent.told())
                .filter(told -> now.size() >= told)
                .map(told -> now.subList(0, told))
                .filter(then -> then.hashCode() == recent.fingerprint());
    }
}
