package fabula.discord;

import fabula.Problem;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.sharding.ShardManager;

/** Follows the connection: when every shard is ready, and whether Discord ended it for good. */
final class Session extends ListenerAdapter {

    private static final long GIVEN_UP_AFTER_SECONDS = 2;

    private final Consumer<JDA> whenReady;
    private final ScheduledExecutorService timer;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile ShardManager shards;
    private volatile boolean stopping;
    private volatile ToIntFunction<ShardManager> expected;
    private int readyShards;

    /** @param whenReady is called once, for the first shard */
    Session(Consumer<JDA> whenReady, ScheduledExecutorService timer) {
        this.whenReady = whenReady;
        this.timer = timer;
    }

    /** @param expected how many shards are to be ready; Discord may have to be asked first, so it is known after login */
    void expect(ShardManager shards, ToIntFunction<ShardManager> expected) {
        this.shards = shards;
        this.expected = expected;
    }

    CompletableFuture<Void> ready() {
        return ready;
    }

    CompletableFuture<Void> ended() {
        return ended;
    }

    void end() {
        ended.complete(null);
        ready.completeExceptionally(new Problem(Problem.Kind.INPUT, "Stopped."));
    }

    @Override
    public synchronized void onReady(ReadyEvent event) {
        readyShards++;
        if (readyShards == 1) {
            whenReady.accept(event.getJDA());
        }
        if (readyShards == expected.applyAsInt(shards)) {
            ready.complete(null);
        }
    }

    @Override
    public void onShutdown(ShutdownEvent event) {
        CloseCode code = event.getCloseCode();
        if (code == null || code.isReconnect()) {
            return;
        }
        fail(
                switch (code) {
                    case AUTHENTICATION_FAILED -> tokenRefused();
                    case DISALLOWED_INTENTS -> contentRefused();
                    default ->
                        new Problem(
                                Problem.Kind.MACHINE,
                                "Discord closed the connection for good: " + code.getMeaning()
                                        + " Look at the application's pages at"
                                        + " https://discord.com/developers/applications.");
                });
    }

    private static Problem contentRefused() {
        return new Problem(
                Problem.Kind.SETTINGS,
                "Discord does not let this bot read plain messages. Switch on \"Message Content Intent\" on the Bot page of"
                        + " your application at https://discord.com/developers/applications, or set"
                        + " fabula.discord.message-content = false.");
    }

    /** JDA announces that it has given up only when its last request is through, which can take a minute. */
    @Override
    public void onStatusChange(StatusChangeEvent event) {
        if (event.getNewStatus() == JDA.Status.DISCONNECTED && !stopping) {
            timer.schedule(() -> failIfGivenUp(event.getJDA()), GIVEN_UP_AFTER_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void failIfGivenUp(JDA jda) {
        if (stopping || jda.getStatus() != JDA.Status.DISCONNECTED) {
            return;
        }
        try {
            jda.retrieveApplicationInfo().submit();
        } catch (RejectedExecutionException e) {
            fail(tokenRefused());
        }
    }

    /** Discord answers requests no longer, whatever the gateway does. */
    void tokenIsRefused() {
        fail(tokenRefused());
    }

    private void fail(Problem problem) {
        ready.completeExceptionally(problem);
        ended.completeExceptionally(problem);
    }

    /** @param patience for all shards together */
    void shutdown(Duration patience) {
        stopping = true;
        shards.shutdown();
        if (shards.getShardCache() == null) {
            return;
        }
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (JDA shard : shards.getShardCache()) {
                // JDA takes no time at all for all the time there is.
                Duration left = Duration.ofMillis(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
                if (!shard.awaitShutdown(left)) {
                    shard.shutdownNow();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Problem tokenRefused() {
        return new Problem(
                Problem.Kind.TOKEN,
                "Discord does not accept the token: it is mistyped or was reset. Copy a new one from the Bot page of "
                        + "your application at https://discord.com/developers/applications.");
    }
}
