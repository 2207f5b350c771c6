package fabula.discord;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/**
 * Waits ever longer between connections that are lost before the session goes on. JDA, which waits where it cannot connect,
 * would not where Discord closes every connection as soon as it stands.
 */
final class Patience extends ListenerAdapter {

    private final Duration longest;
    private final Map<Integer, Integer> lostInARow = new ConcurrentHashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    Patience(Duration longest) {
        this.longest = longest;
    }

    /** JDA connects anew when this returns, which it calls on the thread of the lost connection. */
    @Override
    public void onSessionDisconnect(SessionDisconnectEvent event) {
        int lost = lostInARow.merge(shard(event.getJDA()), 1, Integer::sum);
        try {
            ended.await(pause(lost).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** None after the first loss, then a second, two, four … */
    Duration pause(int lost) {
        if (lost < 2) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(lost - 2, 30));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    @Override
    public void onReady(ReadyEvent event) {
        lostInARow.remove(shard(event.getJDA()));
    }

    @Override
    public void onSessionResume(SessionResumeEvent event) {
        lostInARow.remove(shard(event.getJDA()));
    }

    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        lostInARow.remove(shard(event.getJDA()));
    }

    /** Nobody waits any more. */
    void end() {
        ended.countDown();
    }

    private static int shard(JDA jda) {
        return jda.getShardInfo().getShardId();
    }
}
