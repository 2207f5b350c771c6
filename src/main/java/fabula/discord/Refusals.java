package fabula.discord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what Discord counts: whoever is refused 10,000 times within ten minutes is shut out with everybody behind the
 * same address. Long before that nothing more is sent until the ten minutes are over.
 */
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST = 1000;
    /** Discord has answered so once in a while while it was out of order. */
    private static final int UNAUTHORIZED_IN_A_ROW = 3;

    private final Clock clock;
    private final Runnable tokenRefused;
    private Instant since = Instant.MIN;
    private int refused;
    private int unauthorized;

    /** @param tokenRefused is called when Discord does not know the token any more */
    Refusals(Clock clock, Runnable tokenRefused) {
        this.clock = clock;
        this.tokenRefused = tokenRefused;
    }

    synchronized void heard(int status, Request request) {
        if (status == 401 && request.header("Authorization") != null && !isByItsOwnToken(request)) {
            unauthorized++;
            if (unauthorized == UNAUTHORIZED_IN_A_ROW) {
                tokenRefused.run();
            }
        } else if (status < 300) {
            unauthorized = 0;
        }
        if (status == 401 || status == 403 || status == 429) {
            count();
        }
    }

    /** What answers an interaction needs no bot's token; its own one ends after fifteen minutes. */
    private static boolean isByItsOwnToken(Request request) {
        String path = request.url().encodedPath();
        return path.contains("/webhooks/") || path.contains("/interactions/");
    }

    private void count() {
        if (isOver()) {
            since = clock.instant();
            refused = 0;
        }
        refused++;
        if (refused == MOST) {
            LOG.warn("Discord refused {} requests within ten minutes. Nothing is sent until these are over.", MOST);
        }
    }

    private boolean isOver() {
        Instant now = clock.instant();
        // A clock that was set back must not silence the bot for longer.
        return now.isBefore(since) || !now.isBefore(since.plus(WINDOW));
    }

    synchronized boolean areTooMany() {
        return refused >= MOST && !isOver();
    }
}
