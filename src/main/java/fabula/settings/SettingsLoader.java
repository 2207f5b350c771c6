package fabula.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import com.typesafe.config.ConfigValueType;
import fabula.Problem;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the settings: {@code reference.conf}, over it {@code application.conf} beside the program, over it the
 * environment ({@code DISCORD_TOKEN}, and {@code FABULA_MODELS_NAME} for {@code fabula.models.name}), over it system
 * properties ({@code -Dfabula.models.name=…}).
 */
public final class SettingsLoader {

    static final String TOKEN_VARIABLE = "DISCORD_TOKEN";
    private static final String FILE = "application.conf";
    /** Beyond all that could be set, commented at length. */
    private static final int LARGEST_FILE = 64 << 10;

    private final Path home;
    private final Function<String, String> environment;
    private final Function<String, String> properties;
    private final Config reference;

    /**
     * @param home the folder of the program, which relative paths begin at
     * @param environment the value of a variable, or null
     * @param properties the value of a system property, or null
     */
    public SettingsLoader(Path home, Function<String, String> environment, Function<String, String> properties) {
        this.home = home.toAbsolutePath().normalize();
        this.environment = environment;
        this.properties = properties;
        this.reference = reference();
    }

    /** For this process: the launcher says where home is; without it, home is the working directory. */
    public static SettingsLoader ofProcess() {
        return new SettingsLoader(Path.of(System.getProperty("fabula.home", "")), System::getenv, System::getProperty);
    }

    /** The folder of the program. */
    public Path home() {
        return home;
    }

    /**
     * Reads and checks everything.
     *
     * @param file in place of {@code application.conf} beside the program
     * @throws Problem naming every value that is not allowed
     */
    public LoadedSettings load(Optional<Path> file) {
        try {
            KeyCheck keys = new KeyCheck(reference);
            Config checked = keys.check(parse(file).withFallback(reference).resolve());
            Config config = overrides().withFallback(checked).withFallback(reference);
            Values values = new Values(config, home, keys.errors());
            Settings settings = new SettingsReader(values).read();
            values.throwIfAnyIsWrong();
            return new LoadedSettings(settings, entries(config));
        } catch (ConfigException e) {
            throw new Problem(
                    Problem.Kind.SETTINGS,
                    "The settings cannot be read. " + e.getMessage().replaceFirst(": (\\d+):", ":$1:"),
                    e);
        } catch (StackOverflowError e) {
            // Groups are parsed, resolved and looked through by methods that call themselves.
            throw new Problem(Problem.Kind.SETTINGS, "The settings cannot be read: they are nested too deeply.", e);
        }
    }

    private static Config reference() {
        try (Reader reader = new InputStreamReader(
                SettingsLoader.class.getResourceAsStream("/reference.conf"), StandardCharsets.UTF_8)) {
            return ConfigFactory.parseReader(reader, named("reference.conf"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Config parse(Optional<Path> file) {
        Path path = file.orElse(home.resolve(FILE));
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            if (file.isEmpty()) {
                return ConfigFactory.empty();
            }
            throw new Problem(Problem.Kind.SETTINGS, "There is no file " + path + " that settings can be read from.");
        }
        if (path.toFile().length() > LARGEST_FILE) {
            throw new Problem(
                    Problem.Kind.SETTINGS,
                    path + " is larger than " + (LARGEST_FILE >> 10) + " KB. Is this a file of settings?");
        }
        String name = file.map(Path::toString).orElse(FILE);
        return ConfigFactory.parseFile(path.toFile(), named(name).setAllowMissing(false));
    }

    private static ConfigParseOptions named(String name) {
        return ConfigParseOptions.defaults().setOriginDescription(name);
    }

    private Config overrides() {
        Config config = ConfigFactory.empty();
        for (String key : KeyCheck.leaves(reference)) {
            config = config.withFallback(override(key, properties.apply(key), "system property " + key))
                    .withFallback(override(key, environment.apply(variable(key)), "environment " + variable(key)));
        }
        return config.withFallback(
                override(Values.TOKEN, environment.apply(TOKEN_VARIABLE), "environment " + TOKEN_VARIABLE));
    }

    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private Config override(String key, String text, String source) {
        if (text == null || text.isBlank()) {
            return ConfigFactory.empty();
        }
        boolean isList = KeyCheck.find(reference, key).valueType() == ConfigValueType.LIST;
        Object value =
                isList ? Arrays.stream(text.split(",")).map(String::strip).toList() : text.strip();
        return ConfigFactory.empty().withValue(key, ConfigValueFactory.fromAnyRef(value, source));
    }

    private List<LoadedSettings.Entry> entries(Config config) {
        return KeyCheck.leaves(reference).stream()
                .map(key -> entry(config, key))
                .toList();
    }

    private static LoadedSettings.Entry entry(Config config, String key) {
        ConfigValue value = KeyCheck.find(config, key);
        String shown = value.valueType() == ConfigValueType.NULL
                ? ""
                : Values.SECRETS.contains(key) ? "(hidden)" : value.render(ConfigRenderOptions.concise());
        return new LoadedSettings.Entry(key, shown, Values.source(value));
    }
}
