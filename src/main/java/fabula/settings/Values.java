package fabula.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import fabula.Problem;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads single values, checks each, and keeps what is wrong so that all of it can be told at once. */
final class Values {

    static final String TOKEN = "fabula.discord.token";
    /** Never shown. */
    static final Set<String> SECRETS = Set.of(TOKEN, StorageSource.URL, StorageSource.PASSWORD);

    private final Config config;
    private final Path home;
    private final List<String> errors;

    Values(Config config, Path home, List<String> errors) {
        this.config = config;
        this.home = home;
        this.errors = new ArrayList<>(errors);
    }

    int integer(String key, int from, int to) {
        return (int) whole(key, from, to);
    }

    long whole(String key, long from, long to) {
        String allowed =
                to == Long.MAX_VALUE ? "a whole number from " + from : "a whole number from " + from + " to " + to;
        return read(key, allowed, from, text -> new BigDecimal(text).longValueExact(), v -> v >= from && v <= to);
    }

    double decimal(String key, String from, String to) {
        double least = Double.parseDouble(from);
        double most = Double.parseDouble(to);
        return read(key, "a number from " + from + " to " + to, least, Double::valueOf, v -> v >= least && v <= most);
    }

    boolean flag(String key) {
        return read(key, "true or false", "false", Function.identity(), v -> v.matches("true|false"))
                .equals("true");
    }

    String text(String key, String pattern, String allowed) {
        return read(key, allowed, "", Function.identity(), v -> v.matches(pattern));
    }

    /** One of a few words, which are the names of constants in small letters. */
    <E extends Enum<E>> E choice(String key, Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            words.put(constant.name().toLowerCase(Locale.ROOT), constant);
        }
        String allowed = String.join(" or ", words.keySet());
        return read(key, allowed, words.values().iterator().next(), words::get, Objects::nonNull);
    }

    Path path(String key) {
        return read(key, "a path", home, this::resolve, v -> true);
    }

    Optional<Path> optionalPath(String key) {
        return isSet(key) ? Optional.of(path(key)) : Optional.empty();
    }

    List<Path> paths(String key) {
        return list(key, "a list of paths, like [\"corpora\", \"/srv/stories\"]", this::resolve);
    }

    List<Long> ids(String key) {
        return list(key, "a list of Discord's ids, like [\"123456789012345678\"]", text -> {
            long id = Long.parseLong(text);
            if (id <= 0) {
                throw new NumberFormatException(text);
            }
            return id;
        });
    }

    Duration duration(String key, Duration from, Duration to) {
        String allowed = "a duration from " + from.toMinutes() + "m to " + to.toDays() + "d, like 90m or 2h";
        return read(
                key,
                allowed,
                from,
                text -> config.getDuration(key),
                v -> v.compareTo(from) >= 0 && v.compareTo(to) <= 0);
    }

    boolean isSet(String key) {
        return value(key).valueType() != ConfigValueType.NULL;
    }

    ConfigValue value(String key) {
        return KeyCheck.find(config, key);
    }

    /** Remembers that a value cannot be used; its own text is left out where it may be a secret. */
    void refuse(String key, String sentence) {
        errors.add(source(value(key)) + ": " + key + " " + sentence);
    }

    void throwIfAnyIsWrong() {
        if (!errors.isEmpty()) {
            List<String> inOrder = errors.stream()
                    .sorted(Comparator.comparing((String error) -> error.replaceFirst(":.*", ""))
                            .thenComparingInt(Values::line))
                    .toList();
            throw new Problem(Problem.Kind.SETTINGS, String.join(System.lineSeparator(), inOrder));
        }
    }

    /** File and line of a value, or what else it came from. */
    static String source(ConfigValue value) {
        return value.origin().description().replaceFirst(": (\\d+)", ":$1");
    }

    private static int line(String error) {
        Matcher line = Pattern.compile(":(\\d+)").matcher(error);
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }

    private <T> T read(String key, String allowed, T instead, Function<String, T> parse, Predicate<T> isAllowed) {
        try {
            T value = parse.apply(config.getString(key).strip());
            if (isAllowed.test(value)) {
                return value;
            }
        } catch (ConfigException | IllegalArgumentException | ArithmeticException e) {
            // Told below, like a value out of range.
        }
        refuseValue(key, allowed);
        return instead;
    }

    private <T> List<T> list(String key, String allowed, Function<String, T> parse) {
        try {
            return config.getStringList(key).stream().map(parse).toList();
        } catch (ConfigException | IllegalArgumentException e) {
            refuseValue(key, allowed);
            return List.of();
        }
    }

    private void refuseValue(String key, String allowed) {
        refuse(key, "is " + value(key).render(ConfigRenderOptions.concise()) + "; allowed is " + allowed + ".");
    }

    private Path resolve(String text) {
        if (text.isBlank()) {
            throw new InvalidPathException(text, "blank");
        }
        String path = text.startsWith("~/") ? System.getProperty("user.home") + text.substring(1) : text;
        return home.resolve(path).normalize();
    }
}
