package fabula.discord;

import java.util.EnumSet;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.utils.messages.MessageRequest;

/** Nothing that is ever sent may ping anybody. */
final class Quietly {

    private Quietly() {}

    /** For every new message of this program: JDA keeps these defaults for all bots in it. */
    static void always() {
        MessageRequest.setDefaultMentions(EnumSet.noneOf(MentionType.class));
        MessageRequest.setDefaultMentionRepliedUser(false);
    }

    /** For an edit, which knows no defaults. */
    static <R extends MessageRequest<R>> R edit(R edit) {
        return edit.setAllowedMentions(EnumSet.noneOf(MentionType.class)).mentionRepliedUser(false);
    }
}
