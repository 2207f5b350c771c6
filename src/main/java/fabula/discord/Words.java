package fabula.discord;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;

/** What Fabula says in Discord, in one language; the words themselves are in {@code discord.properties}. */
final class Words {

    private final ResourceBundle bundle;
    private final Locale locale;

    Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "fabula.discord",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Of words and figures. */
    Locale locale() {
        return locale;
    }

    /** The text of a key with its arguments in place; texts of people among them must have been escaped. */
    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
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
        return String.format(locale, "%.1f %%", 100 * share);
    }
}
