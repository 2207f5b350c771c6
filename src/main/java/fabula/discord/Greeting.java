package fabula.discord;

import fabula.discord.Card.Tone;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;

/** The first words on a server that the bot was just added to, in the first channel where it may write. */
final class Greeting implements Watcher {

    private final Words words;

    Greeting(Words words) {
        this.words = words;
    }

    @Override
    public void joined(Guild server) {
        channel(server)
                .ifPresent(channel -> words.speaking(server.getLocale(), () -> channel.sendMessageComponents(
                                Panel.of(new Card(Tone.CALM, "", words.say("greeting")))
                                        .components())
                        .queue(null, Quietly::undelivered)));
    }

    private static Optional<TextChannel> channel(Guild server) {
        return Stream.concat(Stream.ofNullable(server.getSystemChannel()), server.getTextChannels().stream())
                .filter(GuildMessageChannel::canTalk)
                .findFirst();
    }
}
