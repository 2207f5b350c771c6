package fabula.discord;

import fabula.Problem;
import fabula.Saying;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import net.dv8tion.jda.api.interactions.DiscordLocale;

/**
 * What Fabula says in Discord, in the language of whoever it answers on this thread; the words themselves are in
 * {@code discord.properties} and its translations. English unless something else was asked for.
 */
final class Words {

    /** The first is for all who speak none of them. */
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH);

    private static final String COMMAND = "command.";

    private final Map<Locale, ResourceBundle> bundles = new LinkedHashMap<>();
    private final ThreadLocal<Locale> spoken = ThreadLocal.withInitial(() -> LANGUAGES.get(0));

    Words() {
        ResourceBundle.Control control =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        LANGUAGES.forEach(
                language -> bundles.put(language, ResourceBundle.getBundle("fabula.discord", language, control)));
    }

    /** Does something, on this thread, in the language that is closest to a person's or a server's. */
    void speaking(DiscordLocale wished, Runnable work) {
        speaking(closest(wished), work);
    }

    /** @param language one of {@link #LANGUAGES} */
    void speaking(Locale language, Runnable work) {
        Locale before = spoken.get();
        spoken.set(language);
        try {
            work.run();
        } finally {
            spoken.set(before);
        }
    }

    private static Locale closest(DiscordLocale wished) {
        // What Discord calls English (UK) has a language of "en".
        String language = wished.toLocale().getLanguage();
        return LANGUAGES.stream()
                .filter(one -> one.getLanguage().equals(language))
                .findFirst()
                .orElse(LANGUAGES.get(0));
    }

    /** Of words and figures. */
    Locale locale() {
        return spoken.get();
    }

    /** The text of a key with its arguments in place; texts of people among them must have been escaped. */
    String say(String key, Object... arguments) {
        return say(spoken.get(), key, arguments);
    }

    /** What another part of the program says. */
    String say(Saying saying) {
        return saying.in(spoken.get());
    }

    /** What went wrong, as it is told to people. */
    String say(Problem problem) {
        return problem.in(spoken.get());
    }

    private String say(Locale language, String key, Object... arguments) {
        return new MessageFormat(bundles.get(language).getString(key), language).format(arguments);
    }

    /**
     * A text in the languages other than English, for Discord to choose from.
     *
     * @param key without arguments
     */
    Map<DiscordLocale, String> translations(String key) {
        Map<DiscordLocale, String> translations = new HashMap<>();
        LANGUAGES.stream()
                .skip(1)
                .forEach(language -> translations.put(DiscordLocale.from(language), say(language, key)));
        return translations;
    }

    /**
     * The descriptions of commands and options in other languages; their names are the same in all.
     *
     * @param key as JDA calls it, such as {@code admin.model.use.options.name.description}
     */
    Map<DiscordLocale, String> localised(String key) {
        String known = COMMAND + key.replace(".options.", ".").replaceAll("\\.description$", "");
        return key.endsWith(".description") && bundles.get(LANGUAGES.get(0)).containsKey(known)
                ? translations(known)
                : Map.of();
    }

    /** A length of time in its largest unit: "3 minutes". */
    String time(Duration time) {
        if (time.toDays() > 0) {
            return say("time.days", time.toDays());
        }
        if (time.toHours() > 0) {
            return say("time.hours", time.toHours());
        }
        if (time.toMinutes() > 0) {
            return say("time.minutes", time.toMinutes());
        }
        return say("time.seconds", Math.max(0, time.toSeconds()));
    }

    /** A share of 1 in per cent, with one digit behind the point. */
    String percent(double share) {
        return String.format(locale(), "%.1f %%", 100 * share);
    }
}
