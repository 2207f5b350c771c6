package fabula.cli;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.regex.Pattern;

/** {@code %said} in the log's patterns: the message, without what people wrote. */
public final class Said extends ClassicConverter {

    /** JDA adds the event that it could not understand, as Discord sent it. */
    private static final Pattern EVENT = Pattern.compile("following message to the devs:.*", Pattern.DOTALL);

    @Override
    public String convert(ILoggingEvent event) {
        return of(event);
    }

    static String of(ILoggingEvent event) {
        String message = String.valueOf(event.getFormattedMessage());
        return EVENT.matcher(message).replaceFirst("(the event is left out: it may hold what people wrote)");
    }
}
