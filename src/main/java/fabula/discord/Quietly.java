package fabula.discord;

import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How everything is sent: nothing may ping anybody, and cards are made of Discord's newer components. */
final class Quietly {

    private static final Logger LOG = LoggerFactory.getLogger(Quietly.class);

    /** What could not be sent for so long is of no use to anybody, and must not pile up. */
    private static final long OUTDATED_SECONDS = 30;

    private Quietly() {}

    /** For what nobody waits for: the log alone learns that it did not arrive. */
    static void undelivered(Throwable failure) {
        LOG.warn("Discord did not take a message", Failures.withoutMessages(failure));
    }

    /** For every new message of this program: JDA keeps these defaults for all bots in it. */
    static void always() {
        MessageRequest.setDefaultMentions(EnumSet.noneOf(MentionType.class));
        MessageRequest.setDefaultMentionRepliedUser(false);
        MessageRequest.setDefaultUseComponentsV2(true);
        RestAction.setDefaultTimeout(OUTDATED_SECONDS, TimeUnit.SECONDS);
    }

    /** For an edit, which knows no defaults. */
    static <R extends MessageRequest<R>> R edit(R edit) {
        return edit.useComponentsV2(true)
                .setAllowedMentions(EnumSet.noneOf(MentionType.class))
                .mentionRepliedUser(false);
    }
}
