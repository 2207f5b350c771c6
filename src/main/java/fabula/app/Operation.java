package fabula.app;

import fabula.Problem;
import fabula.discord.DiscordBot;
import fabula.metrics.Endpoint;
import fabula.metrics.Metrics;
import fabula.metrics.Probe;
import fabula.model.ModelStore;
import fabula.model.Scope;
import fabula.network.Natives;
import fabula.reader.Query;
import fabula.settings.Settings;
import fabula.settings.Version;
import fabula.storage.Database;
import fabula.training.Retraining;
import java.net.InetSocketAddress;
import java.util.List;

/** What an operator sees of a running bot: its figures, and whether each part of it is well. */
record Operation(Metrics metrics, DiscordBot bot, ModelStore models, Retraining retraining, Database database) {

    private static final Query SMALL = new Query(List.of("Mary went to the kitchen."), "Is Mary in the kitchen?");

    /**
     * Shows it all by HTTP.
     *
     * @throws Problem if nothing can listen there
     */
    Endpoint open(int port, Settings.Operation settings) {
        addFigures();
        Probe reads = new Probe("database", database::checkReading);
        List<Probe> ready = List.of(
                new Probe("gateway", this::checkConnected),
                new Probe("model", () -> models.reader(Scope.BASE).read(SMALL)),
                new Probe("database", database::checkWriting));
        return Endpoint.open(new InetSocketAddress(settings.host(), port), metrics, List.of(reads), ready);
    }

    private void addFigures() {
        metrics.name("fabula.build", "The version of Fabula", "version", Version::current);
        metrics.name("fabula.model", "Everybody's model in force", "model", () -> models.reader(Scope.BASE)
                .name());
        metrics.figure("fabula.queue.waiting", "Work of Discord that waits or is under way", bot::waiting);
        metrics.figure("fabula.queue.most", "Work that may wait; more is refused", () -> DiscordBot.MOST_WAITING);
        metrics.figure("fabula.gateway.shards", "Connections to Discord that there are to be", () -> bot.connection()
                .shards());
        metrics.figure("fabula.gateway.connected", "Connections to Discord that there are", () -> bot.connection()
                .connected());
        metrics.figure(
                "fabula.gateway.ping.seconds", "How long Discord takes to answer a heartbeat", () -> bot.connection()
                        .pingSeconds());
        metrics.figure(
                "fabula.retrainings",
                "Retrainings by their state",
                () -> retraining.current().isPresent() ? 1 : 0,
                "state",
                "running");
        metrics.figure(
                "fabula.retrainings",
                "Retrainings by their state",
                () -> Math.max(0, retraining.jobs().size() - 1),
                "state",
                "waiting");
        metrics.figure("fabula.native.bytes", "Memory that the network holds", Natives::heldBytes);
        metrics.figure("fabula.resident.bytes", "Memory of the whole process", Natives::residentBytes);
    }

    private void checkConnected() {
        DiscordBot.Connection connection = bot.connection();
        if (!connection.isComplete()) {
            throw new Problem(
                    Problem.Kind.MACHINE,
                    connection.connected() + " of " + connection.shards() + " connections to Discord are there.");
        }
    }
}
