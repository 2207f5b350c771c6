package fabula.app;

import static fabula.app.RetrainingRig.EVERYBODYS;
import static fabula.app.RetrainingRig.FOREVER;
import static fabula.app.RetrainingRig.INN;
import static fabula.app.RetrainingRig.INN_ID;
import static fabula.app.RetrainingRig.MILL;
import static fabula.app.RetrainingRig.teach;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import fabula.examples.ServerId;
import fabula.model.Manifest;
import fabula.model.Scope;
import fabula.storage.SqlJobs;
import fabula.training.Retraining;
import fabula.training.Retraining.Outcome;
import fabula.training.Retraining.Request;
import fabula.training.Retraining.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How retrainings wait for one another, for a restart and for whoever asked, with real child processes. */
@Timeout(value = 600, unit = TimeUnit.SECONDS)
class RetrainingQueueTest {

    private static final String BASE_AGAIN = Scope.BASE + " true channel 7";

    @TempDir
    private Path home;

    @Test
    void others_wait_see_their_place_and_may_cancel() throws Exception {
        SmallWorld world = RetrainingRig.world(home, FOREVER);
        Told first = new Told();
        Told second = new Told();
        Told third = new Told();
        try (RetrainingRig rig = new RetrainingRig(world, world.program())) {
            rig.approve(INN_ID, 5);
            rig.approve(ServerId.discord(22), 5);
            Retraining.Job under = rig.retraining.start(EVERYBODYS, first);
            Retraining.Job next = rig.retraining.start(teach(INN), second);
            Retraining.Job last = rig.retraining.start(teach(MILL), third);
            assertThat(List.of(under.place(), next.place(), last.place())).containsExactly(0, 1, 2);
            assertThat(rig.retraining.find(last.id())).contains(last);

            next.cancel();

            assertThat(second.outcome.join()).isInstanceOf(Outcome.Cancelled.class);
            assertThat(last.place()).isEqualTo(1);
            first.learning.await();
            under.cancel();
            assertThat(first.outcome.join()).isInstanceOf(Outcome.Cancelled.class);
            last.cancel();
            assertThat(third.outcome.join()).isInstanceOf(Outcome.Cancelled.class);
            assertThat(third.places).startsWith(2, 1);
            rig.awaitNothing();
            assertThat(rig.store.list(Scope.BASE)).extracting(Manifest::name).containsExactly("default");
        }
    }

    @Test
    void a_restart_in_the_middle_finds_the_jobs_and_takes_them_up() throws Exception {
        SmallWorld endless = RetrainingRig.world(home, FOREVER);
        Told before = new Told();
        try (RetrainingRig rig = new RetrainingRig(endless, endless.program())) {
            rig.approve(INN_ID, 5);
            rig.retraining.start(EVERYBODYS, before);
            rig.retraining.start(teach(INN), new Told());
            before.learning.await();

            rig.retraining.park();
            assertThatThrownBy(() -> rig.retraining.start(teach(MILL), new Told()))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("about to be stopped");
        }
        assertThat(before.outcome).as("nobody is told of an end").isNotDone();
        SmallWorld world = new SmallWorld(home, 1);
        Map<String, Told> told = new ConcurrentHashMap<>();
        try (RetrainingRig rig = new RetrainingRig(world, world.program())) {
            rig.retraining.resume(job -> Optional.of(told.computeIfAbsent(
                    job.request().scope() + " " + job.interrupted() + " "
                            + job.request().where(),
                    where -> new Told())));

            assertThat(told.keySet()).containsExactlyInAnyOrder(BASE_AGAIN, INN + " false channel 7");
            assertThat(told.get(BASE_AGAIN).outcome.join()).isInstanceOf(Outcome.Examined.class);
            assertThat(told.get(INN + " false channel 7").outcome.join()).isInstanceOf(Outcome.Examined.class);
            rig.awaitNothing();
        }
    }

    @Test
    void an_end_that_nobody_was_told_of_is_told_at_the_next_start() throws Exception {
        SmallWorld world = RetrainingRig.world(home, 1);
        Told told = new Told();
        try (RetrainingRig rig = new RetrainingRig(world, world.program())) {
            SqlJobs earlier = new SqlJobs(rig.database);
            long id = earlier.add(teach(INN), "server-21", Instant.EPOCH).id();
            earlier.ended(id, new Outcome.Failed("It rained."));
            earlier.leaveAll();

            rig.retraining.resume(job -> Optional.of(told));

            assertThat(told.failure()).isEqualTo("It rained.");
            rig.awaitNothing();
        }
    }

    @Test
    void what_was_asked_for_may_be_gone_when_its_turn_comes() throws Exception {
        SmallWorld world = RetrainingRig.world(home, FOREVER);
        Told first = new Told();
        Told lacksExamples = new Told();
        Told lacksModel = new Told();
        try (RetrainingRig rig = new RetrainingRig(world, world.program())) {
            rig.approve(INN_ID, 5);
            copyDefaultTo("winter");
            Retraining.Job under = rig.retraining.start(EVERYBODYS, first);
            rig.retraining.start(teach(INN), lacksExamples);
            rig.retraining.start(
                    new Request(MILL, new Work.Compare("default", "winter"), "ann", "channel 7"), lacksModel);
            first.learning.await();

            rig.examples.deleteAll(INN_ID);
            rig.store.delete(Scope.BASE, "winter");
            under.cancel();

            assertThat(lacksExamples.failure()).contains("nothing to learn from");
            assertThat(lacksModel.failure()).contains("no model \"winter\"");
            rig.awaitNothing();
        }
    }

    private void copyDefaultTo(String name) throws IOException {
        Path models = home.resolve("models");
        Files.createDirectory(models.resolve(name));
        try (Stream<Path> files = Files.list(models.resolve("default"))) {
            for (Path file : files.toList()) {
                Files.copy(file, models.resolve(name).resolve(file.getFileName()));
            }
        }
    }
}
