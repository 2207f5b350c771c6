package fabula.app;

import fabula.Problem;
import fabula.backup.BackupWriter;
import fabula.backup.Restorer;
import fabula.cli.AskCommand;
import fabula.cli.BackupCommand;
import fabula.cli.BenchmarkBabiCommand;
import fabula.cli.BenchmarkCommand;
import fabula.cli.BenchmarkRetrainCommand;
import fabula.cli.BenchmarkTeachCommand;
import fabula.cli.ChatCommand;
import fabula.cli.Check;
import fabula.cli.CheckCommand;
import fabula.cli.CompareCommand;
import fabula.cli.ConfigCommand;
import fabula.cli.CorpusCommand;
import fabula.cli.DoctorCommand;
import fabula.cli.EvaluateCommand;
import fabula.cli.ExamplesCommand;
import fabula.cli.FabulaCommand;
import fabula.cli.ModelsCommand;
import fabula.cli.PrivacyCommand;
import fabula.cli.RestoreCommand;
import fabula.cli.RunCommand;
import fabula.cli.TeachCommand;
import fabula.cli.TrainCommand;
import fabula.conversation.Conversation;
import fabula.conversation.HiddenStories;
import fabula.conversation.StoryConversation;
import fabula.conversation.StoryRepository;
import fabula.discord.Activity;
import fabula.discord.DiscordBot;
import fabula.discord.Servers;
import fabula.discord.Services;
import fabula.examples.Collecting;
import fabula.examples.ExampleStore;
import fabula.examples.ServerId;
import fabula.metrics.Metrics;
import fabula.model.Following;
import fabula.model.Manifest;
import fabula.model.ModelFolder;
import fabula.model.ModelStore;
import fabula.model.Scope;
import fabula.network.Natives;
import fabula.network.NetworkReader;
import fabula.reader.CalibratedReader;
import fabula.reader.Query;
import fabula.reader.Reader;
import fabula.riddle.Riddles;
import fabula.server.Pace;
import fabula.server.Retention;
import fabula.server.ServerRules;
import fabula.server.ServerSettings;
import fabula.settings.Settings;
import fabula.settings.Version;
import fabula.storage.Database;
import fabula.storage.ModelChoices;
import fabula.storage.SqlBystanders;
import fabula.storage.SqlConsents;
import fabula.storage.SqlExamples;
import fabula.storage.SqlJobs;
import fabula.storage.SqlKeptStories;
import fabula.storage.SqlPeople;
import fabula.storage.SqlRiddles;
import fabula.storage.SqlServerSettings;
import fabula.storage.SqlServers;
import fabula.storage.SqlStories;
import fabula.storage.SqlTrainings;
import fabula.story.ChannelId;
import fabula.terminal.FleetingStories;
import fabula.training.Course;
import fabula.training.HandTeaching;
import fabula.training.NetworkSettings;
import fabula.training.QueuedRetraining;
import fabula.training.TrainingStories;
import fabula.world.StoryGenerator;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/**
 * All parts of the program, each made when a command first asks for it: most commands need neither the database nor the
 * network. Closing it closes what was opened.
 */
final class Fabula implements AutoCloseable {

    private final FabulaCommand root;
    private final Path home;
    private final Clock clock = Clock.systemDefaultZone();
    private final Parts parts = new Parts();
    private final Lazy<Database> database = new Lazy<>(() -> parts.add(database(settings())));
    private final Lazy<ModelStore> models = new Lazy<>(this::openModels);

    /** @param home the program's folder */
    Fabula(FabulaCommand root, Path home) {
        this.root = root;
        this.home = home;
    }

    /** The commands, in the order of the help. */
    List<Object> commands() {
        return List.of(
                new ChatCommand(root::settings, this::conversation, this::collecting, System.in),
                new AskCommand(this::conversation, System.in),
                new RunCommand(this::settings, this::bot, this::close),
                new TrainCommand(this::settings, new TrainingStories(), System.in, clock),
                new TeachCommand(this::course, this::handTeaching, System.in),
                new EvaluateCommand(this::reader, new TrainingStories()::exam),
                BenchmarkCommand.of(List.of(
                        new BenchmarkBabiCommand(this::settings, home, clock),
                        new BenchmarkTeachCommand(this::settings, this::load, home, clock),
                        new BenchmarkRetrainCommand(
                                ground -> new RetrainSite(ground, this::load),
                                OwnProgram::equal,
                                () -> settings()
                                        .models()
                                        .folder()
                                        .resolve(
                                                models.get().inForce(Scope.BASE).name()),
                                home,
                                clock))),
                new CompareCommand(this::settings, home, clock),
                new ModelsCommand(models, () -> handTeaching(course()), clock.getZone()),
                new CorpusCommand(StoryGenerator::kinds, (seed, kind, stories) -> new StoryGenerator(seed)
                        .generate(kind, stories)),
                new ExamplesCommand(this::collecting, this::examples, System.in, clock),
                new PrivacyCommand(() -> new SqlPeople(database.get())),
                new BackupCommand(this::backup),
                new RestoreCommand(this::restorer),
                new CheckCommand(() -> new KeptChecks(settings(), database).all()),
                new ConfigCommand(root::settings),
                new DoctorCommand(
                        this::settings, List.of(new Check("natives", this::natives), new Check("model", this::model))));
    }

    private Settings settings() {
        return root.settings().settings();
    }

    private static Database database(Settings settings) {
        Settings.Storage storage = settings.storage();
        return storage.url()
                .map(url -> Database.connect(
                        url.value(), storage.user(), storage.password().map(Settings.Secret::value)))
                .orElseGet(() -> Database.open(settings.data()));
    }

