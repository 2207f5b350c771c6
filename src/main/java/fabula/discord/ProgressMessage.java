package fabula.discord;

import fabula.training.Retraining;
import fabula.training.Retraining.Job;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The message that follows a retraining from its place in the queue to its end, edited seldom enough for Discord. */
final class ProgressMessage implements Retraining.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressMessage.class);
    private static final Duration BETWEEN_EDITS = Duration.ofSeconds(4);

    private final TrainingCards cards;
    private final Function<Retraining.Outcome, TwoForms> ends;
    private final Post post;
    private final Clock clock;
    private Instant lastEdit = Instant.MIN;
    private CompletableFuture<?> pending = CompletableFuture.completedFuture(null);
    private Job job;
    private boolean ended;

    /** @param ends what is said of an end */
    ProgressMessage(TrainingCards cards, Function<Retraining.Outcome, TwoForms> ends, Post post, Clock clock) {
        this.cards = cards;
        this.ends = ends;
        this.post = post;
        this.clock = clock;
    }

    /** What the listener hears of before this is not shown, but for the end. */
    synchronized void follow(Job job) {
        this.job = job;
    }

    /** Follows the job, and shows at once how it stands. */
    synchronized void begin(Job job) {
        follow(job);
        if (!ended) {
            waiting(job.place());
        }
    }

    @Override
    public synchronized void waiting(int place) {
        if (job != null && !ended) {
            change(place > 0 ? cards.waiting(job, place) : cards.progress(job, job.progress()));
        }
    }

    @Override
    public synchronized void progressed(Retraining.Progress progress) {
        if (job != null && !ended && pending.isDone() && isTime()) {
            change(cards.progress(job, progress));
        }
    }

    /** A clock that was set back holds up nothing. */
    private boolean isTime() {
        Duration since = Duration.between(lastEdit, clock.instant());
        return since.isNegative() || since.compareTo(BETWEEN_EDITS) >= 0;
    }

    @Override
    public synchronized void finished(Retraining.Outcome outcome) {
        ended = true;
        TwoForms end = ends.apply(outcome);
        // Edits of one message leave in the order in which they are given to JDA.
        logged(post.tell(end.whole(), end.inWords()));
    }

    /** The program is about to end, and takes the job up again at its next start. */
    synchronized void pause() {
        if (job != null && !ended) {
            ended = true;
            change(cards.paused(job));
        }
    }

    synchronized boolean hasEnded() {
        return ended;
    }

    private void change(Panel panel) {
        lastEdit = clock.instant();
        pending = post.change(panel);
        logged(pending);
    }

    private static void logged(CompletableFuture<?> request) {
        request.whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.info("Discord did not take the message of a retraining", Failures.withoutMessages(failure));
            }
        });
    }
}
