package fabula.discord;

import fabula.conversation.Reply;
import fabula.examples.ServerId;
import fabula.story.ChannelId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;

/** The buttons beneath what a conversation shows, each where it applies. */
final class Beneath {

    private final RecentAnswers answers;
    private final WhyCommand why;
    private final Judging judging;
    private final Undoing undoing;

    Beneath(RecentAnswers answers, WhyCommand why, Judging judging, Undoing undoing) {
        this.answers = answers;
        this.why = why;
        this.judging = judging;
        this.undoing = undoing;
    }

    /** For a message with these replies: of one answer, or of what was told if it was nothing else. */
    List<Button> buttons(Optional<ServerId> server, ChannelId channel, List<Reply> replies) {
        List<Reply.Answered> answered = only(replies, Reply.Answered.class);
        List<Reply.Told> told = only(replies, Reply.Told.class);
        List<Button> buttons = new ArrayList<>();
        if (answered.size() == 1) {
            String name = answers.keep(server, channel, answered.get(0));
            buttons.add(why.button(name));
            server.ifPresent(one -> buttons.addAll(judging.buttons(one, name)));
        } else if (!told.isEmpty() && told.size() == replies.size()) {
            buttons.add(undoing.button(
                    told.stream().flatMap(one -> one.added().stream()).toList()));
        }
        return buttons;
    }

    private static <T> List<T> only(List<Reply> replies, Class<T> type) {
        return replies.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
