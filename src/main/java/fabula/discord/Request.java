package fabula.discord;

import fabula.Problem;
import fabula.metrics.Metrics;
import fabula.metrics.Metrics.Handled;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Something that somebody wants of the bot, from its arrival to its answer. Its id stands in every line of the log that
 * is written for it, and in what the person is told of a failure.
 */
final class Request {

    private static final Logger LOG = LoggerFactory.getLogger(Request.class);
    /** By this name the log knows the id. */
    private static final String ID = "request";

    private final String id;
    private final String what;
    private final Metrics metrics;
    private final long cameAt = System.nanoTime();
    private Handled ended = Handled.WELL;

    /**
     * @param id of the interaction or the message, Discord's
     * @param what is used, in words that name nobody
     */
    Request(long id, String what, Metrics metrics) {
        this.id = Long.toString(id, Character.MAX_RADIX);
        this.what = what;
        this.metrics = metrics;
    }

    String id() {
        return id;
    }

    /** Does a part of it, on whatever thread. */
    void run(Runnable part) {
        String before = MDC.get(ID);
        MDC.put(ID, id);
        try {
            part.run();
        } finally {
            if (before == null) {
                MDC.remove(ID);
            } else {
                MDC.put(ID, before);
            }
        }
    }

    /** Does what is to be done in its turn. */
    void handle(Runnable work) {
        run(() -> {
            Duration waited = sinceItCame();
            work.run();
            metrics.handled(ended, sinceItCame());
            LOG.info(
                    "{}: handled after {} ms, {} of which it waited",
                    what,
                    sinceItCame().toMillis(),
                    waited.toMillis());
        });
    }

    /** Does what is counted and told to the log only where it came to nothing. */
    void attempt(Runnable work) {
        run(() -> {
            work.run();
            if (ended != Handled.WELL) {
                metrics.handled(ended, sinceItCame());
            }
        });
    }

    /** It went wrong; a fault of the program's is told to the log. */
    void failed(Throwable failure) {
        if (failure instanceof Problem problem) {
            ended = Handled.PROBLEM;
            LOG.info("{}: a problem was told, {}", what, problem.kind());
        } else {
            ended = Handled.FAILURE;
            LOG.error("Failure {} in {}", id, what, Failures.withoutMessages(failure));
        }
    }

    /** It is not done; the log learns of whom and where by ids alone. */
    void refused(Refused why, Interaction by) {
        refused(why, by.getUser(), by.getChannelId(), by.getGuild());
    }

    void refused(Refused why, MessageReceivedEvent by) {
        refused(why, by.getAuthor(), by.getChannel().getId(), by.isFromGuild() ? by.getGuild() : null);
    }

    /** @param server null outside of one */
    private void refused(Refused why, ISnowflake person, String channel, ISnowflake server) {
        metrics.refused(why);
        String where = server == null ? "no server" : "server " + server.getId();
        run(() -> LOG.info("{}: refused, {}, to {} in channel {} of {}", what, why, person.getId(), channel, where));
    }

    /** Tells the log whether an answer arrived. */
    <T> CompletableFuture<T> answered(CompletableFuture<T> answer) {
        return sent("the answer", answer);
    }

    /** Tells the log whether it arrived that an answer is to come. */
    <T> CompletableFuture<T> announced(CompletableFuture<T> announcement) {
        return sent("the announcement", announcement);
    }

    private <T> CompletableFuture<T> sent(String part, CompletableFuture<T> sent) {
        sent.whenComplete((done, failure) -> run(() -> {
            if (failure == null) {
                LOG.info(
                        "{}: Discord has {} after {} ms",
                        what,
                        part,
                        sinceItCame().toMillis());
            } else {
                LOG.warn("{}: Discord did not take {}", what, part, Failures.withoutMessages(failure));
            }
        }));
        return sent;
    }

    private Duration sinceItCame() {
        return Duration.ofNanos(System.nanoTime() - cameAt);
    }
}
