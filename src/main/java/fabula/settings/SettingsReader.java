package fabula.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the records together; says for each setting what is allowed. */
final class SettingsReader {

    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}";
    private static final String NAME_ALLOWED = "a name of letters, digits, dots, hyphens and underscores";

    private final Values values;

    SettingsReader(Values values) {
        this.values = values;
    }

    Settings read() {
        return new Settings(
                values.path("fabula.data"),
                new StorageSource(values).storage(),
                models(),
                stories(),
                collecting(),
                discord(),
                operation(),
                training(),
                network(),
                benchmark());
    }

    private Settings.Models models() {
        return new Settings.Models(
                values.path("fabula.models.folder"),
                values.text("fabula.models.name", NAME, NAME_ALLOWED),
                values.integer("fabula.models.keep", 1, 1000));
    }

    private Settings.Stories stories() {
        return new Settings.Stories(
                values.integer("fabula.stories.max-statements", 1, 100_000),
                values.integer("fabula.stories.max-characters", 100, 100_000));
    }

    private Settings.Collecting collecting() {
        return new Settings.Collecting(values.flag("fabula.collecting.enabled"));
    }

    private Settings.Discord discord() {
        return new Settings.Discord(
                new TokenSource(values).token(),
                apiUrl(),
                values.ids("fabula.discord.admins.users"),
                values.ids("fabula.discord.admins.roles"),
                values.flag("fabula.discord.message-content"),
                shards(),
                new Settings.Servers(
                        values.integer("fabula.discord.servers.idle-days", 1, 3650),
                        values.integer("fabula.discord.servers.person-seconds", 0, 3600),
                        values.integer("fabula.discord.servers.channel-seconds", 0, 3600)));
    }

    private Optional<Settings.Shards> shards() {
        String total = "fabula.discord.shards.total";
        String from = "fabula.discord.shards.from";
        String to = "fabula.discord.shards.to";
        List<String> missing =
                Stream.of(total, from, to).filter(key -> !values.isSet(key)).toList();
        if (missing.size() == 3) {
            return Optional.empty();
        }
        if (!missing.isEmpty()) {
            missing.forEach(key -> values.refuse(key, "is not set; give total, from and to, or none of them."));
            return Optional.empty();
        }
        int all = values.integer(total, 1, 100_000);
        int last = values.integer(to, 0, Math.max(0, all - 1));
        return Optional.of(new Settings.Shards(all, values.integer(from, 0, last), last));
    }

    private String apiUrl() {
        String key = "fabula.discord.api-url";
        String url = values.text(key, "https?://[^\\s/]+(/\\S*)?", "an address that begins with https://");
        // The token travels there: in the clear only as far as this machine.
        if (url.startsWith("http://") && !isLoopback(url)) {
            values.refuse(key, "is " + url + "; allowed is https://, or http:// on this machine alone.");
        }
        return url.endsWith("/") ? url : url + "/";
    }

    private static boolean isLoopback(String url) {
        try {
            String host = String.valueOf(URI.create(url).getHost());
            return List.of("localhost", "127.0.0.1", "[::1]").contains(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Settings.Operation operation() {
        String port = "fabula.operation.port";
        return new Settings.Operation(
                values.isSet(port) ? Optional.of(values.integer(port, 0, 65535)) : Optional.empty(),
                values.text("fabula.operation.host", "[\\w.:-]+", "the name or address of a host"),
                values.choice("fabula.operation.log-format", Settings.LogFormat.class));
    }

    private Settings.Training training() {
        return new Settings.Training(
                values.paths("fabula.training.corpora"),
                values.integer("fabula.training.generated-stories", 0, 10_000_000),
                values.optionalPath("fabula.training.vectors"),
                values.whole("fabula.training.seed", 1, Long.MAX_VALUE),
                values.integer("fabula.training.batch", 1, 4096),
                values.integer("fabula.training.max-epochs", 1, 10_000),
                values.integer("fabula.training.patience", 1, 1000),
                values.decimal("fabula.training.learning-rate", "0.000001", "1"),
                values.decimal("fabula.training.learning-rate-decay", "0.01", "1"),
                values.decimal("fabula.training.averaged-share", "0.01", "1"),
                values.decimal("fabula.training.validation-share", "0", "0.5"),
                values.text("fabula.training.max-memory", "[1-9]\\d{0,5}[mMgG]", "an amount like 1500m or 2g"),
                values.duration("fabula.training.max-time", Duration.ofMinutes(1), Duration.ofDays(30)));
    }

    private Settings.Network network() {
        return new Settings.Network(
                values.integer("fabula.network.vector-size", 4, 1024),
                values.integer("fabula.network.slots", 2, 1000),
                values.integer("fabula.network.word-hidden", 4, 2048),
                values.integer("fabula.network.alignment", 0, Settings.Network.MOST_ALIGNMENT),
                values.integer("fabula.network.story-hidden", 4, 2048),
                values.integer("fabula.network.story-layers", 1, 8),
                values.integer("fabula.network.statements", 1, 1000),
                values.flag("fabula.network.fused"));
    }

    private Settings.Benchmark benchmark() {
        return new Settings.Benchmark(
                new Settings.Babi(schedule("fabula.benchmark.babi.small"), schedule("fabula.benchmark.babi.large")));
    }

    private Settings.Schedule schedule(String group) {
        return new Settings.Schedule(
                values.integer(group + ".batch", 1, 4096),
                values.integer(group + ".max-epochs", 1, 10_000),
                values.integer(group + ".patience", 1, 1000),
                values.decimal(group + ".learning-rate", "0.000001", "1"),
                values.decimal(group + ".learning-rate-decay", "0.01", "1"));
    }
}
