package fabula.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import fabula.examples.Gifts;
import fabula.examples.ServerId;
import fabula.model.Manifest;
import fabula.model.ModelStore;
import fabula.model.Scope;
import fabula.reader.Query;
import fabula.reader.Reader;
import fabula.storage.Database;
import fabula.storage.SqliteExamples;
import fabula.storage.SqliteJobs;
import fabula.storage.SqliteTrainings;
import fabula.training.ExamReport;
import fabula.training.ModelMaker;
import fabula.training.Program;
import fabula.training.QueuedRetraining;
import fabula.training.Retraining;
import fabula.training.Retraining.Outcome;
import fabula.training.Retraining.Progress;
import fabula.training.Retraining.Request;
import fabula.training.Retraining.Work;
import fabula.training.Trainer;
import fabula.training.TrainingStories;
import fabula.world.StoryGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Retraining with a real child process and a network that is real, if tiny. */
@Timeout(value = 600, unit = TimeUnit.SECONDS)
class RetrainingTest {

    private static final Request REQUEST = teach(Scope.BASE);
    private static final String BASE_AGAIN = Scope.BASE + " true channel 7";
    private static final int FOREVER = 5000;
    private static final Query QUERY = new Query(List.of("Mary went to the kitchen."), "Is Mary in the kitchen?");

    @TempDir
    private Path home;

    /** Keeps what it is told, and lets a test wait for it. */
    private static final class Told implements Retraining.Listener {
        final List<Progress> progress = new CopyOnWriteArrayList<>();
        final List<Integer> places = new CopyOnWriteArrayList<>();
        final CountDownLatch learning = new CountDownLatch(1);
        final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

        @Override
        public void waiting(int place) {
            places.add(place);
        }

        @Override
        public void progressed(Progress step) {
            progress.add(step);
            if (step.stage().equals("Learning") && step.done() > 0) {
                learning.countDown();
            }
        }

        @Override
        public void finished(Outcome last) {
            outcome.complete(last);
            // Whoever waits for it to learn learns that it never will.
            learning.countDown();
        }

        String failure() {
            return ((Outcome.Failed) outcome.join()).sentence();
        }
    }

    /** A world with a model "default", whose next training takes so many passes. */
    private SmallWorld world(int epochs) throws IOException {
        SmallWorld world = new SmallWorld(home, 1);
        TrainingStories.Material material =
                new TrainingStories().configured(world.settings().training());
        new ModelMaker(world.settings(), "test", Clock.systemUTC())
                .make("default", material.files(), material.generated(), new Silent());
        return new SmallWorld(home, epochs);
    }

    private static final class Silent implements Trainer.Listener {
        @Override
        public void progressed(String stage, double done) {}

        @Override
        public void passed(int epoch, double loss, double validationLoss, double validationAccuracy) {}
    }

    private static final ServerId INN_ID = ServerId.discord(21);
    private static final Scope INN = Scope.server(INN_ID.value());
    private static final Scope MILL = Scope.server("discord:22");

    /** One start of the program on the world's data. */
    private final class Rig implements AutoCloseable {
        final Database database = Database.open(home.resolve("data"));
        final SqliteJobs log = new SqliteJobs(database);
        final SqliteExamples examples = new SqliteExamples(database);
        final SqliteTrainings trainings = new SqliteTrainings(database);
        final ModelStore store;
        final QueuedRetraining retraining;

        Rig(SmallWorld world, Program program) {
            this(world, world.store(), program);
        }

        Rig(SmallWorld world, ModelStore store, Program program) {
            this.store = store;
            this.retraining = new QueuedRetraining(
                    world.settings(),
                    store,
                    new ServerExamples(() -> examples, () -> trainings),
                    log,
                    program,
                    Clock.systemDefaultZone());
        }

        /** Approves so many examples on a server. */
        void approve(ServerId server, int count) {
            examples.add(server, Gifts.approved(count), true);
        }

        void awaitNothing() throws InterruptedException {
            while (!retraining.jobs().isEmpty() || !log.list().isEmpty()) {
                Thread.sleep(20);
            }
        }

        @Override
        public void close() {
            retraining.close();
            store.close();
            database.close();
        }
    }

    private static Request teach(Scope scope) {
        return new Request(scope, new Work.Teach(), "ann", "channel 7");
    }

    private static Program changed(SmallWorld world, UnaryOperator<ProcessBuilder> change) {
        return (memory, arguments) -> change.apply(world.program().start(memory, arguments));
    }

