package fabula.app;

import static fabula.app.RetrainingRig.EVERYBODYS;
import static fabula.app.RetrainingRig.INN;
import static fabula.app.RetrainingRig.INN_ID;
import static fabula.app.RetrainingRig.MILL;
import static fabula.app.RetrainingRig.QUERY;
import static fabula.app.RetrainingRig.teach;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import fabula.model.Manifest;
import fabula.model.Scope;
import fabula.reader.Reader;
import fabula.training.ExamReport;
import fabula.training.Retraining;
import fabula.training.Retraining.Outcome;
import fabula.training.Retraining.Progress;
import fabula.world.StoryGenerator;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What comes of a retraining, with a real child process and a network that is real, if tiny. */
@Timeout(value = 600, unit = TimeUnit.SECONDS)
class RetrainingTest {

    @TempDir
    private Path home;

    @Test
    void everybodys_new_model_goes_live_if_it_is_as_good_as_the_old_one() throws Exception {
        SmallWorld world = RetrainingRig.world(home, 1);
        Told told = new Told();
        try (RetrainingRig rig = new RetrainingRig(world, world.program())) {
            Reader reader = rig.store.reader(Scope.BASE);
            Retraining.Job job = rig.retraining.start(EVERYBODYS, told);
            assertThatThrownBy(() -> rig.retraining.start(EVERYBODYS, told))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("under way or waiting already");

            Outcome.Examined examined = (Outcome.Examined) told.outcome.join();

            // The same stories and the same seed make the very same network.
            assertThat(examined.live()).isTrue();
            assertThat(examined.report().before()).isEqualTo("default");
            assertThat(examined.report().after()).isEqualTo(job.model()).matches("retrained-\\d{8}-\\d{6}");
            assertThat(examined.report().kinds())
                    .extracting(ExamReport.Row::kind)
                    .containsExactlyElementsOf(StoryGenerator.kinds());
            assertThat(examined.report().kinds()).allMatch(row -> row.before() == row.after() && row.questions() > 0);
            assertThat(reader.name()).isEqualTo(job.model());
            assertThat(reader.read(QUERY).confidence()).isPositive();
            assertThat(told.progress).extracting(Progress::stage).contains("Learning", "Exam");
            assertThat(told.progress)
                    .allMatch(step -> step.done() <= 1 && !step.left().isNegative());
            assertThat(told.progress).extracting(Progress::done).isSorted();
        }
    }

    @Test
    void a_servers_own_model_says_what_it_was_made_of_and_is_nobody_elses() throws Exception {
        SmallWorld world = RetrainingRig.world(home, 1);
        Told told = new Told();
        try (RetrainingRig rig = new RetrainingRig(world, world.program())) {
            rig.approve(INN_ID, 10);
            String name = rig.retraining.start(teach(INN), told).model();

            Outcome.Examined examined = (Outcome.Examined) told.outcome.join();
            rig.awaitNothing();

            assertThat(name).matches("server-discord-21-\\d{8}-\\d{6}");
            Manifest.Own own = rig.store.show(INN, name).own().orElseThrow();
            assertThat(own.server()).isEqualTo("discord:21");
            assertThat(own.base()).isEqualTo("default");
            assertThat(own.baseSha256()).matches("[0-9a-f]{64}");
            assertThat(own.learned()).hasSizeLessThan(10);
            assertThat(own.learned().size() + own.heldOut().size()).isEqualTo(10);
            assertThat(examined.report().heldOut().questions())
                    .isEqualTo(own.heldOut().size());
            assertThat(examined.live()).isEqualTo(examined.report().isBetter());
            assertThat(rig.store.inForce(INN).name()).isEqualTo(examined.live() ? name : "default");
            assertThat(rig.store.inForce(Scope.BASE).name()).isEqualTo("default");
            assertThat(rig.store.list(MILL)).extracting(Manifest::name).containsExactly("default");
            assertThat(rig.trainings.modelsTrainedWith(own.learned())).containsExactly(name);
            assertThat(rig.trainings.modelsTrainedWith(own.heldOut())).isEmpty();
            assertThat(rig.retraining.report(INN, name).orElseThrow().exam())
                    .isEqualTo(examined.report().exam());
            assertThat(world.models()).contains("default", name);
            assertThat(home.resolve("models/.jobs")).isEmptyDirectory();
        }
    }

    @Test
    void a_server_without_approved_examples_is_told_so() throws Exception {
        SmallWorld world = RetrainingRig.world(home, 1);
        try (RetrainingRig rig = new RetrainingRig(world, world.program())) {
            assertThatThrownBy(() -> rig.retraining.start(teach(INN), new Told()))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("nothing to learn from");
            assertThat(rig.retraining.jobs()).isEmpty();
        }
    }

    @Test
    void examples_that_are_taken_back_meanwhile_leave_no_model_behind() throws Exception {
        SmallWorld world = RetrainingRig.world(home, 1);
        Told told = new Told();
        try (RetrainingRig rig = new RetrainingRig(world, world.program())) {
            rig.approve(INN_ID, 6);
            rig.retraining.start(teach(INN), told);
            told.learning.await();
            rig.examples.deleteAll(INN_ID);

            assertThat(told.failure()).contains("taken back", "answers as before");
            assertThat(rig.store.list(INN)).extracting(Manifest::name).containsExactly("default");
        }
    }
}
