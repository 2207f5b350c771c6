package fabula.discord;

import fabula.discord.Card.Tone;
import fabula.server.Bystanders;
import fabula.server.ServerRules;
import fabula.story.ChannelId;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;

/** Says in each channel where plain messages are read that they are, and lets everybody stay out of it. */
final class ReadingAlong implements Pressable {

    private static final String KEY = "along";
    private static final String LEAVE = "leave";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ServerRules rules;
    private final Bystanders bystanders;
    private final Clock clock;
    private final Words words;

    ReadingAlong(ServerRules rules, Bystanders bystanders, Clock clock, Words words) {
        this.rules = rules;
        this.bystanders = bystanders;
        this.clock = clock;
        this.words = words;
    }

    /**
     * Tells everybody in channels that are to be read, and waits until they can see it. Not for Discord's own threads.
     *
     * @param idleDays for which what is told there is kept
     * @return where it could not be told
     */
    Set<ChannelId> announce(Guild server, Set<ChannelId> channels, int idleDays) {
        Map<ChannelId, CompletableFuture<Message>> sending = new HashMap<>();
        words.speaking(
                server.getLocale(),
                () -> channels.forEach(channel -> open(server, channel)
                        .ifPresent(open -> sending.put(
                                channel,
                                open.sendMessageComponents(
                                                announcement(idleDays).components())
                                        .timeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                                        .submit()))));
        return channels.stream()
                .filter(channel -> !sending.containsKey(channel) || !hasArrived(sending.get(channel)))
                .collect(Collectors.toSet());
    }

    private static boolean hasArrived(CompletableFuture<Message> sending) {
        try {
            sending.join();
            return true;
        } catch (CompletionException | CancellationException e) {
            Quietly.undelivered(e);
            return false;
        }
    }

    private Panel announcement(int idleDays) {
        return Panel.of(
                new Card(
                        Tone.MAYBE,
                        words.say("along.title"),
                        words.say("along", words.time(Duration.ofDays(idleDays)))),
                Button.secondary(PressId.of(KEY, LEAVE), words.say("along.leave")));
    }

    /** @param servers by their ids; null for one that cannot be reached, where it ends without a word */
    void endEverywhere(LongFunction<Guild> servers) {
        rules.endAmbient().forEach((server, channels) -> Optional.ofNullable(servers.apply(People.number(server)))
                .ifPresent(guild -> channels.forEach(channel -> sayEnded(guild, channel))));
    }

    void sayEnded(Guild server, ChannelId channel) {
        open(server, channel)
                .ifPresent(open -> words.speaking(server.getLocale(), () -> open.sendMessageComponents(
                                Panel.of(new Card(Tone.CALM, "", words.say("along.ended")))
                                        .components())
                        .queue(null, Quietly::undelivered)));
    }

    private static Optional<GuildMessageChannel> open(Guild server, ChannelId channel) {
        return Optional.ofNullable(server.getChannelById(GuildMessageChannel.class, People.number(channel)))
                .filter(GuildMessageChannel::canTalk);
    }

    /** Whether a person is read, with the button that changes it. */
    Panel ofYou(String person) {
        return bystanders.contains(person)
                ? Panel.of(
                        new Card(Tone.CALM, words.say("along.left.title"), words.say("along.left")),
                        Button.secondary(PressId.of(KEY, "stay"), words.say("along.stay")))
                : Panel.of(
                        new Card(Tone.CALM, words.say("along.read.title"), words.say("along.read")),
                        Button.secondary(PressId.of(KEY, LEAVE), words.say("along.leave")));
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<String> buttons() {
        return Set.of(LEAVE, "stay");
    }

    @Override
    public boolean isPressedEverywhere() {
        return true;
    }

    @Override
    public boolean changesMessage(PressId id) {
        return true;
    }

    /** Whoever presses it, it is their own messages that it is about. */
    @Override
    public void pressed(ButtonInteractionEvent event, PressId id, Answering answering) {
        String person = event.getUser().getId();
        if (id.verb().equals(LEAVE)) {
            bystanders.add(person, clock.instant());
        } else {
            bystanders.remove(person);
        }
        answering.showInPlace(event, ofYou(person));
    }
}
