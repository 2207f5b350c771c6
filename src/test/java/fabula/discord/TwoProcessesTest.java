package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.corpus.BabiFormat;
import fabula.model.ChoiceLog.Choice;
import fabula.model.Scope;
import fabula.storage.Database;
import fabula.storage.ModelChoices;
import fabula.storage.PostgresServer;
import fabula.storage.SqlJobs;
import fabula.storage.SqlStories;
import fabula.story.ChannelId;
import fabula.training.JobLog.Keeper;
import fabula.training.JobLog.Kept;
import fabula.world.StoryGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Two processes serve one bot, each a shard of it, with one PostgreSQL and one folder of models; one is killed. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
@DisabledOnOs(OS.WINDOWS)
class TwoProcessesTest {

    @TempDir
    private Path home;

    private final String url = PostgresServer.shared().newDatabase();
    private final List<Half> halves = new ArrayList<>();
    private Database database;

    /** One process, and the part of Discord that it sees. */
    private final class Half implements AutoCloseable {
        private final DiscordDouble discord = new DiscordDouble(BotFixture.CONTRACT);
        private final Place.Server server;
        private final Path log;
        private final Process process;

        Half(int shard) throws IOException {
            server = discord.server("Shard " + shard, shard, 2);
            log = home.resolve("log" + shard);
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m"));
            Stream.of(
                            "home=" + home,
                            "data=data" + shard,
                            "storage.url=" + url,
                            "discord.api-url=" + discord.apiUrl(),
                            "discord.admins.users=" + BotFixture.KEEPER.id(),
                            "discord.shards.total=2",
                            "discord.shards.from=" + shard,
                            "discord.shards.to=" + shard)
                    .forEach(setting -> command.add("-Dfabula." + setting));
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), "fabula.app.Main", "run"));
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().put("DISCORD_TOKEN", DoubleRest.TOKEN);
            process = builder.start();
        }

        void awaitReady() {
            await(() -> said().contains("Fabula listens on 1 server"), "ready: " + said());
        }

        String said() {
            try {
                return Files.readString(log);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        Actor keeper() {
            return server.hall().as(BotFixture.KEEPER);
        }

        @Override
        public void close() {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            discord.close();
        }
    }

    @BeforeEach
    void twoProcessesRun() throws Exception {
        BabiFormat.write(
                home.resolve("corpora/moving.txt"),
                new StoryGenerator(1).generate(StoryGenerator.kinds().get(0), 30));
        Files.writeString(home.resolve("application.conf"), """
                fabula.training { generated-stories = 0, max-epochs = 5000, batch = 16, max-memory = 512m }
                fabula.network { vector-size = 8, slots = 16, word-hidden = 8, story-hidden = 8, statements = 12 }
                """);
        copyModel("default");
        copyModel("winter");
        database = Database.connect(url, Optional.empty(), Optional.empty());
        halves.add(new Half(0));
        halves.add(new Half(1));
        halves.forEach(Half::awaitReady);
    }

    private void copyModel(String name) throws IOException {
        Path to = Files.createDirectories(home.resolve("models").resolve(name));
        try (Stream<Path> files = Files.list(Path.of("models/default"))) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @AfterEach
    void nothingIsLeftRunning() {
        halves.forEach(Half::close);
        database.close();
    }

    @Test
    void one_is_killed_and_the_other_goes_on_with_all_that_was_acknowledged() throws Exception {
        Half first = halves.get(0);
        Half second = halves.get(1);
        List<String> acknowledged = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String text = "Mary went to room " + i + ".";
            first.keeper().slash("tell", "text", text).reply();
            acknowledged.add(text);
        }
        first.keeper().slash("admin retrain", "base", "true").reply();
        await(() -> underWay().entry().begun() == 1, "a training begins");
        Keeper keeper = underWay().keeper().orElseThrow();
        assertThat(second.keeper().slash("admin retrain", "base", "true").text())
                .contains("under way or waiting already");
        new ModelChoices(database).record(Scope.BASE, new Choice("winter", "otto", Instant.now()));
        for (Half half : halves) {
            await(() -> half.keeper().slash("admin status").text().contains("winter"), "the choice arrives");
        }

        first.process.destroyForcibly();

        await(() -> underWay().entry().begun() == 2, "the training is taken over");
        assertThat(underWay().keeper()).get().isNotEqualTo(keeper);
        ChannelId hall = ChannelId.discord(first.server.hall().id());
        assertThat(new SqlStories(database).story(hall).texts()).containsExactlyElementsOf(acknowledged);
        second.keeper().slash("tell", "text", "John went to the kitchen.").reply();
        assertThat(second.keeper()
                        .slash("ask", "question", "Is John in the kitchen?")
                        .text())
                .startsWith("Yes");

        second.process.destroy();

        assertThat(second.process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.discord.rest().takeViolations()).isEmpty();
        assertThat(second.said()).doesNotContain("Exception");
    }

    private Kept underWay() {
        List<Kept> jobs = new SqlJobs(database).list();
        assertThat(jobs).hasSize(1);
        return jobs.get(0);
    }

    private static void await(BooleanSupplier condition, String what) {
        for (int i = 0; i < 1200 && !condition.getAsBoolean(); i++) {
            DiscordDouble.pause();
        }
        assertThat(condition.getAsBoolean()).as(what).isTrue();
    }
}
