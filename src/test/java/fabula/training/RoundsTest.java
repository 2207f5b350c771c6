package fabula.training;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.model.Scope;
import fabula.training.JobLog.Entry;
import fabula.training.JobLog.Keeper;
import fabula.training.JobLog.Kept;
import fabula.training.Retraining.Request;
import fabula.training.Retraining.Work;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class RoundsTest {

    private static final String FAR_AWAY = "another-machine/1/2/3";
    private static final Duration NEVER = Duration.ofDays(1);

    private static List<Kept> keptBy(String process, long beats, boolean isOwn) {
        Entry entry = new Entry(7, new Request(Scope.BASE, new Work.Teach(), "ann", ""), "winter", 1, Optional.empty());
        return List.of(new Kept(entry, Optional.of(new Keeper(process, beats)), isOwn));
    }

    @Test
    void whoever_is_heard_of_keeps_what_it_has() {
        try (Rounds rounds = new Rounds(NEVER, Duration.ZERO)) {
            for (int beats = 1; beats < 5; beats++) {
                assertThat(rounds.orphans(keptBy(FAR_AWAY, beats, false))).isEmpty();
            }
            assertThat(rounds.orphans(keptBy(FAR_AWAY, 4, false))).hasSize(1);
        }
    }

    @Test
    void silence_shorter_than_patience_is_no_end() {
        try (Rounds rounds = new Rounds(NEVER, NEVER)) {
            for (int i = 0; i < 5; i++) {
                assertThat(rounds.orphans(keptBy(FAR_AWAY, 1, false))).isEmpty();
            }
        }
    }

    @Test
    void what_nobody_keeps_is_an_orphan_at_once_and_what_is_ones_own_never() {
        List<Kept> own = keptBy(ProcessName.own().text(), 1, true);
        List<Kept> left = List.of(new Kept(own.get(0).entry(), Optional.empty(), false));
        try (Rounds rounds = new Rounds(NEVER, Duration.ZERO)) {
            assertThat(rounds.orphans(left)).isEqualTo(left);
            assertThat(rounds.orphans(own)).isEmpty();
            assertThat(rounds.orphans(own)).isEmpty();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void the_end_of_a_process_on_the_same_machine_is_seen_without_waiting() throws Exception {
        Process process = new ProcessBuilder("sleep", "60").start();
        ProcessName own = ProcessName.own();
        String name = new ProcessName(
                        own.place(),
                        process.pid(),
                        process.info().startInstant().orElseThrow().toEpochMilli(),
                        "unique")
                .text();
        try (Rounds rounds = new Rounds(NEVER, NEVER)) {
            assertThat(rounds.orphans(keptBy(name, 1, false))).isEmpty();
            process.destroyForcibly().waitFor();
            assertThat(rounds.orphans(keptBy(name, 1, false))).hasSize(1);
            assertThat(rounds.orphans(keptBy(FAR_AWAY, 1, false))).isEmpty();
        }
    }

    @Test
    void whoever_cannot_make_itself_heard_is_told_in_time() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        try (Rounds rounds = new Rounds(Duration.ofMillis(5), Duration.ofMillis(20))) {
            rounds.begin(
                    () -> {
                        throw new IllegalStateException("The database is away");
                    },
                    told::countDown);
            told.await();
        }
    }
}
