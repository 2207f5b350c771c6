package fabula.discord;

import fabula.examples.ServerId;
import fabula.riddle.Riddles;
import fabula.server.Retention;
import fabula.story.ChannelId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets what nobody needs any more: at the start and then daily, a few stories at a time, each in its channel's turn. */
final class Tidying {

    private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);
    private static final int AT_ONCE = 20;
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration DAILY = Duration.ofDays(1);

    private final Retention retention;
    private final Riddles riddles;
    private final Lanes lanes;
    private final ScheduledExecutorService timer;

    Tidying(Retention retention, Riddles riddles, Lanes lanes, ScheduledExecutorService timer) {
        this.retention = retention;
        this.riddles = riddles;
        this.lanes = lanes;
        this.timer = timer;
    }

    /** @param present servers that the bot is on, those that Discord cannot reach just now among them */
    void start(Set<ServerId> present) {
        timer.execute(() -> quietly(() -> retention.left(present).forEach(this::leave)));
        timer.execute(this::forgetIdle);
        timer.scheduleAtFixedRate(() -> quietly(riddles::endIdle), 0, DAILY.toSeconds(), TimeUnit.SECONDS);
    }

    private void leave(ServerId server) {
        LOG.info("A server was left while I was off: what was kept of it is deleted");
        lanes.offer(server.hashCode(), () -> quietly(() -> retention.forget(server)));
    }

    private void forgetIdle() {
        Duration next = DAILY;
        try {
            List<ChannelId> idle = retention.idle(AT_ONCE);
            idle.forEach(channel ->
                    lanes.offer(People.number(channel), () -> quietly(() -> retention.forgetIfIdle(channel))));
            next = idle.size() < AT_ONCE ? DAILY : PAUSE;
        } catch (RuntimeException e) {
            failed(e);
        }
        timer.schedule(this::forgetIdle, next.toSeconds(), TimeUnit.SECONDS);
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private static void failed(RuntimeException failure) {
        LOG.error("Tidying up failed; it is tried again", Failures.withoutMessages(failure));
    }
}
