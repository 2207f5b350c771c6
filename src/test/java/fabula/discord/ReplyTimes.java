package fabula.discord;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
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

    /** Of one channel alone, most of a burst would be refused. */
    private static final int CHANNELS = 25;

    private final BotFixture fixture = BotFixture.unchecked();
    private final DiscordDouble bareDiscord = new DiscordDouble(ApiContract.none());
    private final ShardManager bare;
    private final List<Actor> ann;
    private final List<Actor> anna;

    public ReplyTimes() throws InterruptedException {
        fixture.bot.start();
        ann = everywhere(fixture.inn, Person.called("Ann"));
        anna = everywhere(bareDiscord.server("Inn"), Person.called("Anna"));
        ann.forEach(
                one -> one.slash("tell", "text", "Mary went to the kitchen.").reply());
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

    private static List<Actor> everywhere(Place.Server server, Person person) {
        return Stream.generate(server::another)
                .limit(CHANNELS)
                .map(place -> place.as(person))
                .toList();
    }

    /** Nanoseconds of each of so many questions, one after another, in turns: Fabula's, then JDA's. */
    public List<long[]> oneAfterAnother(int count) {
        long[] fabula = new long[count];
        long[] jda = new long[count];
        for (int i = 0; i < count; i++) {
            fabula[i] = time(ann.get(0));
            jda[i] = time(anna.get(0));
        }
        return List.of(fabula, jda);
    }

    private static long time(Actor actor) {
        long start = System.nanoTime();
        Exchange asked = ask(actor);
        asked.reply();
        long took = System.nanoTime() - start;
        requireAnswer(asked);
        return took;
    }

    private static Exchange ask(Actor actor) {
        return actor.slash("ask", "question", QUESTION);
    }

    private static void requireAnswer(Exchange asked) {
        if (!asked.text().startsWith("Yes")) {
            throw new IllegalStateException("Not answered: " + asked.text());
        }
    }

    /** Nanoseconds until all of so many questions, asked at once, are answered. */
    public long burstOfFabula(int count) {
        return burst(ann, count);
    }

    public long burstOfJda(int count) {
        return burst(anna, count);
    }

    private static long burst(List<Actor> actors, int count) {
        List<Exchange> asked = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            asked.add(ask(actors.get(i % actors.size())));
        }
        asked.forEach(Exchange::reply);
        long took = System.nanoTime() - start;
        asked.forEach(ReplyTimes::requireAnswer);
        return took;
    }

    @Override
    public void close() {
        bare.shutdown();
        fixture.close();
        bareDiscord.close();
    }
}
