package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One started bot for all test classes; after each test, nothing it ever sent may be against Discord's rules. */
final class RunningBot implements ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(RunningBot.class);

    private record Started(BotFixture fixture) implements AutoCloseable {
        static Started now() {
            BotFixture fixture = new BotFixture();
            fixture.bot.start();
            return new Started(fixture);
        }

        @Override
        public void close() {
            fixture.close();
        }
    }

    private static BotFixture fixture(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Started.class, key -> Started.now(), Started.class)
                .fixture();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == BotFixture.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return fixture(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(fixture(context).discord.rest().takeViolations()).isEmpty();
    }
}
