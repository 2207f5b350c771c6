package fabula.lab.soak;

import fabula.Problem;
import fabula.benchmark.Ground;
import fabula.corpus.BabiFormat;
import fabula.discord.Actor;
import fabula.discord.ApiContract;
import fabula.discord.DiscordDouble;
import fabula.discord.DoubleRest;
import fabula.discord.Person;
import fabula.discord.Place;
import fabula.world.StoryGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where a chapter plays: a double of Discord, and an installation of the bot that knows no other. */
final class Stage implements AutoCloseable {

    private static final int CHANNELS_A_SERVER = 100;

    /** For a bot that does not live long. */
    private static final String QUICKLY_STARTED = "-XX:TieredStopAtLevel=1";

    /** Runs the bot: its operator. */
    private final Person keeper = Person.called("Otto");

    private final Path home;
    private final Ground ground;
    private final String options;
    private final DiscordDouble discord = new DiscordDouble(ApiContract.none());

    private Stage(Path home, Ground ground, String options) {
        this.home = home;
        this.ground = ground;
        this.options = options;
    }

    /** With the model that people get. */
    static Stage withShippedModel(Path home) throws IOException {
        Stage stage = new Stage(home, Ground.make(), "");
        stage.ground.copy(
                home.resolve("models").resolve("default"), stage.models().resolve("default"));
        stage.configure("training.corpora = []");
        return stage;
    }

    /** With two models, "default" and "other", so small that one is made in seconds. */
    static Stage withSmallModels(Path home) throws Exception {
        Stage stage = new Stage(home, Ground.make(), QUICKLY_STARTED);
        for (String kind : StoryGenerator.kinds().subList(0, 2)) {
            BabiFormat.write(
                    stage.ground.folder().resolve("corpora").resolve(kind + ".txt"),
                    new StoryGenerator(1).generate(kind, 30));
        }
        stage.configure("""
                training { corpora = ["%s"], generated-stories = 0, max-epochs = 1, batch = 16, max-memory = 512m }
                network { vector-size = 8, slots = 16, word-hidden = 8, story-hidden = 8, statements = 12 }
                """.formatted(stage.ground.folder().resolve("corpora")));
        for (String name : List.of("default", "other")) {
            stage.train(name);
        }
        return stage;
    }

    private void train(String name) throws Exception {
        Process training = program("train", "--out", name)
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        if (training.waitFor() != 0) {
            throw new Problem(Problem.Kind.MACHINE, "A small model could not be made: " + Files.readString(log()));
        }
    }

    private void configure(String more) throws IOException {
        Files.writeString(ground.folder().resolve("soak.conf"), """
                fabula {
                  data = "%s"
                  models.folder = "%s"
                  stories.max-statements = 100000
                  collecting.enabled = true
                  discord { api-url = "%s", admins.users = [%d] }
                  %s
                }
                """.formatted(
                        data(), models(), discord.apiUrl(), keeper.id(), more));
    }

    Path data() {
        return ground.folder().resolve("data");
    }

    Path models() {
        return ground.folder().resolve("models");
    }

    private Path log() {
        return ground.folder().resolve("errors.log");
    }

    DiscordDouble discord() {
        return discord;
    }

    Actor keeper(Place place) {
        return place.as(keeper);
    }

    /** So many channels, on as many servers as they need. */
    List<Place> channels(int count) {
        List<Place> channels = new ArrayList<>();
        Place.Server server = null;
        for (int i = 0; i < count; i++) {
            if (i % CHANNELS_A_SERVER == 0) {
                server = discord.server("Server " + i / CHANNELS_A_SERVER);
                channels.add(server.hall());
            } else {
                channels.add(server.another());
            }
        }
        return channels;
    }

    BotProcess start() throws IOException {
        return BotProcess.start(program("run"), log());
    }

    private ProcessBuilder program(String... arguments) {
        List<String> command = new ArrayList<>(List.of(home.resolve("fabula").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--config", ground.folder().resolve("soak.conf").toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("DISCORD_TOKEN", DoubleRest.TOKEN);
        builder.environment().merge("FABULA_JAVA_OPTS", options, (given, own) -> given + " " + own);
        return builder;
    }

    @Override
    public void close() {
        discord.close();
        ground.close();
    }
}