    private ModelStore openModels() {
        Settings.Models settings = settings().models();
        LateChoices choices = new LateChoices(new Lazy<>(() -> new ModelChoices(database.get())));
        return parts.add(new ModelStore(settings.folder(), settings.name(), choices, this::load, clock));
    }

    private Reader load(Path models, String name) {
        return load(models.resolve(name), ModelFolder.read(models, name));
    }

    private Reader load(Path folder, Manifest manifest) {
        try {
            Reader network = NetworkReader.load(
                    manifest.name(),
                    folder,
                    NetworkSettings.of(manifest).withFused(settings().network().fused()));
            return new CalibratedReader(network, manifest.temperature());
        } catch (LinkageError e) {
            throw new Problem(
                    Problem.Kind.MACHINE,
                    "The native libraries that the network needs cannot be loaded here. `./fabula doctor` says more.",
                    e);
        }
    }

    /** A reader for its caller to close. */
    private Reader reader(Optional<String> model) {
        return models.get().open(model.orElseGet(() -> models.get()
                .inForce(Scope.server(ServerId.TERMINAL.value()))
                .name()));
    }

    private Conversation conversation(Optional<String> model, boolean kept) {
        Settings.Stories limits = settings().stories();
        // Two threads that log first at the same time would have it told on the console.
        LoggerFactory.getILoggerFactory();
        // Loading the natives and opening the database take the longest; a failure of the former comes up again below.
        CompletableFuture.runAsync(Natives::oneThread);
        StoryRepository stories = kept ? new SqlStories(database.get()) : new FleetingStories();
        Reader reader = model.isPresent()
                ? parts.add(models.get().open(model.get()))
                : models.get().reader(Scope.server(ServerId.TERMINAL.value()));
        return new StoryConversation(stories, channel -> reader, limits, clock);
    }

    private Collecting collecting() {
        return new Collecting(settings().collecting().enabled(), examples(), new SqlConsents(database.get()), clock);
    }

    private ServerExamples approved() {
        return new ServerExamples(this::examples, () -> new SqlTrainings(database.get()));
    }

    private Course course() {
        return new Course(settings(), Version.current(), this::load, clock);
    }

    private HandTeaching handTeaching(Course course) {
        return new HandTeaching(settings(), models.get(), approved(), course, clock);
    }

    private ExampleStore examples() {
        return new SqlExamples(database.get());
    }

    private DiscordBot bot() {
        Settings settings = settings();
        ModelStore store = models.get();
        Servers servers = new Servers();
        Metrics metrics = parts.add(new Metrics());
        Activity activity = new Activity(clock, metrics);
        CompletableFuture.runAsync(Natives::oneThread);
        Function<ChannelId, Reader> readers =
                channel -> activity.counting(servers.of(channel), store.reader(servers.of(channel)));
        Conversation conversation = new StoryConversation(
                new SqlStories(database.get(), servers::locate), readers, settings.stories(), clock);
        Riddles riddles = new Riddles(
                new SqlRiddles(database.get(), servers::locate), new HiddenStories(readers, settings.stories()), clock);
        store.reader(Scope.BASE);
        parts.add(new Following(store)).begin();
        QueuedRetraining retraining = parts.add(new QueuedRetraining(
                settings, store, approved(), new SqlJobs(database.get()), new OwnProgram(home, root.config()), clock));
        Settings.Servers defaults = settings.discord().servers();
        ServerRules rules = new ServerRules(
                new SqlServerSettings(database.get()),
                ServerSettings.byDefault(
                        defaults.idleDays(), Pace.ofSeconds(defaults.personSeconds(), defaults.channelSeconds())));
        Retention retention = new Retention(
                new SqlKeptStories(database.get()),
                new SqlServers(database.get()),
                rules,
                conversation,
                defaults.idleDays(),
                clock);
        DiscordBot bot = new DiscordBot(new Services(
                settings,
                conversation,
                servers,
                activity,
                store,
                retraining,
                collecting(),
                examples(),
                new SqlPeople(database.get()),
                rules,
                new SqlBystanders(database.get()),
                retention,
                riddles,
                clock));
        Operation operation = new Operation(metrics, bot, store, retraining, database.get());
        settings.operation().port().ifPresent(port -> parts.add(operation.open(port, settings.operation())));
        parts.add(bot::stop);
        return bot;
    }

    private BackupWriter.Written backup(Path file) {
        return new BackupWriter(settings().models().folder(), Version.current(), clock).write(database.get(), file);
    }

    private Restorer restorer() {
        Settings settings = settings();
        if (settings.storage().url().isPresent()) {
            throw Problem.input("The stories lie in PostgreSQL, and a backup goes into the data folder. Put back what"
                    + " pg_dump wrote with pg_restore; or leave fabula.storage.url out, and restore that folder.");
        }
        return new Restorer(settings.data(), settings.models().folder(), clock);
    }

    private Check.Finding natives() {
        return Check.Finding.good(Natives.describe());
    }

    private Check.Finding model() {
        Manifest manifest = models.get().inForce(Scope.BASE);
        try (Reader reader = models.get().open(manifest.name())) {
            reader.read(new Query(List.of("Mary went to the kitchen."), "Is Mary in the kitchen?"));
        }
        return Check.Finding.good(String.format(
                Locale.ROOT,
                "%s answers; %.1f %% right when it was trained",
                manifest.name(),
                100 * manifest.accuracy()));
    }

    @Override
    public void close() {
        parts.close();
    }
}
