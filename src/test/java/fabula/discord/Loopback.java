package fabula.discord;

import java.time.Duration;

/** A double of Discord for bots in processes of their own. */
public final class Loopback implements AutoCloseable {

    public static final String TOKEN = DoubleRest.TOKEN;

    private final DiscordDouble discord = new DiscordDouble(BotFixture.CONTRACT);

    public Loopback() {
        discord.server("Inn");
    }

    public String apiUrl() {
        return discord.apiUrl();
    }

    /** Waits until a bot has said what its commands are. */
    public void awaitRegistration(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (discord.rest().requests().stream()
                .noneMatch(request -> request.method().equals("PUT"))) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The bot did not become ready; bot.txt in its folder says why.");
            }
            Thread.sleep(5);
        }
    }

    @Override
    public void close() {
        discord.close();
    }
}
