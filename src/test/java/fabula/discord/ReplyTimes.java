package fabula.discord;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;

/**
 * How long it takes from an interaction to what is shown for it, of the whole bot and of JDA alone, which says the same
 * few words to everybody at once.
 */
public final class ReplyTimes implements AutoCloseable {

    private static final String QUESTION = "Is Mary in the kitchen?";

    private final BotFixture fixture = new BotFixture();
    private final DiscordDouble bareDiscord = new DiscordDouble(BotFixture.CONTRACT);
    private final Place.Server bareServer = bareDiscord.server("Inn");
    private final ShardManager bare;
    private final Actor ann;
    private final Actor anna;

    public ReplyTimes() throws InterruptedException {
        fixture.bot.start();
        ann = fixture.inn.hall().as(Person.called("Ann"));
        anna = bareServer.hall().as(Person.called("Anna"));
        ann.slash("tell", "text", "Mary went to the kitchen.").reply();
        bare = DefaultShardManagerBuilder.createLight(DoubleRest.TOKEN, EnumSet.noneOf(GatewayIntent.class))
                .setRestConfigProvider(shard -> new RestConfig().setBaseUrl(bareDiscord.apiUrl()))
                .addEventListeners(new ListenerAdapter() {
                    @Override
                    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
                        // Fabula makes the other kind the default of all JDA.
                        event.reply("Yes.").useComponentsV2(false).queue();
                    }
                })
                .build();
        bare.getShards().get(0).awaitReady();
    }

    /** Nanoseconds of each of so many questions, one after another, in turns: Fabula's, then JDA's. */
    public List<long[]> oneAfterAnother(int count) {
        long[] fabula = new long[count];
        long[] jda = new long[count];
        for (int i = 0; i < count; i++) {
            fabula[i] = time(() -> ann.slash("ask", "question", QUESTION));
            jda[i] = time(() -> anna.slash("ask", "question", QUESTION));
        }
        return List.of(fabula, jda);
    }

    private static long time(Supplier<Exchange> asking) {
        long start = System.nanoTime();
        asking.get().reply();
        return System.nanoTime() - start;
    }

    /** Nanoseconds until all of so many questions, asked at once, are answered. */
    public long burstOfFabula(int count) {
        return burst(ann, count);
    }

    public long burstOfJda(int count) {
        return burst(anna, count);
    }

    private static long burst(Actor actor, int count) {
        List<Exchange> asked = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            asked.add(actor.slash("ask", "question", QUESTION));
        }
        asked.forEach(Exchange::reply);
        return System.nanoTime() - start;
    }

    @Override
    public void close() {
        bare.shutdown();
        fixture.close();
        bareDiscord.close();
    }
}
