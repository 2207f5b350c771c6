package fabula.discord;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.requests.RestAction;

/**
 * A message of the bot's that is changed for longer than an interaction lasts: through the interaction for its fifteen
 * minutes, and as a message of the channel once they are over. Futures fail where Discord does not take something.
 */
final class Post {

    private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(10);

    private final Where where;
    private final Optional<InteractionHook> hook;
    private final LongFunction<MessageChannel> channels;
    private final Clock clock;

    /**
     * @param hook of the interaction that it answers; empty where that was in an earlier run of the program
     * @param channels by their ids; null for one that the bot does not see
     */
    Post(Where where, Optional<InteractionHook> hook, LongFunction<MessageChannel> channels, Clock clock) {
        this.where = where;
        this.hook = hook;
        this.channels = channels;
        this.clock = clock;
    }

    /** Changes the message. */
    CompletableFuture<Void> change(Panel panel) {
        Optional<InteractionHook> open =
                hook.filter(one -> one.getExpirationTimestamp() - clock.millis() > BEFORE_EXPIRY.toMillis());
        return submitted(
                () -> open.<RestAction<?>>map(one -> Quietly.edit(one.editOriginalComponents(panel.components())))
                        .orElseGet(() -> Quietly.edit(
                                channel().editMessageComponentsById(where.message(), panel.components()))));
    }

    /**
     * Tells what has to be read: if the message cannot be changed, in a new one.
     *
     * @param withoutFile the same for a channel where the bot may not send files
     */
    CompletableFuture<Void> tell(Panel panel, Panel withoutFile) {
        return or(change(panel), () -> or(change(withoutFile), () -> or(send(panel), () -> send(withoutFile))));
    }

    private CompletableFuture<Void> send(Panel panel) {
        return submitted(() -> channel().sendMessageComponents(panel.components()));
    }

    private MessageChannel channel() {
        MessageChannel channel = channels.apply(where.channel());
        if (channel == null) {
            throw new IllegalStateException("The bot does not see the channel any more");
        }
        return channel;
    }

    private static CompletableFuture<Void> or(
            CompletableFuture<Void> first, Supplier<CompletableFuture<Void>> otherwise) {
        return first.exceptionallyCompose(failure -> otherwise.get());
    }

    /** JDA refuses at once what the bot may not do in the channel. */
    private static CompletableFuture<Void> submitted(Supplier<RestAction<?>> request) {
        try {
            return request.get().submit().thenAccept(done -> {});
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
