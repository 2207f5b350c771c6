package fabula.cli;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code %json} in the log's patterns: all of a line as one JSON object. */
public final class JsonLine extends ClassicConverter {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convert(ILoggingEvent event) {
        ObjectNode line = JSON.createObjectNode()
                .put("time", event.getInstant().toString())
                .put("level", event.getLevel().toString())
                .put("thread", event.getThreadName())
                .put("logger", event.getLoggerName());
        event.getMDCPropertyMap().forEach(line::put);
        line.put("message", Said.of(event));
        IThrowableProxy failure = event.getThrowableProxy();
        if (failure != null) {
            line.put("failure", Thrown.of(failure));
        }
        return line.toString();
    }
}
