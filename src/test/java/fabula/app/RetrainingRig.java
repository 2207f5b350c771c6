package fabula.app;

import fabula.examples.Gifts;
import fabula.examples.ServerId;
import fabula.model.ModelStore;
import fabula.model.Scope;
import fabula.reader.Query;
import fabula.storage.Database;
import fabula.storage.SqlExamples;
import fabula.storage.SqlJobs;
import fabula.storage.SqlTrainings;
import fabula.training.ModelMaker;
import fabula.training.Program;
import fabula.training.QueuedRetraining;
import fabula.training.Retraining.Request;
import fabula.training.Retraining.Work;
import fabula.training.Trainer;
import fabula.training.TrainingStories;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** One start of the program on the world's data. */
final class RetrainingRig implements AutoCloseable {

    /** Passes that no test waits for. */
    static final int FOREVER = 5000;

    static final Query QUERY = new Query(List.of("Mary went to the kitchen."), "Is Mary in the kitchen?");
    static final ServerId INN_ID = ServerId.discord(21);
    static final Scope INN = Scope.server(INN_ID.value());
    static final Scope MILL = Scope.server("discord:22");
    static final Request EVERYBODYS = teach(Scope.BASE);

    final Database database;
    final SqlJobs log;
    final SqlExamples examples;
    final SqlTrainings trainings;
    final ModelStore store;
    final QueuedRetraining retraining;

    RetrainingRig(SmallWorld world, Program program) {
        this.database = Database.open(world.home.resolve("data"));
        this.log = new SqlJobs(database);
        this.examples = new SqlExamples(database);
        this.trainings = new SqlTrainings(database);
        this.store = world.store();
        this.retraining = new QueuedRetraining(
                world.settings(),
                store,
                new ServerExamples(() -> examples, () -> trainings),
                log,
                program,
                Clock.systemDefaultZone());
    }

    /** A world with a model "default", whose next training takes so many passes. */
    static SmallWorld world(Path home, int epochs) throws IOException {
        SmallWorld world = new SmallWorld(home, 1);
        TrainingStories.Material material =
                new TrainingStories().configured(world.settings().training());
        new ModelMaker(world.settings(), "test", Clock.systemUTC())
                .make("default", material.files(), material.generated(), new Silent());
        return new SmallWorld(home, epochs);
    }

    static Request teach(Scope scope) {
        return new Request(scope, new Work.Teach(), "ann", "channel 7");
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

    private static final class Silent implements Trainer.Listener {
        @Override
        public void progressed(String stage, double done) {}

        @Override
        public void passed(int epoch, double loss, double validationLoss, double validationAccuracy) {}
    }
}
