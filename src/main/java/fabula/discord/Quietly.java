package fabula.discord;

import java.util.EnumSet;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.utils.messages.MessageRequest;

/** How everything is sent: nothing may ping anybody, and cards are made of Discord's newer components. */
final class Quietly {

    private Quietly() {}

    /** For every new message of this program: JDA keeps these defaults for all bots in it. */
    static void always() {
        MessageRequest.setDefaultMentions(EnumSet.noneOf(MentionType.class));
        MessageRequest.setDefaultMentionRepliedUser(false);
        MessageRequest.setDefaultUseComponentsV2(true);
    }

    /** For an edit, which knows no defaults. */
    static <R extends MessageRequest<R>> R edit(R edit) {
        return edit.useComponentsV2(true)
                .setAllowedMentions(EnumSet.noneOf(MentionType.class))
                .mentionRepliedUser(false);
    }
}
