package fabula.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import fabula.evaluation.ScriptedReader;
import fabula.model.ModelStore;
import fabula.model.Scope;
import fabula.reader.Query;
import fabula.reader.Reader;
import fabula.story.Verdict;
import fabula.training.ChildRetraining;
import fabula.training.ChildRetraining.Program;
import fabula.training.ExamReport;
import fabula.training.ModelMaker;
import fabula.training.Retraining;
import fabula.training.Retraining.Outcome;
import fabula.training.Retraining.Progress;
import fabula.training.Trainer;
import fabula.training.TrainingStories;
import fabula.world.StoryGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Retraining with a real child process and a network that is real, if tiny. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class RetrainingTest {

    private static final Retraining.Request REQUEST =
            new Retraining.Request(Scope.BASE, new Retraining.Work.Teach(), "ann", "");
    private static final int FOREVER = 5000;
    private static final Query QUERY = new Query(List.of("Mary went to the kitchen."), "Is Mary in the kitchen?");

    @TempDir
    private Path home;

    /** Keeps what it is told, and lets a test wait for it. */
    private static final class Told implements Retraining.Listener {
        final List<Progress> progress = new CopyOnWriteArrayList<>();
        final CountDownLatch learning = new CountDownLatch(1);
        final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

        @Override
        public void waiting(int place) {}

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
        }

        String failure() {
            return ((Outcome.Failed) outcome.join()).sentence();
        }
    }

    /** A world with a model "default", whose next training takes so many passes. */
    private SmallWorld world(int epochs) throws IOException {
        SmallWorld world = new SmallWorld(home, 1);
        new ModelMaker(world.settings(), "test", Clock.systemUTC())
                .make(
                        "default",
                        new TrainingStories()
                                .configured(world.settings().training())
                                .corpora(),
                        new Silent());
        return new SmallWorld(home, epochs);
    }

    private static final class Silent implements Trainer.Listener {
        @Override
        public void progressed(String stage, double done) {}

        @Override
        public void passed(int epoch, double loss, double validationLoss, double validationAccuracy) {}
    }

    private static ChildRetraining retraining(SmallWorld world, ModelStore store, Program program) {
        return new ChildRetraining(world.settings().training(), store, program, Clock.systemDefaultZone());
    }

    private static Program changed(SmallWorld world, UnaryOperator<ProcessBuilder> change) {
        return (memory, arguments) -> change.apply(world.program().start(memory, arguments));
    }

    @Test
    void a_child_trains_and_the_model_goes_live_if_it_is_as_good_as_the_old_one() throws Exception {
        SmallWorld world = world(1);
        Told told = new Told();
        try (ModelStore store = world.store();
                ChildRetraining retraining = retraining(world, store, world.program())) {
            Reader reader = store.reader(Scope.BASE);
            Retraining.Job job = retraining.start(REQUEST, told);
            assertThat(retraining.current()).isPresent();
            assertThatThrownBy(() -> retraining.start(REQUEST, told))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("under way already");

            Outcome.Examined compared = (Outcome.Examined) told.outcome.join();

            // The same stories and the same seed make the very same network.
            assertThat(compared.live()).isTrue();
            assertThat(compared.report().before()).isEqualTo("default");
            assertThat(compared.report().after()).isEqualTo(job.model()).matches("retrained-\\d{8}-\\d{4}");
            assertThat(compared.report().kinds())
                    .extracting(ExamReport.Row::kind)
                    .containsExactlyElementsOf(StoryGenerator.kinds());
            assertThat(compared.report().kinds()).allMatch(row -> row.before() == row.after() && row.questions() > 0);
            assertThat(reader.name()).isEqualTo(job.model());
            assertThat(reader.read(QUERY).confidence()).isPositive();
            assertThat(told.progress).extracting(Progress::stage).contains("Learning");
            assertThat(told.progress)
                    .allMatch(step -> step.done() <= 1 && !step.left().isNegative());
            assertThat(told.progress).extracting(Progress::done).isSorted();
        }
    }

    @Test
    void a_model_that_is_worse_is_kept_but_does_not_go_live() throws Exception {
        SmallWorld world = world(1);
        Told told = new Told();
        ModelStore.Opener opener = (folder, manifest) -> new ScriptedReader(query ->
                ScriptedReader.answer(query, manifest.name().equals("default") ? Verdict.YES : Verdict.MAYBE, 0.9));
        try (ModelStore store = world.store(opener);
                ChildRetraining retraining = retraining(world, store, world.program())) {
            retraining.start(REQUEST, told);

            Outcome.Examined compared = (Outcome.Examined) told.outcome.join();

            assertThat(compared.live()).isFalse();
            assertThat(store.inForce(Scope.BASE).name()).isEqualTo("default");
            assertThat(world.models())
                    .containsExactly("default", compared.report().after());
        }
    }

    @Test
    void a_comparison_without_memory_is_told_and_another_retraining_can_be_started() throws Exception {
        SmallWorld world = world(1);
        Told told = new Told();
        ModelStore.Opener opener = (folder, manifest) -> {
            throw new OutOfMemoryError("for the test");
        };
        try (ModelStore store = world.store(opener);
                ChildRetraining retraining = retraining(world, store, world.program())) {
            retraining.start(REQUEST, told);

            assertThat(told.failure()).contains("not prepared for", "the model in force answers as before");
            while (retraining.current().isPresent()) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void a_training_that_is_cancelled_changes_nothing_and_another_can_be_started() throws Exception {
        SmallWorld world = world(FOREVER);
        Told told = new Told();
        Told next = new Told();
        try (ModelStore store = world.store();
                ChildRetraining retraining = retraining(world, store, world.program())) {
            Retraining.Job job = retraining.start(REQUEST, told);
            told.learning.await();
            job.cancel();

            assertThat(told.outcome.join()).isInstanceOf(Outcome.Cancelled.class);
            assertThat(world.models()).containsExactly("default");
            while (retraining.current().isPresent()) {
                Thread.onSpinWait();
            }
            retraining.start(REQUEST, next);
        }
        assertThat(next.outcome.join()).as("closing ends it").isInstanceOf(Outcome.Cancelled.class);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_child_that_is_killed_is_told_and_the_old_model_answers() throws Exception {
        SmallWorld world = world(FOREVER);
        Told told = new Told();
        List<ProcessHandle> before = ProcessHandle.current().children().toList();
        try (ModelStore store = world.store();
                ChildRetraining retraining = retraining(world, store, world.program())) {
            Reader reader = store.reader(Scope.BASE);
            retraining.start(REQUEST, told);
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
            assertThat(store.list(Scope.BASE)).hasSize(1);
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
        try (ModelStore store = world.store();
                ChildRetraining retraining = retraining(world, store, world.program())) {
            retraining.start(REQUEST, told);

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
        try (ModelStore store = world.store();
                ChildRetraining retraining = retraining(world, store, program)) {
            retraining.start(REQUEST, told);

            assertThat(told.failure()).startsWith("The training failed: There is no file or folder");
        }
    }

    @Test
    void a_child_that_cannot_be_started_is_a_problem_and_nothing_is_under_way() throws Exception {
        SmallWorld world = world(1);
        try (ModelStore store = world.store();
                ChildRetraining retraining =
                        retraining(world, store, (memory, arguments) -> new ProcessBuilder("no-such-program"))) {
            assertThatThrownBy(() -> retraining.start(REQUEST, new Told()))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("could not be started");
            assertThat(retraining.current()).isEmpty();
        }
    }
}
