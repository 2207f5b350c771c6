package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    private final MovableClock clock = new MovableClock();
    private final AtomicInteger ends = new AtomicInteger();
    private final Refusals refusals = new Refusals(clock, ends::incrementAndGet);

    private void hear(int times, int status, String path) {
        Request request = new Request.Builder()
                .url("http://127.0.0.1/api/v10" + path)
                .header("Authorization", "Bot token")
                .build();
        for (int i = 0; i < times; i++) {
            refusals.heard(status, request);
        }
    }

    @Test
    void who_is_refused_too_often_is_silent_until_ten_minutes_are_over() {
        hear(600, 403, "/channels/1/messages");
        hear(5000, 200, "/channels/2/messages");
        hear(5000, 404, "/channels/3/messages");
        assertThat(refusals.areTooMany()).isFalse();
        hear(400, 429, "/channels/1/messages");
        assertThat(refusals.areTooMany()).isTrue();

        clock.forward(Duration.ofMinutes(11));
        assertThat(refusals.areTooMany()).isFalse();
        hear(1, 403, "/channels/1/messages");
        assertThat(refusals.areTooMany()).isFalse();
    }

    @Test
    void a_clock_that_is_set_back_silences_nobody_for_longer() {
        hear(1000, 403, "/channels/1/messages");
        clock.forward(Duration.ofHours(-2));
        assertThat(refusals.areTooMany()).isFalse();
    }

    @Test
    void the_token_is_given_up_when_it_is_refused_three_times_in_a_row() {
        hear(2, 401, "/channels/1/messages");
        hear(1, 200, "/channels/1/messages");
        hear(9, 401, "/webhooks/1/that-has-expired/messages/@original");
        hear(2, 401, "/channels/1/messages");
        assertThat(ends).hasValue(0);
        hear(1, 401, "/channels/1/messages");
        assertThat(ends).hasValue(1);
    }
}
