package fabula.discord;

import fabula.training.Retraining;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.interactions.InteractionHook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The message that follows a retraining: edited seldom enough for Discord's limits, first through the interaction, and
 * as a message of the channel once the interaction's fifteen minutes are over.
 */
final class ProgressMessage implements Retraining.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressMessage.class);
    private static final Duration BETWEEN_EDITS = Duration.ofSeconds(4);
    private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(10);

    private final AdminCards cards;
    private final Clock clock;
    private String model = "";
    private InteractionHook hook;
    private Message message;
    private Instant lastEdit = Instant.MIN;
    private CompletableFuture<?> pending = CompletableFuture.completedFuture(null);
    private Card last;

    ProgressMessage(AdminCards cards, Clock clock) {
        this.cards = cards;
        this.clock = clock;
    }

    synchronized void begin(String model) {
        this.model = model;
    }

    /** The first message is there; what happened before it arrived is shown now. */
    synchronized void showThrough(InteractionHook hook) {
        this.hook = hook;
        this.lastEdit = clock.instant();
        if (hook.hasCallbackResponse()) {
            message = hook.getCallbackResponse().getMessage();
        }
        if (last != null) {
            edit(last);
        }
    }

    @Override
    public void waiting(int place) {}

    @Override
    public synchronized void progressed(Retraining.Progress progress) {
        if (hook != null && pending.isDone() && !clock.instant().isBefore(lastEdit.plus(BETWEEN_EDITS))) {
            edit(cards.progress(model, progress));
        }
    }

    @Override
    public synchronized void finished(Retraining.Outcome outcome) {
        last = cards.outcome(outcome);
        if (hook != null) {
            edit(last);
        }
    }

    private void edit(Card card) {
        lastEdit = clock.instant();
        // Edits of one message leave in the order in which they are given to JDA.
        pending = send(card.embed());
        pending.exceptionally(failure -> {
            LOG.info("The message of a retraining can no longer be edited", Failures.withoutMessages(failure));
            return null;
        });
    }

    private CompletableFuture<?> send(MessageEmbed embed) {
        try {
            if (hook.getExpirationTimestamp() - clock.millis() > BEFORE_EXPIRY.toMillis()) {
                return Quietly.edit(hook.editOriginalEmbeds(embed)).submit().thenAccept(this::keep);
            }
            return message == null
                    ? CompletableFuture.completedFuture(null)
                    : Quietly.edit(message.getChannel().editMessageEmbedsById(message.getIdLong(), embed))
                            .submit();
        } catch (RuntimeException e) {
            // JDA refuses at once what the bot may not do in the channel; the training goes on all the same.
            return CompletableFuture.failedFuture(e);
        }
    }

    private synchronized void keep(Message edited) {
        message = edited;
    }
}
