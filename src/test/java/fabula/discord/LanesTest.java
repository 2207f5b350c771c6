package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LanesTest {

    private final CountDownLatch open = new CountDownLatch(1);

    @Test
    void one_lane_keeps_its_order_whatever_the_others_do() {
        Lanes lanes = new Lanes(4, 1000, 1000);
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 300; i++) {
            int number = i;
            assertThat(lanes.offer(number % 3, () -> {
                        if (number % 3 == 0) {
                            done.add(number);
                        }
                    }))
                    .isTrue();
        }
        lanes.close(Duration.ofSeconds(10));

        assertThat(done).hasSize(100).isSorted();
    }

    @Test
    void too_much_is_refused_in_one_lane_and_in_all() {
        Lanes lanes = new Lanes(1, 4, 3);
        assertThat(lanes.offer(1, this::waitForOpen)).isTrue();
        assertThat(lanes.offer(1, this::waitForOpen)).isTrue();
        assertThat(lanes.offer(1, this::waitForOpen)).isTrue();
        assertThat(lanes.offer(1, this::waitForOpen)).as("a fourth in one lane").isFalse();
        assertThat(lanes.offer(2, this::waitForOpen)).isTrue();
        assertThat(lanes.offer(3, this::waitForOpen)).as("a fifth in all").isFalse();
        open.countDown();
        lanes.close(Duration.ofSeconds(10));
        assertThat(lanes.offer(1, this::waitForOpen)).as("after the end").isFalse();
    }

    @Test
    void closing_does_not_wait_for_ever() {
        Lanes lanes = new Lanes(1, 4, 4);
        lanes.offer(1, this::waitForOpen);
        lanes.close(Duration.ofMillis(20));

        assertThat(open.getCount()).isEqualTo(1);
        open.countDown();
    }

    private void waitForOpen() {
        try {
            open.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
