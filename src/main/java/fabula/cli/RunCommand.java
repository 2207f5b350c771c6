package fabula.cli;

import fabula.discord.DiscordBot;
import fabula.settings.Settings;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./fabula run}: the bot in Discord, until it is stopped. */
@Command(name = "run", description = "Run in Discord. The token comes from DISCORD_TOKEN or a file.")
public final class RunCommand implements Callable<Integer> {

    /** A service's manager kills what has not ended ten seconds after it was told to. */
    private static final Duration PATIENCE = Duration.ofSeconds(9);

    private final Supplier<Settings> settings;
    private final Supplier<DiscordBot> bot;
    private final Runnable end;

    @Spec
    private CommandSpec spec;

    /**
     * @param bot is asked for only if there is a token, since it needs a model
     * @param end stops the bot and closes all that it stands on; returns when that is done, whoever began it
     */
    public RunCommand(Supplier<Settings> settings, Supplier<DiscordBot> bot, Runnable end) {
        this.settings = settings;
        this.bot = bot;
        this.end = end;
    }

    @Override
    public Integer call() {
        DiscordBot.requireToken(settings.get().discord());
        DiscordBot running = bot.get();
        Runtime.getRuntime().addShutdownHook(new Thread(this::endInTime, "end"));
        DiscordBot.Ready ready = running.start();
        spec.commandLine()
                .getOut()
                .printf(
                        "Fabula listens on %d server%s. Invite it: %s%n",
                        ready.servers(), ready.servers() == 1 ? "" : "s", ready.invitation());
        spec.commandLine().getOut().flush();
        running.awaitEnd();
        return 0;
    }

    /** The process ends when this returns, whatever still hangs. */
    private void endInTime() {
        Thread ending = new Thread(end, "ending");
        ending.setDaemon(true);
        ending.start();
        try {
            ending.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
