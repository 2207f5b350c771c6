package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import fabula.conversation.HiddenStories;
import fabula.conversation.StoryConversation;
import fabula.examples.Collecting;
import fabula.metrics.Metrics;
import fabula.reader.Reader;
import fabula.riddle.Riddles;
import fabula.server.Location;
import fabula.server.Pace;
import fabula.server.Retention;
import fabula.server.ServerRules;
import fabula.server.ServerSettings;
import fabula.settings.Settings;
import fabula.storage.Database;
import fabula.storage.Dump;
import fabula.storage.SqlBystanders;
import fabula.storage.SqlConsents;
import fabula.storage.SqlExamples;
import fabula.storage.SqlKeptStories;
import fabula.storage.SqlPeople;
import fabula.storage.SqlRiddles;
import fabula.storage.SqlServerSettings;
import fabula.storage.SqlServers;
import fabula.storage.SqlStories;
import fabula.storage.SqlTrainings;
import fabula.story.ChannelId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** The whole bot, JDA included, against the double. */
final class BotFixture implements AutoCloseable {

    /** May administer everywhere by the settings, whatever their roles. */
    static final Person KEEPER = Person.called("Otto");

    static final ApiContract CONTRACT = ApiContract.load();

    private static final int DAYS = 30;

    final DiscordDouble discord;
    final LastPlaceReader reader = new LastPlaceReader();
    final ShelfOfModels models = new ShelfOfModels(reader);
    final StagedRetraining retraining = new StagedRetraining();
    final Metrics metrics = new Metrics();
    final MovableClock clock = new MovableClock();
    final Place.Server inn;
    final DiscordBot bot;
    private final String token;
    private final boolean messageContent;
    private final Path folder = folder();
    private final Database database = Database.open(folder);
    final SqlExamples examples = new SqlExamples(database);
    final SqlTrainings trainings = new SqlTrainings(database);
    final SqlStories stories = new SqlStories(database);
    final SqlServers servers = new SqlServers(database);
    final SqlRiddles riddles = new SqlRiddles(database, channel -> Location.NOWHERE);
    final SqlPeople people = new SqlPeople(database);

    BotFixture() {
        this(DoubleRest.TOKEN);
    }

    BotFixture(String token) {
        this(token, false, CONTRACT);
    }

    private BotFixture(String token, boolean messageContent, ApiContract contract) {
        quiet();
        discord = new DiscordDouble(contract);
        inn = discord.server("Inn");
        this.token = token;
        this.messageContent = messageContent;
        bot = newBot();
    }

    /** A bot that Discord lets read plain messages. */
    static BotFixture thatReadsAlong() {
        return new BotFixture(DoubleRest.TOKEN, true, CONTRACT);
    }

    /** A bot that is measured: what it sends is held against nothing, which takes longer than to send it. */
    static BotFixture unchecked() {
        return new BotFixture(DoubleRest.TOKEN, false, ApiContract.none());
    }

    /** Another start of the program on the same data. */
    DiscordBot newBot() {
        return new DiscordBot(services());
    }

    Services services() {
        Settings settings = settings(Optional.of(token), discord.apiUrl(), inn.keepers(), messageContent);
        Servers servers = new Servers();
        Activity activity = new Activity(clock, metrics);
        Function<ChannelId, Reader> readers = channel -> activity.counting(servers.of(channel), reader);
        StoryConversation conversation =
                new StoryConversation(new SqlStories(database, servers::locate), readers, settings.stories(), clock);
        ServerRules rules = rules();
        return new Services(
                settings,
                conversation,
                servers,
                activity,
                models,
                retraining,
                new Collecting(true, examples, new SqlConsents(database), clock),
                examples,
                people,
                rules,
                new SqlBystanders(database),
                new Retention(new SqlKeptStories(database), new SqlServers(database), rules, conversation, DAYS, clock),
                new Riddles(
                        new SqlRiddles(database, servers::locate),
                        new HiddenStories(readers, settings.stories()),
                        clock),
                clock);
    }

    /** What was chosen, as the next start of the program finds it. */
    ServerRules rules() {
        return new ServerRules(new SqlServerSettings(database), ServerSettings.byDefault(DAYS, Pace.ofSeconds(0, 0)));
    }

    /** All that is kept, to see whether something has changed. */
    Map<String, List<String>> kept() {
        return Dump.of(database);
    }

    /** How often something was refused so far. */
    double refusals() {
        return metrics.read()
                .lines()
                .filter(line -> line.startsWith("fabula_refusals_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** From now on nothing can be read or written. */
    void breakDatabase() {
        database.close();
    }

    private static final Settings.Schedule SCHEDULE = new Settings.Schedule(1, 1, 1, 0.1, 0.9);

    static Settings settings(Optional<String> token, String apiUrl, long adminRole) {
        return settings(token, apiUrl, adminRole, false);
    }

    private static Settings settings(Optional<String> token, String apiUrl, long adminRole, boolean messageContent) {
        return new Settings(
                Path.of("data"),
                Settings.Storage.EMBEDDED,
                new Settings.Models(Path.of("models"), "default", 5),
                new Settings.Stories(1000, 5000),
                new Settings.Collecting(true),
                new Settings.Discord(
                        token.map(Settings.Secret::new),
                        apiUrl,
                        List.of(KEEPER.id()),
                        List.of(adminRole),
                        messageContent,
                        Optional.empty(),
                        new Settings.Servers(30, 0, 0)),
                new Settings.Operation(Optional.empty(), "127.0.0.1", Settings.LogFormat.TEXT),
                new Settings.Training(
                        List.of(), 1, Optional.empty(), 1, 1, 1, 1, 0.1, 0.9, 0.2, 0.1, "1g", Duration.ofHours(1)),
                new Settings.Network(1, 1, 1, 1, 1),
                new Settings.Benchmark(new Settings.Babi(SCHEDULE, SCHEDULE)));
    }

    /** The bot takes a moment to learn that its message has arrived; steps before that are not shown. */
    void stepUntilShown(Exchange retrain, String stage) {
        for (int i = 0; i < 100 && !retrain.hasShown(stage); i++) {
            clock.forward(Duration.ofSeconds(5));
            retraining.step(stage, 0.42, Duration.ofMinutes(3));
            retrain.waitBriefly();
        }
        assertThat(retrain.hasShown(stage)).isTrue();
    }

    private static void quiet() {
        level("net.dv8tion", Level.WARN);
        level("okhttp3", Level.WARN);
        level("mockwebserver3", Level.WARN);
        level("com.networknt", Level.ERROR);
    }

    private static void level(String logger, Level level) {
        ((Logger) LoggerFactory.getLogger(logger)).setLevel(level);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("fabula-discord");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        reader.hurry();
        bot.stop();
        discord.close();
        database.close();
        metrics.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
