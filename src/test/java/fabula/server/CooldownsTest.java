package fabula.server;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.examples.ServerId;
import fabula.story.ChannelId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CooldownsTest {

    private static final ServerId INN = ServerId.discord(1);
    private static final ServerId BARN = ServerId.discord(2);
    private static final ChannelId HALL = ChannelId.discord(10);
    private static final ChannelId CELLAR = ChannelId.discord(11);

    private Instant now = Instant.parse("2026-01-01T12:00:00Z");
    private final Cooldowns cooldowns = new Cooldowns(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void a_rule_of_a_server_is_brought_to_mind_once_in_an_hour() {
        assertThat(cooldowns.reminds(INN, "ann")).isTrue();
        assertThat(cooldowns.reminds(INN, "ann")).isFalse();
        assertThat(cooldowns.reminds(BARN, "ann")).isTrue();
        now = now.plus(Duration.ofHours(1));
        assertThat(cooldowns.reminds(INN, "ann")).isTrue();
    }

    @Test
    void a_clock_that_is_set_back_makes_nobody_wait_longer() {
        Pace slow = Pace.ofSeconds(5, 3);
        cooldowns.take(INN, HALL, "ann", slow);
        cooldowns.reminds(INN, "ann");
        now = now.minus(Duration.ofHours(3));
        assertThat(cooldowns.take(INN, HALL, "ann", slow)).isEmpty();
        assertThat(cooldowns.reminds(INN, "ann")).isTrue();
        now = now.plusSeconds(2);
        assertThat(cooldowns.take(INN, HALL, "ann", slow)).isPresent();
        assertThat(cooldowns.reminds(INN, "ann")).isFalse();
    }

    @Test
    void without_a_pace_nobody_waits() {
        for (int i = 0; i < 10; i++) {
            assertThat(cooldowns.take(INN, HALL, "ann", Pace.ofSeconds(0, 0))).isEmpty();
        }
    }

    @Test
    void a_person_waits_everywhere_on_the_server_and_nowhere_else() {
        Pace slow = Pace.ofSeconds(5, 0);
        assertThat(cooldowns.take(INN, HALL, "ann", slow)).isEmpty();
        assertThat(cooldowns.take(INN, CELLAR, "ann", slow))
                .contains(new Cooldowns.Wait(now.plus(Duration.ofSeconds(5)), true));
        assertThat(cooldowns.take(INN, HALL, "bob", slow)).isEmpty();
        assertThat(cooldowns.take(BARN, ChannelId.discord(12), "ann", slow)).isEmpty();
        now = now.plusSeconds(5);
        assertThat(cooldowns.take(INN, HALL, "ann", slow)).isEmpty();
    }

    @Test
    void a_channel_waits_whoever_is_next() {
        Pace slow = Pace.ofSeconds(0, 3);
        assertThat(cooldowns.take(INN, HALL, "ann", slow)).isEmpty();
        assertThat(cooldowns.take(INN, HALL, "bob", slow)).isPresent();
        assertThat(cooldowns.take(INN, CELLAR, "bob", slow)).isEmpty();
        now = now.plusSeconds(3);
        assertThat(cooldowns.take(INN, HALL, "bob", slow)).isEmpty();
    }

    @Test
    void trying_too_early_makes_nobody_wait_longer_and_is_news_once() {
        Pace slow = Pace.ofSeconds(5, 0);
        cooldowns.take(INN, HALL, "ann", slow);
        Instant until = now.plusSeconds(5);
        now = now.plusSeconds(2);
        assertThat(cooldowns.take(INN, HALL, "ann", slow)).contains(new Cooldowns.Wait(until, true));
        assertThat(cooldowns.take(INN, HALL, "ann", slow)).contains(new Cooldowns.Wait(until, false));
        now = until;
        assertThat(cooldowns.take(INN, HALL, "ann", slow)).isEmpty();
        assertThat(cooldowns.take(INN, HALL, "ann", slow))
                .map(Cooldowns.Wait::isNews)
                .contains(true);
    }
}
