package fabula.server;

import fabula.conversation.Conversation;
import fabula.examples.ServerId;
import fabula.story.ChannelId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Nothing is kept for longer than it is needed: idle stories go, and so does all of a server that Fabula has left. */
public final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final KeptStories stories;
    private final ServerData servers;
    private final ServerRules rules;
    private final Conversation conversation;
    private final int idleDays;
    private final Clock clock;

    /** @param idleDays for which an idle story is kept where no administrator chose otherwise */
    public Retention(
            KeptStories stories,
            ServerData servers,
            ServerRules rules,
            Conversation conversation,
            int idleDays,
            Clock clock) {
        this.stories = stories;
        this.servers = servers;
        this.rules = rules;
        this.conversation = conversation;
        this.idleDays = idleDays;
        this.clock = clock;
    }

    /** Somebody needed the story of a channel. */
    public void used(ChannelId channel) {
        stories.used(channel, clock.instant());
    }

    /** Channels whose stories have been idle for too long, the longest idle first. */
    public List<KeptStories.Idle> idle(int most) {
        return stories.idle(clock.instant(), idleDays, most);
    }

    /** Forgets a story, unless somebody has needed it since. */
    public void forgetIfIdle(ChannelId channel) {
        if (stories.isIdle(channel, clock.instant(), idleDays)) {
            conversation.forget(channel);
        }
    }

    public KeptStories.Size kept(ServerId server) {
        return stories.size(server);
    }

    /** A channel is no more: its story ends with it, and so do those of its threads. */
    public void forget(ChannelId channel) {
        stories.within(channel).forEach(conversation::forget);
        conversation.forget(channel);
    }

    /** Deletes all that is kept of a server: Fabula has left it. */
    public void forget(ServerId server) {
        stories.of(server).forEach(conversation::forget);
        servers.forget(server);
        rules.forget(server);
    }

    /**
     * Servers that were left while Fabula was off. Another bot's token is no leave, and neither is the first start with
     * these data, which says whose they are.
     *
     * @param application the bot's
     * @param present where it is
     */
    public Set<ServerId> left(String application, Set<ServerId> present) {
        Optional<String> owner = servers.application();
        if (owner.isEmpty()) {
            servers.belongsTo(application);
            return Set.of();
        }
        if (!owner.get().equals(application)) {
            LOG.warn(
                    "These data belong to another bot, so nothing of servers is deleted: use a data folder of its own");
            return Set.of();
        }
        return servers.servers().stream()
                .filter(server -> !present.contains(server))
                .collect(Collectors.toSet());
    }
}