    @Test
    void everybodys_new_model_goes_live_if_it_is_as_good_as_the_old_one() throws Exception {
        SmallWorld world = world(1);
        Told told = new Told();
        try (Rig rig = new Rig(world, world.program())) {
            Reader reader = rig.store.reader(Scope.BASE);
            Retraining.Job job = rig.retraining.start(REQUEST, told);
            assertThatThrownBy(() -> rig.retraining.start(REQUEST, told))
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
        SmallWorld world = world(1);
        Told told = new Told();
        try (Rig rig = new Rig(world, world.program())) {
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
        SmallWorld world = world(1);
        try (Rig rig = new Rig(world, world.program())) {
            assertThatThrownBy(() -> rig.retraining.start(teach(INN), new Told()))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("nothing to learn from");
            assertThat(rig.retraining.jobs()).isEmpty();
        }
    }

    @Test
    void others_wait_see_their_place_and_may_cancel() throws Exception {
        SmallWorld world = world(FOREVER);
        Told first = new Told();
        Told second = new Told();
        Told third = new Told();
        try (Rig rig = new Rig(world, world.program())) {
            rig.approve(INN_ID, 5);
            rig.approve(ServerId.discord(22), 5);
            Retraining.Job under = rig.retraining.start(REQUEST, first);
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
        SmallWorld endless = world(FOREVER);
        Told before = new Told();
        try (Rig rig = new Rig(endless, endless.program())) {
            rig.approve(INN_ID, 5);
            rig.retraining.start(REQUEST, before);
            rig.retraining.start(teach(INN), new Told());
            before.learning.await();
        }
        assertThat(before.outcome).as("nobody is told of an end").isNotDone();
        SmallWorld world = new SmallWorld(home, 1);
        Map<String, Told> told = new ConcurrentHashMap<>();
        try (Rig rig = new Rig(world, world.program())) {
            rig.retraining.resume(job -> told.computeIfAbsent(
                    job.request().scope() + " " + job.interrupted() + " "
                            + job.request().where(),
                    where -> new Told()));

            assertThat(told.keySet()).containsExactlyInAnyOrder(BASE_AGAIN, INN + " false channel 7");
            assertThat(told.get(BASE_AGAIN).outcome.join()).isInstanceOf(Outcome.Examined.class);
            assertThat(told.get(INN + " false channel 7").outcome.join()).isInstanceOf(Outcome.Examined.class);
            rig.awaitNothing();
        }
    }

    @Test
    void an_end_that_nobody_was_told_of_is_told_at_the_next_start() throws Exception {
        SmallWorld world = world(1);
        Told told = new Told();
        try (Rig rig = new Rig(world, world.program())) {
            long id = rig.log.add(teach(INN), "server-21", Instant.EPOCH).id();
            rig.log.ended(id, new Outcome.Failed("It rained."));

            rig.retraining.resume(job -> told);

            assertThat(told.failure()).isEqualTo("It rained.");
            rig.awaitNothing();
        }
    }

    @Test
    void a_training_that_is_cancelled_changes_nothing_and_another_can_be_started() throws Exception {
        SmallWorld world = world(FOREVER);
        Told told = new Told();
        try (Rig rig = new Rig(world, world.program())) {
            Retraining.Job job = rig.retraining.start(REQUEST, told);
            told.learning.await();
            job.cancel();

            assertThat(told.outcome.join()).isInstanceOf(Outcome.Cancelled.class);
            assertThat(rig.store.list(Scope.BASE)).hasSize(1);
            rig.awaitNothing();
            assertThat(rig.retraining.start(REQUEST, new Told()).place()).isZero();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_child_that_is_killed_is_told_and_the_old_model_answers() throws Exception {
        SmallWorld world = world(FOREVER);
        Told told = new Told();
        List<ProcessHandle> before = ProcessHandle.current().children().toList();
        try (Rig rig = new Rig(world, world.program())) {
            Reader reader = rig.store.reader(Scope.BASE);
            rig.retraining.start(REQUEST, told);
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
        SmallWorld world = world(1);
        Told told = new Told();
        Files.writeString(
                home.resolve("application.conf"),
                "\nfabula.training { generated-stories = 2000000, max-memory = 40m }",
                StandardOpenOption.APPEND);
        try (Rig rig = new Rig(world, world.program())) {
            rig.retraining.start(REQUEST, told);

            assertThat(told.failure()).contains("more memory than the 40m", "fabula.training.max-memory");
        }
    }

    @Test
    void a_child_that_fails_is_told_in_its_own_words() throws Exception {
        SmallWorld world = world(1);
        Told told = new Told();
        Program program = changed(world, builder -> {
            builder.environment().put("FABULA_TRAINING_CORPORA", "nowhere");
            return builder;
        });
        try (Rig rig = new Rig(world, program)) {
            rig.retraining.start(REQUEST, told);

            assertThat(told.failure()).startsWith("The training failed: There is no file or folder");
        }
    }

    @Test
    void a_child_that_cannot_be_started_is_told_and_nothing_is_under_way() throws Exception {
        SmallWorld world = world(1);
        Told told = new Told();
        try (Rig rig = new Rig(world, (memory, arguments) -> new ProcessBuilder("no-such-program"))) {
            rig.retraining.start(REQUEST, told);

            assertThat(told.failure()).contains("could not be started", "answers as before");
            rig.awaitNothing();
        }
    }

    @Test
    void examples_that_are_taken_back_meanwhile_leave_no_model_behind() throws Exception {
        SmallWorld world = world(1);
        Told told = new Told();
        try (Rig rig = new Rig(world, world.program())) {
            rig.approve(INN_ID, 6);
            rig.retraining.start(teach(INN), told);
            told.learning.await();
            rig.examples.deleteAll(INN_ID);

            assertThat(told.failure()).contains("taken back", "answers as before");
            assertThat(rig.store.list(INN)).extracting(Manifest::name).containsExactly("default");
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

    @Test
    void what_was_asked_for_may_be_gone_when_its_turn_comes() throws Exception {
        SmallWorld world = world(FOREVER);
        Told first = new Told();
        Told lacksExamples = new Told();
        Told lacksModel = new Told();
        try (Rig rig = new Rig(world, world.program())) {
            rig.approve(INN_ID, 5);
            copyDefaultTo("winter");
            Retraining.Job under = rig.retraining.start(REQUEST, first);
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
}
