package fabula.app;

import static fabula.app.RetrainingRig.EVERYBODYS;
import static fabula.app.RetrainingRig.FOREVER;
import static fabula.app.RetrainingRig.QUERY;
import static org.assertj.core.api.Assertions.assertThat;

import fabula.model.Scope;
import fabula.reader.Reader;
import fabula.training.Program;
import fabula.training.Retraining;
import fabula.training.Retraining.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A retraining whose real child process is stopped, killed or fails. */
@Timeout(value = 600, unit = TimeUnit.SECONDS)
class RetrainingFailureTest {

    @TempDir
    private Path home;

    @Test
    void a_training_that_is_cancelled_changes_nothing_and_another_can_be_started() throws Exception {
        SmallWorld world = RetrainingRig.world(home, FOREVER);
        Told told = new Told();
        try (RetrainingRig rig = new RetrainingRig(world, world.program())) {
            Retraining.Job job = rig.retraining.start(EVERYBODYS, told);
            told.learning.await();
            job.cancel();

            assertThat(told.outcome.join()).isInstanceOf(Outcome.Cancelled.class);
            assertThat(rig.store.list(Scope.BASE)).hasSize(1);
            rig.awaitNothing();
            assertThat(rig.retraining.start(EVERYBODYS, new Told()).place()).isZero();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_child_that_is_killed_is_told_and_the_old_model_answers() throws Exception {
        SmallWorld world = RetrainingRig.world(home, FOREVER);
        Told told = new Told();
        List<ProcessHandle> before = ProcessHandle.current().children().toList();
        try (RetrainingRig rig = new RetrainingRig(world, world.program())) {
            Reader reader = rig.store.reader(Scope.BASE);
            rig.retraining.start(EVERYBODYS, told);
            told.learning.await();
            ProcessHandle.current()
                    .children()
                    .filter(child -> !before.contains(child))
                    .forEach(ProcessHandle::destroyForcibly);

            assertThat(told.failure())
                    .isEqualTo("The training was killed by the system (signal 9); perhaps the machine is short of"
                            + " memory. Nothing has changed: the model in force answers as before.");
            assertThat(reader.name()).isEqualTo("default");
            assertThat(reader.read(QUERY).confidence()).isPositive();
            assertThat(rig.store.list(Scope.BASE)).hasSize(1);
        }
    }

    @Test
    void too_little_memory_is_told_with_the_setting_that_gives_more() throws Exception {
        SmallWorld world = RetrainingRig.world(home, 1);
        Told told = new Told();
        Files.writeString(
                home.resolve("application.conf"),
                "\nfabula.training { generated-stories = 2000000, max-memory = 40m }",
                StandardOpenOption.APPEND);
        try (RetrainingRig rig = new RetrainingRig(world, world.program())) {
            rig.retraining.start(EVERYBODYS, told);

            assertThat(told.failure()).contains("more memory than the 40m", "fabula.training.max-memory");
        }
    }

    @Test
    void a_child_that_fails_is_told_in_its_own_words() throws Exception {
        SmallWorld world = RetrainingRig.world(home, 1);
        Told told = new Told();
        Program program = changed(world, builder -> {
            builder.environment().put("FABULA_TRAINING_CORPORA", "nowhere");
            return builder;
        });
        try (RetrainingRig rig = new RetrainingRig(world, program)) {
            rig.retraining.start(EVERYBODYS, told);

            assertThat(told.failure()).startsWith("The training failed: There is no file or folder");
        }
    }

    @Test
    void settings_that_are_spoiled_under_a_running_program_are_told_when_they_are_read_again() throws Exception {
        SmallWorld world = RetrainingRig.world(home, 1);
        Told told = new Told();
        try (RetrainingRig rig = new RetrainingRig(world, world.program())) {
            Reader reader = rig.store.reader(Scope.BASE);
            Files.writeString(
                    home.resolve("application.conf"), "\nfabula.training.batch = many", StandardOpenOption.APPEND);
            rig.retraining.start(EVERYBODYS, told);

            assertThat(told.failure()).contains("fabula.training.batch", "answers as before");
            assertThat(reader.read(QUERY).confidence()).isPositive();
        }
    }

    @Test
    void a_child_that_cannot_be_started_is_told_and_nothing_is_under_way() throws Exception {
        SmallWorld world = RetrainingRig.world(home, 1);
        Told told = new Told();
        try (RetrainingRig rig =
                new RetrainingRig(world, (memory, arguments) -> new ProcessBuilder("no-such-program"))) {
            rig.retraining.start(EVERYBODYS, told);

            assertThat(told.failure()).contains("could not be started", "answers as before");
            rig.awaitNothing();
        }
    }

    private static Program changed(SmallWorld world, UnaryOperator<ProcessBuilder> change) {
        return (memory, arguments) -> change.apply(world.program().start(memory, arguments));
    }
}
