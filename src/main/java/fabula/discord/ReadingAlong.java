package fabula.discord;

import fabula.discord.Card.Tone;
import fabula.server.Bystanders;
import fabula.server.ServerRules;
import fabula.story.ChannelId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;

/** Says in each channel where plain messages are read that they are, and lets everybody stay out of it. */
final class ReadingAlong implements Pressable {

    private static final String KEY = "along";
    private static final String LEAVE = "leave";

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

    /** Tells everybody in a channel; where that cannot be told, nothing is read. Returns whether it can. */
    boolean announce(Guild server, ChannelId channel) {
        Optional<GuildMessageChannel> open = open(server, channel);
        if (open.isEmpty()) {
            silence(server, channel);
            return false;
        }
        words.speaking(server.getLocale(), () -> open.get()
                .sendMessageComponents(announcement(server).components())
                .queue(null, failure -> silence(server, channel)));
        return true;
    }

    private Panel announcement(Guild server) {
        int days = rules.of(People.server(server.getIdLong())).idleDays();
        return Panel.of(
                new Card(Tone.MAYBE, words.say("along.title"), words.say("along", words.time(Duration.ofDays(days)))),
                Button.secondary(PressId.of(KEY, LEAVE), words.say("along.leave")));
    }

    private void silence(Guild server, ChannelId channel) {
        rules.change(People.server(server.getIdLong()), present -> present.withoutAmbient(channel));
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
