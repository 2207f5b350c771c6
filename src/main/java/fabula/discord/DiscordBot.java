package fabula.discord;

import fabula.Problem;
import fabula.examples.ServerId;
import fabula.settings.Settings;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** The bot, from its login to its orderly end. Used once: {@link #start}, {@link #awaitEnd}, {@link #stop}. */
public final class DiscordBot {

    /** Whatever needs no privileged intent: commands, mentions, direct messages. */
    private static final EnumSet<GatewayIntent> INTENTS =
            EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);

    private static final EnumSet<Permission> PERMISSIONS = EnumSet.of(
            Permission.VIEW_CHANNEL,
            Permission.MESSAGE_SEND,
            Permission.MESSAGE_SEND_IN_THREADS,
            Permission.MESSAGE_ATTACH_FILES,
            Permission.MESSAGE_HISTORY,
            Permission.MESSAGE_ADD_REACTION);

    private static final int WORKERS = 8;
    /** More than a thousand people may ask in the same moment; who comes after them is told that it is busy. */
    public static final int MOST_WAITING = 1500;

    private static final int MOST_WAITING_A_CHANNEL = 64;
    private static final int REST_THREADS = 40;
    /** For answers under way, and then for what Discord has yet to take of them. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration LEAVING = Duration.ofSeconds(2);
    /** Otherwise, after an outage of an hour, the bot might stay away for another quarter of one. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final Services services;
    private final Features features;
    private final Lanes lanes = new Lanes(WORKERS, MOST_WAITING, MOST_WAITING_A_CHANNEL);
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Daemons.named("discord-timer"));
    private final ExecutorService rest = Executors.newFixedThreadPool(REST_THREADS, Daemons.named("discord-rest"));
    private final Dispatcher dispatcher;
    private final MessageListener messages;
    private final WatchTower watchTower;
    private final Tidying tidying;
    private final Session session;
    private final ShardRange range;
    private final Patience patience = new Patience(LONGEST_PAUSE);
    private volatile ShardManager shards;
    private boolean stopped;

    /**
     * What can be said once the bot is there.
     *
     * @param invitation the address at which an administrator adds the bot to a server
     * @param servers how many it is on
     */
    public record Ready(String invitation, int servers) {}

    /**
     * The connection to Discord's gateway.
     *
     * @param shards how many there are to be; 0 before the start and after the end
     * @param connected how many of them are
     * @param pingSeconds how long the slowest one's heartbeat took to be answered
     */
    public record Connection(int shards, int connected, double pingSeconds) {

        public boolean isComplete() {
            return shards > 0 && connected == shards;
        }
    }

    public DiscordBot(Services services) {
        Words words = new Words();
        Languages languages = new Languages();
        this.services = services;
        this.features = Features.of(services, words);
        this.dispatcher = new Dispatcher(features, services, languages, words, lanes, timer);
        this.messages = new MessageListener(features, services, languages, words, lanes);
        this.range = new ShardRange(services.settings().discord().shards());
        this.tidying = new Tidying(services.retention(), services.riddles(), range, lanes, timer);
        this.watchTower = new WatchTower(features.watchers(), lanes);
        this.session = new Session(jda -> Registration.register(jda, features.definitions()), timer);
    }

    /** The token that was configured; a {@link Problem} that says how to get one if there is none. */
    public static Settings.Secret requireToken(Settings.Discord settings) {
        return settings.token()
                .filter(token -> !token.value().isBlank())
                .orElseThrow(() -> new Problem(
                        Problem.Kind.TOKEN,
                        "To run in Discord, create an application at https://discord.com/developers/applications, "
                                + "copy the token from its Bot page and start with DISCORD_TOKEN=… ./fabula run. "
                                + "To talk here and now, ./fabula chat needs no token."));
    }

    /** Logs in and returns when commands can be answered. */
    public Ready start() {
        Settings.Discord settings = services.settings().discord();
        String token = requireToken(settings).value();
        Quietly.always();
        try {
            shards = builder(token, settings).build(false);
            session.expect(shards, range::size);
            shards.login();
            session.ready().join();
        } catch (RuntimeException e) {
            stop();
            throw explained(e, settings.apiUrl());
        }
        features.resume(id -> shards.getChannelById(MessageChannel.class, id), range::has);
        if (!settings.messageContent()) {
            features.endReadingAlong(shards::getGuildById);
        }
        JDA first = shards.getShardCache().iterator().next();
        tidying.start(first.getSelfUser().getApplicationId(), present());
        return new Ready(invitation(first), shards.getGuilds().size());
    }

    /** Returns after {@link #stop}; throws a {@link Problem} if Discord ended the connection for good. */
    public void awaitEnd() {
        try {
            session.ended().join();
        } catch (CompletionException e) {
            stop();
            throw explained(e, services.settings().discord().apiUrl());
        }
    }

    /** How the bot is connected just now. */
    public Connection connection() {
        ShardManager running = shards;
        if (running == null || running.getShardCache() == null) {
            return new Connection(0, 0, 0);
        }
        List<JDA> connected = running.getShards().stream()
                .filter(shard -> shard.getStatus() == JDA.Status.CONNECTED)
                .toList();
        double ping = connected.stream().mapToLong(JDA::getGatewayPing).max().orElse(0);
        return new Connection(
                running.getShardsRunning() + running.getShardsQueued(), connected.size(), Math.max(0, ping) / 1000);
    }

    /** How much there is to do: pieces of work that wait or are under way, of {@value #MOST_WAITING} at the most. */
    public int waiting() {
        return lanes.waiting();
    }

    /** Takes nothing new, finishes what is under way and logs out. May be called more than once. */
    public synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        ShardManager running = shards;
        if (running != null && running.getShardCache() != null) {
            running.removeEventListener(dispatcher, messages, watchTower);
            features.pause();
        }
        patience.end();
        // What it takes of the machine, the answers under way have need of.
        services.retraining().park();
        lanes.close(PATIENCE);
        if (running != null) {
            session.shutdown(LEAVING);
        }
        timer.shutdownNow();
        rest.shutdown();
        session.end();
    }

    private DefaultShardManagerBuilder builder(String token, Settings.Discord settings) {
        EnumSet<GatewayIntent> intents = EnumSet.copyOf(INTENTS);
        if (settings.messageContent()) {
            intents.add(GatewayIntent.MESSAGE_CONTENT);
        }
        return range.applyTo(DefaultShardManagerBuilder.createLight(token, intents))
                .setRestConfigProvider(shard -> new RestConfig().setBaseUrl(settings.apiUrl()))
                .setHttpClientBuilder(new OkHttpClient.Builder()
                        .connectionPool(new ConnectionPool(REST_THREADS, 1, TimeUnit.MINUTES))
                        .addInterceptor(new Persistence(new Refusals(services.clock(), session::tokenIsRefused))))
                .setRateLimitElastic(rest, false)
                .setMaxReconnectDelay((int) LONGEST_PAUSE.toSeconds())
                .setEnableShutdownHook(false)
                .addEventListeners(session, patience, dispatcher, messages, watchTower);
    }

    /** A server that Discord cannot reach just now is no server that was left. */
    private Set<ServerId> present() {
        return shards.getShardCache().stream()
                .flatMap(shard -> Stream.concat(
                        shard.getGuildCache().stream().map(ISnowflake::getIdLong),
                        shard.getUnavailableGuilds().stream().map(Long::valueOf)))
                .map(People::server)
                .collect(Collectors.toSet());
    }

    private static String invitation(JDA jda) {
        return "https://discord.com/oauth2/authorize?client_id="
                + jda.getSelfUser().getApplicationId()
                + "&scope=bot+applications.commands&permissions="
                + Permission.getRaw(PERMISSIONS);
    }

    private static Problem explained(RuntimeException failure, String apiUrl) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof Problem problem) {
            return problem;
        }
        if (cause instanceof InvalidTokenException) {
            return Session.tokenRefused();
        }
        return new Problem(
                Problem.Kind.MACHINE,
                "Discord cannot be reached at " + apiUrl + ". Check the network and try again.",
                cause);
    }
}
