package fabula.discord;

import fabula.examples.ServerId;
import fabula.riddle.Riddles;
import fabula.server.KeptStories.Idle;
import fabula.server.Retention;
import fabula.story.ChannelId;
import java.time.Duration;
import java.util.HashSet;
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
    private static final String IN_A_DAY = "in a day";
    private static final String AT_NEXT_START = "at the next start";

    private final Retention retention;
    private final Riddles riddles;
    private final ShardRange range;
    private final Lanes lanes;
    private final ScheduledExecutorService timer;
    /** Today, by the timer's one thread: those that failed do not keep others from their turn. */
    private final Set<ChannelId> tried = new HashSet<>();

    /** @param range which servers this process may tidy up after: whoever else tells there waits in no lane here */
    Tidying(Retention retention, Riddles riddles, ShardRange range, Lanes lanes, ScheduledExecutorService timer) {
        this.retention = retention;
        this.riddles = riddles;
        this.range = range;
        this.lanes = lanes;
        this.timer = timer;
    }

    /**
     * @param application the bot's
     * @param present servers that the bot is on, those that Discord cannot reach just now among them
     */
    void start(String application, Set<ServerId> present) {
        timer.execute(() -> quietly(
                () -> retention.left(application, present).stream()
                        .filter(range::has)
                        .forEach(this::leave),
                AT_NEXT_START));
        timer.execute(this::forgetIdle);
        timer.scheduleAtFixedRate(() -> quietly(riddles::endIdle, IN_A_DAY), 0, DAILY.toSeconds(), TimeUnit.SECONDS);
    }

    private void leave(ServerId server) {
        boolean taken = lanes.offer(
                server.hashCode(),
                () -> quietly(
                        () -> {
                            LOG.info("A server was left while I was off: what was kept of it is deleted");
                            retention.forget(server);
                        },
                        AT_NEXT_START));
        if (!taken) {
            timer.schedule(() -> leave(server), PAUSE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private void forgetIdle() {
        Duration next = DAILY;
        try {
            List<Idle> idle = retention.idle(AT_ONCE + tried.size()).stream()
                    .filter(story -> !tried.contains(story.channel()))
                    .toList();
            idle.stream().filter(this::isHere).map(Idle::channel).forEach(this::forgetIfIdle);
            idle.forEach(story -> tried.add(story.channel()));
            next = idle.size() < AT_ONCE ? DAILY : PAUSE;
        } catch (RuntimeException e) {
            failed(e, IN_A_DAY);
        }
        if (next.equals(DAILY)) {
            tried.clear();
        }
        timer.schedule(this::forgetIdle, next.toSeconds(), TimeUnit.SECONDS);
    }

    private boolean isHere(Idle story) {
        return story.server().map(range::has).orElseGet(range::hasDirectMessages);
    }

    private void forgetIfIdle(ChannelId channel) {
        lanes.offer(People.number(channel), () -> quietly(() -> retention.forgetIfIdle(channel), IN_A_DAY));
    }

    private static void quietly(Runnable work, String again) {
        try {
            work.run();
        } catch (RuntimeException e) {
            failed(e, again);
        }
    }

    private static void failed(RuntimeException failure, String again) {
        LOG.error("Tidying up failed; it is tried again {}", again, Failures.withoutMessages(failure));
    }
}
