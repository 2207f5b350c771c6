package fabula.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsLoaderTest {

    @TempDir
    private Path home;

    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();

    private LoadedSettings load() {
        return new SettingsLoader(home, environment::get, properties::get).load(Optional.empty());
    }

    private LoadedSettings load(String... lines) throws IOException {
        Files.writeString(home.resolve("application.conf"), String.join("\n", lines));
        return load();
    }

    private String source(LoadedSettings loaded, String key) {
        return loaded.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElseThrow()
                .source();
    }

    private static void assertRefused(ThrowingCallable load, String... parts) {
        assertThatThrownBy(load)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.SETTINGS))
                .hasMessageContainingAll(parts);
    }

    @Test
    void without_a_file_the_defaults_are_in_force() {
        Settings settings = load().settings();

        assertThat(settings.data()).isEqualTo(home.resolve("data"));
        assertThat(settings.models().name()).isEqualTo("default");
        assertThat(settings.collecting().enabled()).isFalse();
        assertThat(settings.discord().token()).isEmpty();
        assertThat(settings.discord().apiUrl()).isEqualTo("https://discord.com/api/v10/");
        assertThat(settings.discord().messageContent()).isFalse();
        assertThat(settings.discord().servers()).isEqualTo(new Settings.Servers(30, 0, 0));
        assertThat(settings.operation())
                .isEqualTo(new Settings.Operation(Optional.empty(), "127.0.0.1", Settings.LogFormat.TEXT));
        assertThat(settings.training().corpora()).containsExactly(home.resolve("corpora"));
        assertThat(settings.training().vectors()).isEmpty();
        assertThat(settings.training().maxTime()).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void a_file_that_is_no_file_of_settings_is_refused_whatever_it_holds() throws IOException {
        Path file = home.resolve("application.conf");

        Files.writeString(file, "{a:".repeat(15_000));
        assertRefused(this::load, "nested too deeply");
        Files.writeString(file, "fabula { " + "\0".repeat(60_000) + " = 1 }");
        assertRefused(this::load, "there is no setting");
        Files.writeString(file, "# long\n".repeat(10_000));
        assertRefused(this::load, "application.conf is larger than 64 KB");
    }

    @Test
    void what_an_operator_watches_it_by_is_set_and_checked() throws IOException {
        environment.put("FABULA_OPERATION_PORT", "9464");
        assertThat(load("fabula.operation.log-format = json").settings().operation())
                .isEqualTo(new Settings.Operation(Optional.of(9464), "127.0.0.1", Settings.LogFormat.JSON));

        environment.clear();
        assertRefused(
                () -> load("fabula.operation { port = 65536, log-format = xml }"),
                "fabula.operation.port is 65536; allowed is a whole number from 0 to 65535",
                "fabula.operation.log-format is \"xml\"; allowed is text or json");
    }

    @Test
    void the_file_goes_over_the_defaults_the_environment_over_the_file_and_properties_over_all() throws IOException {
        environment.put("FABULA_MODELS_FOLDER", "from-environment");
        environment.put("FABULA_DATA", "from-environment");
        properties.put("fabula.data", "from-property");

        LoadedSettings loaded =
                load("fabula.models.name = mine", "fabula.models.folder = from-file", "fabula.data = from-file");

        assertThat(loaded.settings().models().name()).isEqualTo("mine");
        assertThat(loaded.settings().models().folder()).isEqualTo(home.resolve("from-environment"));
        assertThat(loaded.settings().data()).isEqualTo(home.resolve("from-property"));
        assertThat(source(loaded, "fabula.models.name")).isEqualTo("application.conf:1");
        assertThat(source(loaded, "fabula.models.folder")).isEqualTo("environment FABULA_MODELS_FOLDER");
        assertThat(source(loaded, "fabula.data")).isEqualTo("system property fabula.data");
        assertThat(source(loaded, "fabula.training.seed")).startsWith("reference.conf:");
    }

    @Test
    void a_list_comes_from_the_environment_with_commas() {
        environment.put("FABULA_TRAINING_CORPORA", "corpora, /srv/stories");

        assertThat(load().settings().training().corpora())
                .containsExactly(home.resolve("corpora"), home.resolve("/srv/stories"));
    }

    @Test
    void another_file_is_read_in_place_of_the_one_beside_the_program() throws IOException {
        Files.writeString(home.resolve("application.conf"), "fabula.models.name = beside");
        Path other = Files.writeString(home.resolve("other.conf"), "fabula.stories.max-statements = 7");

        Settings settings = new SettingsLoader(home, environment::get, properties::get)
                .load(Optional.of(other))
                .settings();

        assertThat(settings.models().name()).isEqualTo("default");
        assertThat(settings.stories().maxStatements()).isEqualTo(7);
    }

    @Test
    void a_named_file_that_is_not_there_is_told() {
        SettingsLoader loader = new SettingsLoader(home, environment::get, properties::get);

        assertRefused(() -> loader.load(Optional.of(home.resolve("nowhere.conf"))), "nowhere.conf");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "training.batch = many | fabula.training.batch is \"many\"; allowed is a whole number from 1 to 4096.",
                "training.batch = 2.5 | is 2.5; allowed is a whole number",
                "training.batch = null | is null; allowed is a whole number",
                "training.seed = 0 | is 0; allowed is a whole number from 1.",
                "training.learning-rate = 7 | is 7; allowed is a number from 0.000001 to 1.",
                "training.learning-rate = NaN | is \"NaN\"; allowed is a number",
                "training.max-time = 60 | is 60; allowed is a duration from 1m to 30d",
                "training.max-memory = lots | is \"lots\"; allowed is an amount like 1500m or 2g.",
                "training.corpora = x | allowed is a list of paths",
                "models.name = \"../x\" | allowed is a name of letters",
                "data = \"\" | allowed is a path",
                "collecting.enabled = perhaps | allowed is true or false",
                "discord.admins.users = [-1] | allowed is a list of Discord's ids",
                "discord.api-url = \"http://example.org/\" | allowed is https://, or http:// on this machine alone",
                "discord.api-url = \"ftp://x\" | allowed is an address that begins with https://",
                "discord.message-content = maybe | allowed is true or false",
                "discord.servers.idle-days = 0 | is 0; allowed is a whole number from 1 to 3650.",
                "discord.servers.person-seconds = 3601 | allowed is a whole number from 0 to 3600.",
                "network = 3 | fabula.network is a group of settings",
            })
    void a_value_that_is_not_allowed_is_named_with_line_key_and_what_is_allowed(String line, String message) {
        String key = line.replaceAll(" .*", "");

        assertRefused(() -> load("# a comment", "fabula." + line), "application.conf:2: fabula." + key, message);
    }

    @ParameterizedTest
    @CsvSource({
        "fabula.training.bacth, Did you mean fabula.training.batch?",
        "fabula.learning-rate, Did you mean fabula.training.learning-rate?",
        "models.name, Did you mean fabula.models.name?",
        "fabula.models.naem, Did you mean fabula.models.name?",
        "fabula.elephants-in-the-room, All settings are explained in"
    })
    void a_key_that_does_not_exist_is_told_with_the_nearest_one(String key, String hint) {
        assertRefused(() -> load(key + " = 1"), "application.conf:1: there is no setting " + key + ". " + hint);
    }

    @Test
    void all_that_is_wrong_is_told_at_once_in_the_order_of_the_file() {
        assertThatThrownBy(() -> load("fabula.data = []", "fabula.nonsense = 1", "fabula.training.batch = 0"))
                .hasMessageMatching(
                        "(?s)application.conf:1: .*\\Rapplication.conf:2: .*\\Rapplication.conf:3: [^\\n]*");
    }

    @Test
    void a_file_that_is_no_configuration_is_told_with_its_line() {
        assertRefused(() -> load("fabula {", "  data = "), "application.conf:2");
    }

    @Test
    void the_token_comes_from_the_environment_and_is_never_shown() {
        environment.put("DISCORD_TOKEN", "very.secret.token");

        LoadedSettings loaded = load();

        assertThat(loaded.settings().discord().token()).contains(new Settings.Secret("very.secret.token"));
        assertThat(loaded.toString()).doesNotContain("very.secret.token");
        assertThat(source(loaded, "fabula.discord.token")).isEqualTo("environment DISCORD_TOKEN");
    }

    @Test
    void a_token_in_the_file_of_settings_is_refused_and_not_repeated() {
        assertThatThrownBy(() -> load("fabula.discord.token = very-secret"))
                .hasMessageContainingAll("application.conf:1", "DISCORD_TOKEN", "token-file")
                .message()
                .doesNotContain("very-secret");
    }

    @Test
    void a_token_that_the_file_takes_from_the_environment_is_no_token_in_the_file() throws IOException {
        String path = System.getenv("PATH");
        Assumptions.assumeTrue(path != null);

        assertThat(load("fabula.discord.token = ${PATH}").settings().discord().token())
                .contains(new Settings.Secret(path));
    }

    @Test
    void the_token_comes_from_a_file_of_its_own() throws IOException {
        privateFile("token", "very.secret.token\n");

        assertThat(load("fabula.discord.token-file = token")
                        .settings()
                        .discord()
                        .token())
                .contains(new Settings.Secret("very.secret.token"));
    }

    @Test
    void a_token_file_that_everybody_can_read_is_refused_with_the_remedy() throws IOException {
        Path file = privateFile("token", "very.secret.token");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertRefused(() -> load("fabula.discord.token-file = token"), "application.conf:1", "chmod 600 " + file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "two\nlines"})
    void a_token_file_with_anything_but_a_token_is_refused(String content) throws IOException {
        privateFile("token", content);

        assertRefused(() -> load("fabula.discord.token-file = token"), "one line, the token, and nothing else");
    }

    @Test
    void a_token_file_that_is_not_there_is_told() {
        assertRefused(() -> load("fabula.discord.token-file = token"), "cannot be read");
    }

    @Test
    void the_file_that_ships_changes_nothing() {
        Path shipped = Path.of("application.conf");

        LoadedSettings loaded = new SettingsLoader(home, environment::get, properties::get).load(Optional.of(shipped));

        assertThat(loaded).isEqualTo(load());
    }

    @Test
    void every_key_that_the_shipped_file_shows_exists_with_that_default() throws IOException {
        String shown = Files.readString(Path.of("application.conf"))
                .replaceAll("(?m)^  # ([a-z.-]+ = )", "  $1")
                .replaceAll("(?m)^.*(token-file|admins.users|training.vectors).*$", "");

        LoadedSettings loaded = load(shown);

        assertThat(loaded.settings()).isEqualTo(loadDefaults().settings());
        assertThat(loaded.entries())
                .filteredOn(entry -> entry.source().startsWith("application.conf"))
                .hasSizeGreaterThan(6);
    }

    private LoadedSettings loadDefaults() throws IOException {
        Files.delete(home.resolve("application.conf"));
        return load();
    }

    private Path privateFile(String name, String content) throws IOException {
        Assumptions.assumeTrue(
                home.getFileSystem().supportedFileAttributeViews().contains("posix"), "needs POSIX permissions");
        Path file = Files.writeString(home.resolve(name), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    @Test
    void a_database_that_is_shared_is_named_by_its_address_and_no_secret_is_shown() throws IOException {
        environment.put("FABULA_STORAGE_PASSWORD", "sesame");

        LoadedSettings loaded = load("fabula.storage { url = \"jdbc:postgresql://db/fabula?x=sesame\", user = ann }");

        Settings.Storage storage = loaded.settings().storage();
        assertThat(storage.url().orElseThrow().value()).isEqualTo("jdbc:postgresql://db/fabula?x=sesame");
        assertThat(storage.user()).contains("ann");
        assertThat(storage.password().orElseThrow().value()).isEqualTo("sesame");
        assertThat(loaded.toString()).doesNotContain("sesame");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://sesame/db",
                "sesame",
                "jdbc:postgresql:sesame",
                "jdbc:postgresql://a sesame",
                "jdbc:postgresql://me:sesame@db/fabula"
            })
    void another_kind_of_database_is_refused_and_not_repeated(String url) {
        environment.put("FABULA_STORAGE_URL", url);

        assertThatThrownBy(this::load)
                .isInstanceOf(Problem.class)
                .hasMessageContainingAll("environment FABULA_STORAGE_URL", "jdbc:postgresql://host:5432/database")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("sesame"));
    }

    @Test
    void a_process_may_serve_some_shards() throws IOException {
        assertThat(load().settings().discord().shards()).isEmpty();
        assertThat(load("fabula.discord.shards { total = 4, from = 1, to = 2 }")
                        .settings()
                        .discord()
                        .shards())
                .contains(new Settings.Shards(4, 1, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "total = 4 from = 0,fabula.discord.shards.to is not set",
        "total = 4 from = 0 to = 4,a whole number from 0 to 3",
        "total = 4 from = 3 to = 2,a whole number from 0 to 2",
        "total = 0 from = 0 to = 0,a whole number from 1 to 100000"
    })
    void shards_that_there_cannot_be_are_refused(String shards, String sentence) {
        assertRefused(
                () -> load(
                        "fabula.discord.shards {" + shards.replace(" f", ", f").replace(" to ", ", to ") + "}"),
                sentence);
    }
}
