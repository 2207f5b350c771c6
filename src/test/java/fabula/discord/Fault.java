package fabula.discord;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/** How Discord fails to answer one request. */
@FunctionalInterface
public interface Fault {

    /** @param answer what the request would be answered; only if this is asked for, Discord has heard the request */
    MockResponse instead(Supplier<MockResponse> answer);

    /** A server error of Discord's or of what lies before it. */
    static Fault status(int code) {
        return answer -> DoubleRest.json(code, Map.of("message", code + ": it failed", "code", 0));
    }

    /** A permission is missing. */
    static Fault forbidden() {
        return answer -> DoubleRest.json(403, Map.of("message", "Missing Permissions", "code", 50013));
    }

    /** The three seconds for a first response are over. */
    static Fault unknownInteraction() {
        return answer -> DoubleRest.json(404, Map.of("message", "Unknown interaction", "code", 10062));
    }

    /** The token was reset. */
    static Fault unauthorized() {
        return answer -> DoubleRest.json(401, Map.of("message", "401: Unauthorized", "code", 0));
    }

    /** Too many requests to one route, with all that Discord says about that. */
    static Fault limited(int seconds) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-RateLimit-Scope", "user");
        headers.put("X-RateLimit-Limit", "5");
        headers.put("X-RateLimit-Remaining", "0");
        headers.put("X-RateLimit-Reset-After", seconds + ".000");
        headers.put("X-RateLimit-Bucket", "a-bucket");
        return answer -> tooMany(seconds, headers, false);
    }

    /** Too many requests of the bot's in all. */
    static Fault limitedEverywhere(int seconds) {
        return answer -> tooMany(seconds, Map.of("X-RateLimit-Scope", "global", "X-RateLimit-Global", "true"), true);
    }

    private static MockResponse tooMany(int seconds, Map<String, String> headers, boolean global) {
        Map<String, Object> body =
                Map.of("message", "You are being rate limited.", "retry_after", (double) seconds, "global", global);
        MockResponse.Builder response = DoubleRest.json(429, body)
                .newBuilder()
                // Without it the client takes this for a ban of its address.
                .setHeader("via", "1.1 google")
                .setHeader("Retry-After", String.valueOf(seconds));
        headers.forEach(response::setHeader);
        return response.build();
    }

    /** The request is heard, and its answer comes so late. */
    static Fault late(Duration by) {
        return answer -> answer.get()
                .newBuilder()
                .headersDelay(by.toMillis(), TimeUnit.MILLISECONDS)
                .build();
    }

    /** The request is heard, and its answer is lost on the way. */
    static Fault cutOff() {
        return answer -> answer.get()
                .newBuilder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }
}
