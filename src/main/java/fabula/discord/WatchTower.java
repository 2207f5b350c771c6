package fabula.discord;

import java.util.List;
import java.util.function.Consumer;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.events.channel.ChannelDeleteEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.message.MessageBulkDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the features that watch of Discord's events, each in its channel's lane. */
final class WatchTower extends ListenerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(WatchTower.class);

    private final List<Watcher> watchers;
    private final Lanes lanes;

    WatchTower(List<Watcher> watchers, Lanes lanes) {
        this.watchers = List.copyOf(watchers);
        this.lanes = lanes;
    }

    @Override
    public void onMessageUpdate(MessageUpdateEvent event) {
        if (!event.getAuthor().isBot()) {
            watch(event.getChannel().getIdLong(), watcher -> watcher.edited(event.getMessage()));
        }
    }

    @Override
    public void onMessageDelete(MessageDeleteEvent event) {
        deleted(event.getChannel(), List.of(event.getMessageIdLong()));
    }

    @Override
    public void onMessageBulkDelete(MessageBulkDeleteEvent event) {
        deleted(
                event.getChannel(),
                event.getMessageIds().stream().map(Long::valueOf).toList());
    }

    private void deleted(ISnowflake channel, List<Long> messages) {
        watch(channel.getIdLong(), watcher -> watcher.deleted(People.channel(channel.getIdLong()), messages));
    }

    @Override
    public void onChannelDelete(ChannelDeleteEvent event) {
        long channel = event.getChannel().getIdLong();
        watch(channel, watcher -> watcher.ended(People.channel(channel)));
    }

    @Override
    public void onGuildJoin(GuildJoinEvent event) {
        watch(event.getGuild().getIdLong(), watcher -> watcher.joined(event.getGuild()));
    }

    @Override
    public void onGuildLeave(GuildLeaveEvent event) {
        long server = event.getGuild().getIdLong();
        watch(server, watcher -> watcher.left(People.server(server)));
    }

    private void watch(long lane, Consumer<Watcher> event) {
        for (Watcher watcher : watchers) {
            boolean taken = lanes.offer(lane, () -> {
                try {
                    event.accept(watcher);
                } catch (Exception e) {
                    LOG.error("{} failed", watcher.getClass().getSimpleName(), Failures.withoutMessages(e));
                }
            });
            if (!taken) {
                LOG.warn(
                        "{} missed an event: too much is waiting",
                        watcher.getClass().getSimpleName());
            }
        }
    }
}
