package fabula.discord;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message of the bot's, in the form in which a retraining keeps it. */
record Where(long channel, long message) {

    private static final Pattern FORM = Pattern.compile("discord:([1-9][0-9]{0,18}):([1-9][0-9]{0,18})");

    String text() {
        return "discord:" + channel + ":" + message;
    }

    /** Empty for what another front end has written. */
    static Optional<Where> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Where(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }
}
