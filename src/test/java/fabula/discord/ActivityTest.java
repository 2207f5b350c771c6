package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.metrics.Metrics;
import fabula.model.Scope;
import fabula.reader.Query;
import fabula.reader.Reader;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivityTest {

    private static final Query YES = new Query(List.of("Mary went to the kitchen."), "Is Mary in the kitchen?");

    private final MovableClock clock = new MovableClock();
    private final Activity activity = new Activity(clock, new Metrics());
    private final Scope inn = Scope.server("discord:1");
    private final Reader reader = activity.counting(inn, new LastPlaceReader());

    @Test
    void answers_are_counted_by_the_hour_and_move_on_until_the_day_is_over() {
        assertThat(activity.lastDay(inn).answers()).isZero();
        assertThat(activity.lastDay(inn).median()).isEmpty();
        reader.read(YES);
        reader.read(List.of(YES, YES));
        clock.forward(Duration.ofHours(2));
        reader.read(YES);

        Activity.Day day = activity.lastDay(inn);

        assertThat(day.hours()).hasSize(Activity.HOURS);
        assertThat(day.hours().get(21)).containsExactly(3, 0, 0, 0);
        assertThat(day.hours().get(23)).containsExactly(1, 0, 0, 0);
        assertThat(day.answers()).isEqualTo(4);
        assertThat(day.slow().orElseThrow()).isGreaterThanOrEqualTo(day.median().orElseThrow());
        clock.forward(Duration.ofHours(22));
        assertThat(activity.lastDay(inn).answers()).isEqualTo(1);
        clock.forward(Duration.ofDays(400));
        assertThat(activity.lastDay(inn).answers()).isZero();
    }

    @Test
    void what_is_asked_on_one_server_is_not_counted_on_another() {
        reader.read(YES);

        assertThat(activity.lastDay(Scope.server("discord:2")).answers()).isZero();
        assertThat(activity.lastDay(Scope.BASE).answers()).isZero();
    }

    @Test
    void a_clock_that_is_set_back_loses_nothing() {
        reader.read(YES);
        clock.forward(Duration.ofHours(-3));
        reader.read(YES);

        assertThat(activity.lastDay(inn).hours().get(23)).containsExactly(2, 0, 0, 0);
    }
}
