package fabula.cli;

import fabula.discord.DiscordBot;
import fabula.settings.Settings;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./fabula run}: the bot in Discord, until it is stopped. */
@Command(name = "run", description = "Run in Discord. The token comes from DISCORD_TOKEN or a file.")
public final class RunCommand implements Callable<Integer> {

    private final Supplier<Settings> settings;
    private final Supplier<DiscordBot> bot;

    @Spec
    private CommandSpec spec;

    /** @param bot is asked for only if there is a token, since it needs a model */
    public RunCommand(Supplier<Settings> settings, Supplier<DiscordBot> bot) {
        this.settings = settings;
        this.bot = bot;
    }

    @Override
    public Integer call() {
        DiscordBot.requireToken(settings.get().discord());
        DiscordBot running = bot.get();
        Runtime.getRuntime().addShutdownHook(new Thread(running::stop, "stop"));
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
}
