package fabula.cli;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.util.regex.Pattern;

/** {@code %thrown} in the log's patterns: a failure and where it was, without what people wrote. */
public final class Thrown extends ThrowableProxyConverter {

    /** What JDA could not understand stands in its message, over as many lines as somebody wrote. */
    private static final Pattern MESSAGE =
            Pattern.compile("(net\\.dv8tion\\.jda\\.[\\w.$]+): .*?(?=\\R\\s*at )", Pattern.DOTALL);

    @Override
    protected String throwableProxyToString(IThrowableProxy failure) {
        return silent(super.throwableProxyToString(failure));
    }

    static String of(IThrowableProxy failure) {
        return silent(ThrowableProxyUtil.asString(failure));
    }

    private static String silent(String trace) {
        return MESSAGE.matcher(trace).replaceAll("$1");
    }
}
