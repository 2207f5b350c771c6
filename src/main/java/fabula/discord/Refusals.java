package fabula.discord;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people asked for and were not given: noted in the log by ids alone, and told to whoever counts it. */
public final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final Consumer<String> counted;

    /** Why something is refused. */
    enum Reason {
        /** Not for this person. */
        PERMISSION,
        /** Not here: outside of a server, or of the channels that its administrators chose. */
        PLACE,
        /** Not yet. */
        TURN,
        /** No such command, button or form: an old one, or a forged one. */
        UNKNOWN,
        /** What it is about is not there any more, or not what it was: used already, forgotten, or of another place. */
        GONE;

        private String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param counted is told the reason of each, in one small word */
    public Refusals(Consumer<String> counted) {
        this.counted = counted;
    }

    /** @param what was used, in words of this program */
    void refused(Reason reason, String what, Interaction event) {
        refused(reason, what, event.getUser(), event.getChannelId(), event.getGuild());
    }

    void refused(Reason reason, MessageReceivedEvent message) {
        refused(
                reason,
                "a message",
                message.getAuthor(),
                message.getChannel().getId(),
                message.isFromGuild() ? message.getGuild() : null);
    }

    /** @param server null outside of one */
    private void refused(Reason reason, String what, ISnowflake person, String channel, ISnowflake server) {
        LOG.info(
                "Refused, {}: {} by {} in channel {} of {}",
                reason.label(),
                what,
                person.getId(),
                channel,
                Optional.ofNullable(server)
                        .map(known -> "server " + known.getId())
                        .orElse("no server"));
        counted.accept(reason.label());
    }
}
