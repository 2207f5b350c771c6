package fabula.storage;

import static fabula.examples.Gifts.ANN;
import static fabula.examples.Gifts.BARN;
import static fabula.examples.Gifts.INN;
import static fabula.examples.Gifts.NOON;
import static fabula.examples.Gifts.by;
import static fabula.examples.Gifts.submission;
import static fabula.examples.Gifts.yeeted;
import static org.assertj.core.api.Assertions.assertThat;

import fabula.examples.ExampleState;
import fabula.examples.ServerId;
import fabula.model.ChoiceLog;
import fabula.model.Scope;
import fabula.server.KeptStories;
import fabula.server.Location;
import fabula.server.Pace;
import fabula.server.ServerRules;
import fabula.server.ServerSettings;
import fabula.story.ChannelId;
import fabula.story.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SqlServersTest {

    private static final ChannelId HALL = ChannelId.discord(1);
    private static final ChannelId CELLAR = ChannelId.discord(2);
    private static final ChannelId ASIDE = ChannelId.discord(4);
    private static final ChannelId DIRECT = ChannelId.discord(3);
    private static final ChannelId TERMINAL = ChannelId.terminal("main");
    private static final ServerSettings CHOSEN = new ServerSettings(
            Set.of(HALL, CELLAR), Set.of(CELLAR), Set.of(17L, Long.MAX_VALUE), 7, Pace.ofSeconds(5, 2));
    private static final int DEFAULT_DAYS = 30;

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    private Database database;
    private SqlServerSettings settings;
    private SqlKeptStories kept;
    private SqlServers servers;
    private SqlStories stories;
    private final Map<ChannelId, ServerId> whose = new HashMap<>(Map.of(HALL, INN, CELLAR, BARN));

    @BeforeEach
    void open() {
        database = kind.open(folder);
        settings = new SqlServerSettings(database);
        kept = new SqlKeptStories(database);
        servers = new SqlServers(database);
        stories = new SqlStories(
                database,
                channel -> new Location(
                        Optional.ofNullable(whose.get(channel)),
                        Optional.of(HALL).filter(hall -> channel.equals(ASIDE))));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Instant after(int days) {
        return NOON.plus(Duration.ofDays(days)).plusMillis(1);
    }

    @Test
    void what_was_chosen_is_kept_each_server_s_apart_and_replaced_as_a_whole() {
        assertThat(settings.of(INN)).isEmpty();
        settings.keep(INN, CHOSEN);
        close();
        open();
        assertThat(settings.of(INN)).contains(CHOSEN);
        assertThat(settings.of(BARN)).isEmpty();

        ServerSettings others = new ServerSettings(Set.of(), Set.of(), Set.of(4L), 365, Pace.ofSeconds(0, 0));
        settings.keep(INN, others);
        assertThat(settings.of(INN)).contains(others);
    }

    @Test
    void rules_are_the_operator_s_until_something_is_chosen() {
        ServerSettings byDefault = ServerSettings.byDefault(DEFAULT_DAYS, Pace.ofSeconds(0, 0));
        ServerRules rules = new ServerRules(settings, byDefault);
        assertThat(rules.of(INN)).isEqualTo(byDefault);
        assertThat(rules.change(INN, present -> present.with(Pace.ofSeconds(9, 0))))
                .isEqualTo(byDefault.with(Pace.ofSeconds(9, 0)));
        assertThat(new ServerRules(settings, byDefault).of(INN).pace()).isEqualTo(Pace.ofSeconds(9, 0));
        servers.forget(INN);
        rules.forget(INN);
        assertThat(rules.of(INN)).isEqualTo(byDefault);
    }

    @Test
    void a_story_is_idle_after_as_many_days_as_its_server_says() {
        settings.keep(INN, CHOSEN);
        for (ChannelId channel : List.of(HALL, CELLAR, DIRECT, TERMINAL)) {
            stories.append(channel, ANN, NOON, List.of("Mary left."));
        }
        assertThat(kept.idle(NOON.plus(Duration.ofDays(7)), DEFAULT_DAYS, 10)).isEmpty();
        assertThat(kept.idle(after(7), DEFAULT_DAYS, 10))
                .extracting(KeptStories.Idle::channel)
                .containsExactly(HALL);
        assertThat(kept.isIdle(CELLAR, after(7), DEFAULT_DAYS)).isFalse();
        assertThat(kept.idle(after(30), DEFAULT_DAYS, 10))
                .extracting(KeptStories.Idle::channel)
                .containsExactlyInAnyOrder(HALL, CELLAR, DIRECT);
        assertThat(kept.idle(after(30), DEFAULT_DAYS, 2)).hasSize(2);
        assertThat(kept.isIdle(DIRECT, after(30), DEFAULT_DAYS)).isTrue();
    }

    @Test
    void a_story_that_is_told_or_asked_about_is_not_idle() {
        stories.append(HALL, ANN, NOON, List.of("Mary left."));
        stories.append(CELLAR, ANN, NOON, List.of("Mary left."));
        stories.append(CELLAR, ANN, after(20), List.of("John left."));
        kept.used(HALL, NOON.plusSeconds(60));
        assertThat(kept.isIdle(HALL, after(30), DEFAULT_DAYS)).isTrue();
        kept.used(HALL, after(20));
        kept.used(DIRECT, after(20));
        assertThat(kept.idle(after(30), DEFAULT_DAYS, 10)).isEmpty();
        assertThat(stories.story(DIRECT).isEmpty()).isTrue();
    }

    @Test
    void stories_of_threads_are_found_by_their_channel() {
        stories.append(HALL, ANN, NOON, List.of("Mary left."));
        stories.append(ASIDE, ANN, NOON, List.of("Mary left."));
        assertThat(kept.within(HALL)).containsExactly(ASIDE);
        assertThat(kept.within(ASIDE)).isEmpty();
    }

    @Test
    void of_a_server_that_is_forgotten_nothing_is_left_but_its_models() {
        SqlConsents consents = new SqlConsents(database);
        SqlExamples examples = new SqlExamples(database);
        ModelChoices choices = new ModelChoices(database);
        for (ServerId server : List.of(INN, BARN)) {
            settings.keep(server, CHOSEN);
            consents.startCollecting(server, ANN.id(), NOON);
            consents.agree(server, ANN.id(), NOON);
            examples.add(server, List.of(submission(yeeted("Zed", Verdict.YES), by(ANN))), false);
            choices.record(Scope.server(server.value()), new ChoiceLog.Choice("winter", ANN.id(), NOON));
        }
        stories.append(HALL, ANN, NOON, List.of("Mary left."));
        assertThat(kept.of(INN)).containsExactly(HALL);
        assertThat(servers.servers()).containsExactlyInAnyOrder(INN, BARN);

        kept.of(INN).forEach(stories::clear);
        servers.forget(INN);

        assertThat(servers.servers()).containsExactly(BARN);
        assertThat(settings.of(INN)).isEmpty();
        assertThat(settings.of(BARN)).contains(CHOSEN);
        assertThat(consents.agreed(INN, ANN.id())).isFalse();
        assertThat(examples.list(INN, EnumSet.allOf(ExampleState.class))).isEmpty();
        assertThat(examples.list(BARN, EnumSet.allOf(ExampleState.class))).hasSize(1);
        assertThat(choices.history(Scope.server(INN.value())))
                .containsExactly(new ChoiceLog.Choice("winter", SqlPeople.ERASED, NOON));
        assertThat(new SqlPeople(database).of(ANN.id()).agreements()).hasSize(1);
    }

    @Test
    void data_belong_to_the_first_application_that_was_started_with_them() {
        assertThat(servers.application()).isEmpty();
        servers.belongsTo("17");
        servers.belongsTo("18");
        assertThat(servers.application()).contains("17");
    }

    @Test
    void reading_along_ends_everywhere_at_once() {
        settings.keep(INN, CHOSEN);
        settings.keep(BARN, ServerSettings.byDefault(DEFAULT_DAYS, Pace.ofSeconds(0, 0)));
        assertThat(settings.endAmbient()).containsExactly(Map.entry(INN, Set.of(CELLAR)));
        assertThat(settings.endAmbient()).isEmpty();
        assertThat(settings.of(INN).orElseThrow().channels()).isEqualTo(CHOSEN.channels());
    }

    @Test
    void who_is_not_to_be_read_stays_so_through_an_erasure() {
        SqlBystanders bystanders = new SqlBystanders(database);
        SqlPeople people = new SqlPeople(database);
        bystanders.add(ANN.id(), NOON);
        bystanders.add(ANN.id(), after(1));
        people.erase(ANN.id());
        assertThat(bystanders.contains(ANN.id())).isTrue();
        assertThat(people.of(ANN.id()).unread()).contains(NOON);
        bystanders.remove(ANN.id());
        assertThat(bystanders.contains(ANN.id())).isFalse();
        assertThat(people.of(ANN.id()).unread()).isEmpty();
    }
}
